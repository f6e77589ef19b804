import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createHttpAdapter } from '@acct-forms/adapter/http';
import type { AcctError } from '@acct-forms/core';
import { createTestServer, type TestServer } from './testing/create-test-server.ts';
import { signedIn } from './testing/people.ts';

const ours = 'https://www.example.gov.cn';
const theirs = 'https://evil.example';
let clock = Date.now();
const server = await createTestServer({
  env: { EMBED_ORIGINS: `${ours}, https://other.example.gov.cn` },
  now: () => new Date(clock),
});
after(() => server.stop());
const embedUrl = server.baseUrl.replace('/api', '/embed/api');

/** A page of an origin: what it sends and what it is answered are seen. */
function page(origin: string, from: TestServer = server) {
  const answers: Response[] = [];
  const adapter = createHttpAdapter({
    baseUrl: from.baseUrl.replace('/api', '/embed/api'),
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('origin', origin);
      const answer = await fetch(input, { ...init, headers });
      answers.push(answer);
      return answer;
    },
  });
  return { adapter, answers, last: () => answers.at(-1)! };
}

const failsWith = (code: string) => (error: unknown) => (error as AcctError).code === code;
const call = (path: string, headers: Readonly<Record<string, string>>, method = 'GET') =>
  fetch(embedUrl + path, { method, headers: { 'acct-wire': '1', ...headers } });

async function loggedIn(origin = ours) {
  const { credentials } = await signedIn(server);
  const { username, password } = credentials;
  const of = page(origin);
  await of.adapter.accounts.login({ username, password });
  return { ...of, credentials, token: of.last().headers.get('acct-token') ?? '' };
}

test('a page of a listed origin signs in with a token that it keeps, and no cookie is set', async () => {
  const { adapter, answers, token } = await loggedIn();
  assert.match(token, /^[\w-]{43}$/);
  assert.equal((await adapter.record.open()).state, 'draft');
  assert.deepEqual(
    answers.flatMap(({ headers }) => headers.getSetCookie()),
    [],
  );
});

test('its answers, refusals too, may be read by that origin alone, without credentials of the browser', async () => {
  const { adapter, answers } = await loggedIn();
  await assert.rejects(adapter.materials.read('AAAAAAAAAAAAAAAAAAAAAA'), failsWith('not-found'));
  for (const { headers } of answers) {
    assert.equal(headers.get('access-control-allow-origin'), ours);
    assert.equal(headers.get('access-control-allow-credentials'), null);
    assert.match(headers.get('vary') ?? '', /\bOrigin\b/);
  }
  assert.match(answers[0]!.headers.get('access-control-expose-headers') ?? '', /acct-token/i);
});

test('a preflight of a listed origin is allowed for ten minutes at most, one of another origin not at all', async () => {
  const asks = { 'access-control-request-method': 'PUT', 'access-control-request-headers': 'if-match' };
  const ourAnswer = await call('/record', { ...asks, origin: ours }, 'OPTIONS');
  assert.equal(ourAnswer.status, 204);
  assert.equal(ourAnswer.headers.get('access-control-allow-origin'), ours);
  assert.ok(Number(ourAnswer.headers.get('access-control-max-age')) <= 600);
  for (const header of ['authorization', 'acct-wire', 'if-match', 'idempotency-key', 'acct-replaces'])
    assert.ok(ourAnswer.headers.get('access-control-allow-headers')?.includes(header), header);
  const other = await call('/record', { ...asks, origin: theirs }, 'OPTIONS');
  assert.ok(other.status >= 400);
  assert.equal(other.headers.get('access-control-allow-origin'), null);
});

test('another origin is refused before anything is done, with a good token too', async () => {
  const { token } = await loggedIn();
  const answer = await call('/record', { origin: theirs, authorization: `Bearer ${token}` }, 'PUT');
  assert.equal(answer.status, 403);
  assert.equal(answer.headers.get('access-control-allow-origin'), null);
});

test('a token of one origin is none for another listed one, and none for this site', async () => {
  const { token } = await loggedIn();
  const authorization = `Bearer ${token}`;
  const ask = (origin: string) => call('/accounts/devices', { origin, authorization });
  assert.equal((await ask(ours)).status, 200);
  assert.equal((await ask('https://other.example.gov.cn')).status, 401);
  assert.equal((await call('/accounts/devices', { authorization })).status, 401);
  const here = await fetch(`${server.baseUrl}/accounts/devices`, { headers: { authorization } });
  assert.equal(here.status, 401);
});

test('a session cookie is no credential here, and makes the call fail', async () => {
  const { fetch: browser } = await signedIn(server);
  assert.equal((await browser(`${server.baseUrl}/accounts/devices`)).status, 200);
  assert.equal((await fetch(`${embedUrl}/accounts/session`)).status, 200);
  const { status } = await fetch(`${embedUrl}/accounts/session`, { headers: { cookie: 'acct_sid=x' } });
  assert.equal(status, 401);
});

test('prolonging changes the token; the former one is good for calls on their way, for a minute', async () => {
  const { adapter, token, last } = await loggedIn();
  await adapter.accounts.extend();
  const fresh = last().headers.get('acct-token');
  assert.ok(fresh && fresh !== token);
  const former = () => call('/accounts/devices', { origin: ours, authorization: `Bearer ${token}` });
  assert.equal((await former()).status, 200);
  clock += 61_000;
  assert.equal((await former()).status, 401);
  assert.equal((await adapter.accounts.devices()).length > 0, true);
});

test('a token that lies idle for a quarter of an hour is gone', async () => {
  const { adapter } = await loggedIn();
  clock += 16 * 60_000;
  await assert.rejects(adapter.accounts.devices(), failsWith('unauthenticated'));
});

test('a program without an origin signs in with a token of its own', async () => {
  const { credentials } = await signedIn(server);
  const { username, password } = credentials;
  const adapter = createHttpAdapter({ baseUrl: embedUrl });
  await adapter.accounts.login({ username, password });
  assert.equal((await adapter.record.open()).state, 'draft');
});

test('where no origin is listed there is no such mount', async () => {
  const closed = await createTestServer();
  try {
    const { adapter, last } = page(ours, closed);
    await assert.rejects(adapter.accounts.devices(), failsWith('not-found'));
    assert.equal(last().headers.get('access-control-allow-origin'), null);
  } finally {
    await closed.stop();
  }
});

for (const origin of [
  '*',
  'https://www.example.gov.cn/',
  'http://www.example.gov.cn',
  'example.gov.cn',
  'null',
]) {
  test(`the server does not start with ${origin} among the origins`, async () => {
    await assert.rejects(createTestServer({ env: { EMBED_ORIGINS: origin } }), /EMBED_ORIGINS/);
  });
}
