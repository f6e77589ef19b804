import assert from 'node:assert/strict';
import test from 'node:test';
import { isAcctError } from '@acct-forms/core';
import { createHttpAdapter, type HttpAdapterOptions } from './index.ts';

type Sent = { url: string; init: RequestInit };

/** An adapter whose requests are kept and answered one after the other by the given steps; the last one repeats. */
function scripted(
  steps: readonly ((sent: Sent) => Response | Promise<Response>)[],
  options?: Partial<HttpAdapterOptions>,
) {
  const sent: Sent[] = [];
  const adapter = createHttpAdapter({
    baseUrl: 'https://example.org/api/',
    fetch: async (input, init = {}) => {
      const call = { url: String(input), init };
      sent.push(call);
      return steps[Math.min(sent.length, steps.length) - 1]!(call);
    },
    ...options,
  });
  return { adapter, sent };
}

const cut = () => {
  throw new TypeError('network');
};
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'resolved',
    (error: unknown) => (isAcctError(error) ? error.code : String(error)),
  );
const headers = ({ init }: Sent) => new Headers(init.headers);

test('a section is saved with its revision, version and JSON', async () => {
  const { adapter, sent } = scripted([() => Response.json({ revision: 8 })]);
  await adapter.record.saveSection('basic', { name: '王芳' }, { revision: 7 });
  const [call] = sent;
  assert.equal(call!.url, 'https://example.org/api/record/sections/basic');
  assert.equal(call!.init.method, 'PUT');
  assert.equal(headers(call!).get('if-match'), '"7"');
  assert.equal(headers(call!).get('acct-wire'), '1');
  assert.equal(headers(call!).get('content-type'), 'application/json');
  assert.equal(call!.init.body, '{"name":"王芳"}');
  assert.equal(call!.init.credentials, 'same-origin');
});

test('a key travels as a header and never in the body', async () => {
  const { adapter, sent } = scripted([() => new Response(null, { status: 204 })]);
  const consent = { notice: 'privacy', version: '1' } as const;
  await adapter.accounts.register({ username: 'a', password: 'b', phone: 'c', consent, key: 'k-1' });
  assert.equal(headers(sent[0]!).get('idempotency-key'), 'k-1');
  assert.doesNotMatch(String(sent[0]!.init.body), /k-1/);
});

test('a file travels raw with its name and what it replaces', async () => {
  const { adapter, sent } = scripted([() => Response.json({})]);
  const file = new File(['x'], "身份证 (正)'\ud800.jpg", { type: 'image/jpeg' });
  await adapter.materials.put('titleProof.a', file, { replaces: null });
  const name = encodeURIComponent('身份证 (正)').replace('(', '%28').replace(')', '%29');
  assert.equal(
    headers(sent[0]!).get('content-disposition'),
    `attachment; filename*=UTF-8''${name}%27%EF%BF%BD.jpg`,
  );
  assert.equal(headers(sent[0]!).get('acct-replaces'), 'none');
  assert.equal(headers(sent[0]!).get('content-type'), 'image/jpeg');
  assert.equal(sent[0]!.init.body, file);
});

test('a read is sent again after a network failure, up to twice', async () => {
  const twice = scripted([cut, cut, () => Response.json(null)]);
  assert.equal(await twice.adapter.accounts.session(), null);
  const gone = scripted([cut]);
  assert.equal(await codeOf(gone.adapter.accounts.session()), 'offline');
  assert.equal(gone.sent.length, 3);
});

test('a keyed write is sent again with the same key', async () => {
  const { adapter, sent } = scripted([cut, () => Response.json({ state: 'submitted' })]);
  await adapter.record.submit({ revision: 3, key: 'k-2' });
  assert.deepEqual(
    sent.map((call) => headers(call).get('idempotency-key')),
    ['k-2', 'k-2'],
  );
});

test('a write without a key is sent once', async () => {
  const { adapter, sent } = scripted([cut]);
  assert.equal(await codeOf(adapter.record.saveSection('basic', {}, { revision: 1 })), 'offline');
  assert.equal(sent.length, 1);
});

test('a refusal is not sent again and keeps what it carries', async () => {
  const problem = { code: 'rate-limited', retryAfter: 30, title: 'x' };
  const { adapter, sent } = scripted([() => Response.json(problem, { status: 429 })]);
  await assert.rejects(
    adapter.accounts.session(),
    (error) => isAcctError(error) && error.detail.retryAfter === 30,
  );
  assert.equal(sent.length, 1);
});

