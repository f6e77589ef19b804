import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createTestServer } from './testing/create-test-server.ts';
import { anonymous, signedIn } from './testing/people.ts';
import { callRaw } from './testing/raw-calls.ts';

const server = await createTestServer({ env: { LOGIN_FAILURES_PER_PREFIX: '30' } });
after(() => server.stop());
const person = await signedIn(server);
const { revision } = await person.adapter.record.open();
const save = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  callRaw(person.fetch, `${server.baseUrl}/record/sections/basic`, {
    method: 'PUT',
    body,
    headers: { 'if-match': `"${revision}"`, ...headers },
  });

test('a write from another site or origin, or without the wire header, is refused', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'acct-wire': '' },
  ]) {
    assert.equal((await save('{}', headers)).status, 403, JSON.stringify(headers));
  }
  assert.equal((await person.adapter.record.open()).revision, revision);
});

test('another version of the wire is 426', async () => {
  const { status, body } = await save('{}', { 'acct-wire': '2' });
  assert.equal(status, 426);
  assert.equal((body as { code: string }).code, 'wire-version');
});

test('a body that is no JSON of the wire changes nothing and harms nothing', async () => {
  const deep = '['.repeat(5000) + ']'.repeat(5000);
  const wide = `{${Array.from({ length: 2000 }, (_, i) => `"k${i}":1`).join(',')}}`;
  const bodies: readonly (readonly [body: string, headers?: Record<string, string>])[] = [
    [deep],
    [wide],
    ['{"__proto__":{"polluted":true}}'],
    ['{"constructor":{"prototype":{"polluted":true}}}'],
    ['{"name":"a","name":"b"}'],
    ['{"name":{"$ne":null}}'],
    ['{"name":["x"]}'],
    ['{"name":1}'],
    ['{"name":null}'],
    ['{"name":"\\u0000"}'],
    ['{"name":"\\ud800"}'],
    ['[]'],
    ['null'],
    ['"text"'],
    [''],
    ['{"role":"administrator"}'],
    ['{"name":"x"}', { 'content-type': 'text/plain' }],
    ['{"name":"x"}', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['{"name":"x"}', { 'if-match': '' }],
    ['{"name":"x"}', { 'if-match': '*' }],
  ];
  for (const [body, headers] of bodies) {
    const { status } = await save(body, headers);
    assert.equal(status, 422, body.slice(0, 60));
  }
  assert.equal((await save(JSON.stringify({ name: 'x'.repeat(300_000) }))).status, 413);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.equal((await person.adapter.record.open()).revision, revision);
});

test('a body that only claims to be small is still counted', async () => {
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode(' '.repeat(64 * 1024)));
    },
  });
  const sent = person.fetch(`${server.baseUrl}/record/sections/basic`, {
    method: 'PUT',
    body,
    headers: { 'acct-wire': '1', 'content-type': 'application/json', 'if-match': '"1"' },
    duplex: 'half',
  } as RequestInit);
  // The server answers or hangs up; it does not go on reading.
  const status = await sent.then((response) => response.status).catch(() => 413);
  assert.equal(status, 413);
});

test('an error tells no inner words', async () => {
  for (const path of ['/record/materials/%00', '/nothing', '/record/messages/x/read', '/review/cases/1']) {
    const { status, body } = await callRaw(person.fetch, server.baseUrl + path);
    assert.equal(status >= 400 && status < 500, true, `${path} ${status}`);
    assert.doesNotMatch(JSON.stringify(body), /SQLITE_|MikroORM|node:|at \//, path);
  }
});

test('every answer carries the strict headers', async () => {
  const { headers } = await callRaw(person.fetch, `${server.baseUrl}/accounts/session`);
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('access-control-allow-origin'), null);
  assert.match(headers.get('x-request-id') ?? '', /^[\w-]{22}$/);
});

test('the session cookie is out of reach of scripts and other sites, and new at every login', async () => {
  const { username, password } = person.credentials;
  const login = async () => {
    const { headers, body } = await callRaw(fetch, `${server.baseUrl}/accounts/session`, {
      method: 'POST',
      body: JSON.stringify({ username, password }),
    });
    assert.equal((body as { account: { username: string } }).account.username, username);
    return headers.getSetCookie()[0] ?? '';
  };
  const [first, second] = [await login(), await login()];
  assert.match(first, /^acct_sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=/);
  assert.notEqual(first.split(';')[0], second.split(';')[0]);
  const forced = await callRaw(fetch, `${server.baseUrl}/accounts/session`, {
    method: 'POST',
    body: JSON.stringify({ username, password }),
    headers: { cookie: `acct_sid=${'A'.repeat(43)}` },
  });
  assert.doesNotMatch(forced.headers.getSetCookie()[0] ?? '', /acct_sid=AAAA/);
});

test('a token is dead once it signed out, also when it was copied', async () => {
  const thief = await signedIn(server);
  const { headers } = await callRaw(fetch, `${server.baseUrl}/accounts/session`, {
    method: 'POST',
    body: JSON.stringify({ username: thief.credentials.username, password: thief.credentials.password }),
  });
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const devices = () => callRaw(fetch, `${server.baseUrl}/accounts/devices`, { headers: { cookie } });
  assert.equal((await devices()).status, 200);
  await callRaw(fetch, `${server.baseUrl}/accounts/session`, { method: 'DELETE', headers: { cookie } });
  assert.equal((await devices()).status, 401);
});

test('a thousand guesses at once are not a thousand judged, and another prefix is not locked', async () => {
  const { username } = (await signedIn(server)).credentials;
  const guess = (n: number) =>
    callRaw(fetch, `${server.baseUrl}/accounts/session`, {
      method: 'POST',
      body: JSON.stringify({ username, password: `wrong-${n}` }),
      headers: { 'x-forwarded-for': `10.0.0.${n % 250}` },
    });
  const statuses = (await Promise.all(Array.from({ length: 60 }, (_, n) => guess(n)))).map(
    ({ status }) => status,
  );
  const judged = statuses.filter((status) => status === 403).length;
  assert.equal(judged > 0 && judged <= 5, true, `judged ${judged}`);
  assert.equal(
    statuses.every((status) => [403, 423, 429].includes(status)),
    true,
  );
  await server.deps.limits.loginGuard.attempt(username, '192.0.2.1');
});

test('an unknown name is answered like a wrong password', async () => {
  const fresh = await createTestServer();
  try {
    const known = await signedIn(fresh);
    const ask = (username: string) =>
      callRaw(fetch, `${fresh.baseUrl}/accounts/session`, {
        method: 'POST',
        body: JSON.stringify({ username, password: 'wrong-password' }),
      });
    const [a, b] = [await ask(known.credentials.username), await ask('nobody-here')];
    assert.equal(a.status, 403);
    assert.deepEqual(a.body, b.body);
    const named = (headers: Headers) => [...headers.keys()].sort();
    assert.deepEqual(named(a.headers), named(b.headers));
  } finally {
    await fresh.stop();
  }
});

test('unit search takes wildcards as characters', async () => {
  const { adapter } = anonymous(server);
  await assert.rejects(adapter.units!.search('公司'));
  for (const text of ['%%', '__', "' or 1=1 --"])
    assert.deepEqual(await person.adapter.units!.search(text), []);
});
