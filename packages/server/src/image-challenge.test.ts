import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { Challenge } from '@acct-forms/adapter';
import sharp from 'sharp';
import { drawChallenge } from './challenge/draw-challenge.ts';
import { createTestServer } from './testing/create-test-server.ts';
import { signedIn, solve } from './testing/people.ts';
import { callRaw } from './testing/raw-calls.ts';

let drawn = '';
let now = Date.now();
const server = await createTestServer({
  env: { CHALLENGE: 'image', TRUST_PROXY: 'true', CHALLENGES_PER_MINUTE: '60' },
  draw: (text) => drawChallenge((drawn = text)),
  now: () => new Date(now),
});
after(() => server.stop());

const post = (path: string, body: unknown, address = '192.0.2.1') =>
  callRaw(fetch, `${server.baseUrl}/accounts/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'x-forwarded-for': address },
  });

async function ask(kind?: 'proofOfWork' | 'image', purpose: 'login' | 'register' = 'login') {
  const { body, headers } = await post('challenges', { purpose, ...(kind && { kind }) });
  return { challenge: body as Challenge & { id: string; image: string }, headers, text: drawn };
}

/** Somebody to sign in as, made without a challenge. */
const { username, password } = await (async () => {
  const plain = await createTestServer({ dataDir: server.dataDir });
  const person = await signedIn(plain);
  await plain.stop({ keep: true });
  return person.credentials;
})();

async function login(id: string, solution: unknown, address?: string) {
  const { status, body } = await post(
    'session',
    { username, password, challenge: { id, solution } },
    address,
  );
  return status === 200 ? 'in' : (body as { code: string }).code;
}

test('the text read from the picture opens one login, in any case and width', async () => {
  for (const write of [
    (text: string) => text,
    (text: string) => ` ${text.toLowerCase()} `,
    (text: string) => text.replaceAll(/[A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  ]) {
    const { challenge, text } = await ask();
    assert.match(text, /^[ACDEFHJKMNPRTUVWXY34679]{5}$/);
    assert.equal(await login(challenge.id, write(text)), 'in');
    assert.equal(await login(challenge.id, text), 'challenge-failed');
  }
});

test('a wrong text uses the picture up, and so does none of the odd ones open anything', async () => {
  for (const odd of ['', 'AAAAA', '0', '{"counter":0}', '__proto__']) {
    const { challenge, text } = await ask();
    assert.equal(await login(challenge.id, odd), 'challenge-failed', odd);
    assert.equal(await login(challenge.id, text), 'challenge-failed', odd);
  }
  for (const odd of [null, true, ['A'], { a: 1 }, 12345]) {
    assert.equal(await login((await ask()).challenge.id, odd), 'invalid');
  }
});

test('a picture serves its purpose, its client and two minutes', async () => {
  const registering = await ask('image', 'register');
  assert.equal(await login(registering.challenge.id, registering.text), 'challenge-failed');
  const mine = await ask();
  assert.equal(await login(mine.challenge.id, mine.text, '198.51.100.7'), 'challenge-failed');
  assert.equal(await login(mine.challenge.id, mine.text), 'in');
  const late = await ask();
  now += 120_001;
  assert.equal(await login(late.challenge.id, late.text), 'challenge-failed');
});

test('neither answer nor headers nor the id carry the text, and a text is drawn differently each time', async () => {
  const { challenge, headers, text } = await ask();
  const told = JSON.stringify([challenge.id, challenge, [...headers]]);
  for (const form of [
    text,
    text.toLowerCase(),
    Buffer.from(text).toString('base64'),
    Buffer.from(text).toString('hex'),
  ])
    assert.ok(!told.includes(form));
  assert.ok(challenge.id.length <= 64);
  const pictures = Array.from({ length: 20 }, () => drawChallenge('ACDEF'));
  assert.equal(new Set(pictures).size, 20);
  const png = Buffer.from(challenge.image.split(',')[1] ?? '', 'base64');
  const { width, height, format } = await sharp(png).metadata();
  assert.deepEqual([format, width, height], ['png', 320, 100]);
  assert.equal(server.logged().includes(text), false);
});

test('the client changes between picture and proof of work', async () => {
  const picture = await ask();
  assert.deepEqual(picture.challenge.kind === 'image' ? picture.challenge.alternatives : undefined, [
    'proofOfWork',
  ]);
  const work = await ask('proofOfWork');
  assert.equal(work.challenge.kind, 'proofOfWork');
  const answer = await solve(work.challenge);
  assert.equal(await login(work.challenge.id, answer?.solution), 'in');
  assert.equal((await ask('image')).challenge.kind, 'image');
});

test('garbage in place of an id leaves no row behind', async () => {
  const rows = async () =>
    (await server.deps.orm.em.fork().execute('select count(*) as n from used_challenge')) as { n: number }[];
  const before = await rows();
  const { challenge } = await ask();
  const forged = challenge.id.replace(/\.([\w-]{14})\./, '.AAAAAAAAAAAAAA.');
  assert.notEqual(forged, challenge.id);
  assert.equal(await login(forged, 'AAAAA'), 'challenge-failed');
  assert.deepEqual(await rows(), before);
});

test('pictures are limited by the minute, and the wait is told', async () => {
  const answers = await Promise.all(
    Array.from({ length: 70 }, () => post('challenges', { purpose: 'login' }, '192.0.2.9')),
  );
  const refused = answers.filter(({ status }) => status === 429);
  assert.equal(refused.length, 10);
  for (const { headers, body } of refused) {
    const wait = Number(headers.get('retry-after'));
    assert.ok(wait > 0 && wait <= 60);
    assert.equal((body as { retryAfter: number }).retryAfter, wait);
  }
});