test('a keyed write whose twin is still at work is asked for again', async () => {
  const busy = () => Response.json({ code: 'in-progress' }, { status: 409 });
  const { adapter, sent } = scripted([cut, busy, () => Response.json({ state: 'submitted' })]);
  const view = await adapter.record.submit({ revision: 3, key: 'k-3' });
  assert.equal(view.state, 'submitted');
  assert.equal(sent.length, 3);
});

test('a read that a proxy could not pass on is sent again, one that is to wait is not', async () => {
  const bad = () => new Response('', { status: 502 });
  const passing = scripted([bad, () => Response.json(null)]);
  assert.equal(await passing.adapter.accounts.session(), null);
  const full = scripted([() => Response.json({ code: 'unavailable', retryAfter: 9 }, { status: 503 })]);
  assert.equal(await codeOf(full.adapter.accounts.session()), 'unavailable');
  assert.equal(full.sent.length, 1);
});

test('answers of what stands between are told by their status', async () => {
  const html = (status: number, more = {}) => {
    const answer = () =>
      new Response('<html>', { status, headers: { 'content-type': 'text/html', ...more } });
    return scripted([answer]).adapter.record.saveSection('basic', {}, { revision: 1 });
  };
  assert.equal(await codeOf(html(200)), 'unavailable');
  assert.equal(await codeOf(html(502)), 'unavailable');
  assert.equal(await codeOf(html(413)), 'file-too-large');
  assert.equal(await codeOf(html(500)), 'unexpected');
  await assert.rejects(
    html(503, { 'retry-after': '12' }),
    (error) => isAcctError(error) && error.code === 'unavailable' && error.detail.retryAfter === 12,
  );
});

test('a broken JSON answer is unexpected, not offline', async () => {
  const broken = () => new Response('{"a', { headers: { 'content-type': 'application/json' } });
  assert.equal(
    await codeOf(scripted([broken]).adapter.record.saveSection('basic', {}, { revision: 1 })),
    'unexpected',
  );
});

test('a call that takes too long is timeout, once', async () => {
  const never = ({ init }: Sent) =>
    new Promise<Response>((_, reject) =>
      init.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
    );
  const { adapter, sent } = scripted([never], { timeoutMs: 5 });
  assert.equal(await codeOf(adapter.accounts.session()), 'timeout');
  assert.equal(sent.length, 1);
});

test('an aborted call rejects with the reason of its signal', async () => {
  const stop = new AbortController();
  const { adapter } = scripted([
    ({ init }) =>
      new Promise<Response>((_, reject) => {
        init.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
        stop.abort(new RangeError('enough'));
      }),
  ]);
  await assert.rejects(adapter.accounts.session({ signal: stop.signal }), RangeError);
  const { adapter: idle, sent } = scripted([() => Response.json(null)]);
  await assert.rejects(
    idle.accounts.session({ signal: AbortSignal.abort(new RangeError('before')) }),
    RangeError,
  );
  assert.equal(sent.length, 0);
});

test('a token goes along as bearer, without cookies', async () => {
  let token = 't-1';
  const { adapter, sent } = scripted([() => Response.json(null)], { token: () => token });
  await adapter.accounts.session();
  token = 't-2';
  await adapter.accounts.session();
  assert.deepEqual(
    sent.map((call) => headers(call).get('authorization')),
    ['Bearer t-1', 'Bearer t-2'],
  );
  assert.equal(sent[0]!.init.credentials, 'omit');
});

test('the token of a login is kept in memory', async () => {
  const { adapter, sent } = scripted([() => Response.json({}, { headers: { 'acct-token': 't-9' } })]);
  await adapter.accounts.login({ username: 'a', password: 'b' });
  await adapter.accounts.session();
  assert.equal(headers(sent[1]!).get('authorization'), 'Bearer t-9');
});

test('a parameter stays in its place in the URL', async () => {
  const { adapter, sent } = scripted([() => Response.json(null)]);
  await adapter.units!.check('a/../b?c#d');
  assert.equal(sent[0]!.url, 'https://example.org/api/units/a%2F..%2Fb%3Fc%23d');
  assert.equal(await codeOf(adapter.units!.check('..')), 'not-found');
  assert.equal(sent.length, 1);
});
