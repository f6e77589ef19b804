import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { isAcctError, type ErrorCode, type ErrorDetail } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import sharp from 'sharp';
import { createDeskAdapter } from '../page/adapter/index.ts';
import { openDesk } from './open-desk.ts';
import { newcomer } from './people.ts';

/** What this house promises beyond the suite. */
async function open(t: TestContext) {
  const desk = await openDesk();
  t.after(desk.close);
  const later = (minutes: number) =>
    desk.waitUntil(new Date(desk.desk.now() + minutes * 60_000).toISOString());
  return { ...desk, later };
}

async function refusal(call: Promise<unknown>): Promise<{ code: ErrorCode; detail: ErrorDetail }> {
  const error: unknown = await call.then(
    () => assert.fail('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!isAcctError(error)) throw error;
  return error;
}

test('a name that was tried in vain waits, each time twice as long, and is free again afterwards', async (t) => {
  const { base, later } = await open(t);
  const { credentials } = await newcomer(base);
  const { accounts } = createDeskAdapter(base);
  const wrong = () => refusal(accounts.login({ ...credentials, password: 'Not-the-secret-1' }));
  for (let n = 0; n < 5; n++) assert.equal((await wrong()).code, 'bad-credentials');
  const first = await wrong();
  assert.deepEqual([first.code, first.detail.retryAfter], ['locked', 60]);
  assert.equal((await refusal(accounts.login(credentials))).code, 'locked');
  later(1.1);
  assert.equal((await wrong()).code, 'bad-credentials');
  assert.equal((await wrong()).detail.retryAfter, 120);
  later(2.1);
  assert.equal((await accounts.login(credentials)).account.username, credentials.username);
});

test('neither a secret nor a token can be read off the database', async (t) => {
  const { base, desk } = await open(t);
  const { credentials } = await newcomer(base);
  const answer = await fetch(`${base}/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: credentials.username, secret: credentials.password }),
  });
  const { token } = (await answer.json()) as { token: string };
  assert.ok(token.length >= 43);
  const tables = desk.store.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  const kept = JSON.stringify(tables.map(({ name }) => desk.store.all(`SELECT * FROM ${name}`)));
  assert.ok(kept.includes(credentials.phone));
  assert.ok(!kept.includes(credentials.password) && !kept.includes(token));
});

test('what a camera wrote beside a picture goes, and the picture stands upright', async (t) => {
  const { base } = await open(t);
  const { adapter } = await newcomer(base);
  await adapter.record.open();
  await adapter.record.consent({ notice: 'scans', version: jilin.notices.privacy.version });
  const lying = await sharp({ create: { width: 1400, height: 900, channels: 3, background: '#eee' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'a camera' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const file = new File([new Uint8Array(lying)], 'page.jpg', { type: 'image/jpeg' });
  const material = await adapter.materials.put('truthPledge', file, { replaces: null });
  assert.deepEqual([material.width, material.height], [900, 1400]);
  assert.notEqual(material.sha256, material.uploadSha256);
  const stored = await sharp(await (await adapter.materials.read(material.id)).arrayBuffer()).metadata();
  assert.deepEqual([stored.exif, stored.orientation, stored.width], [undefined, undefined, 900]);
});

test('what is no picture says what it is, and a broken one is none', async (t) => {
  const { base } = await open(t);
  const { adapter } = await newcomer(base);
  await adapter.record.open();
  await adapter.record.consent({ notice: 'scans', version: jilin.notices.privacy.version });
  const put = (bytes: Uint8Array<ArrayBuffer>) =>
    refusal(adapter.materials.put('truthPledge', new File([bytes], 'page.jpg'), { replaces: null }));
  const webp = await sharp({ create: { width: 1400, height: 900, channels: 3, background: '#eee' } })
    .webp()
    .toBuffer();
  const asWebp = await put(new Uint8Array(webp));
  assert.deepEqual([asWebp.code, asWebp.detail.found], ['file-type', 'image/webp']);
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
  const whole = sharp({ create: { width: 600, height: 400, channels: 3, background: '#eee', noise } });
  for (const jpeg of [whole.clone().jpeg(), whole.clone().jpeg().withMetadata({ orientation: 6 })]) {
    const bytes = await jpeg.toBuffer();
    const cut = await put(new Uint8Array(bytes.subarray(0, bytes.length / 2)));
    assert.deepEqual([cut.code, cut.detail.found], ['file-type', 'broken']);
  }
});

test('a picture over its limit is refused by its length alone', async (t) => {
  const { base } = await open(t);
  const { adapter } = await newcomer(base);
  const limit = (await jilin.form()).pictureRules['scan']?.maxBytes ?? 0;
  const { code, detail } = await refusal(
    adapter.materials.put('truthPledge', new File([new Uint8Array(limit + 1)], 'x.jpg'), { replaces: null }),
  );
  assert.deepEqual([code, detail.limit], ['file-too-large', limit]);
});

test('every answer has the policy of the page, and no answer of the API is kept', async (t) => {
  const { base } = await open(t);
  const { headers } = await fetch(`${base}/tokens/mine`);
  assert.match(
    headers.get('content-security-policy') ?? '',
    /^default-src 'none'; .*trusted-types lit-html acct-forms$/,
  );
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('set-cookie'), null);
});
