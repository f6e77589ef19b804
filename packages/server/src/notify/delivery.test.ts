import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { after } from 'node:test';
import { AcctError } from '@acct-forms/core';
import { SMTPServer } from 'smtp-server';
import { inTransaction } from '../db/transaction.ts';
import { OutboxEntity } from '../entities/review.ts';
import { createTestServer, type TestServer } from '../testing/create-test-server.ts';
import { testServerUrl } from '../testing/test-database.ts';
import { createNotifier } from './create-notifier.ts';
import { DeliveryError } from './notifier.ts';
import { createOutbox } from './outbox.ts';
import { putLetter } from './put-letter.ts';
import { signature } from './sms-gateway.ts';

interface Request {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const secret = 'a secret of thirty-two characters';

/** A gateway that answers each request with the next status, 204 when there is none, after a pause. */
async function gateway(statuses: number[], pauseMs = 0) {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => void (body += chunk.toString()));
    request.on('end', () => {
      requests.push({ headers: request.headers, body });
      const status = statuses.shift() ?? 204;
      setTimeout(() => response.writeHead(status).end(), pauseMs);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  after(() => server.close());
  return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`, secret };
}

/** A mail server; a recipient that begins with `nobody` is refused. */
async function mailServer() {
  const letters: { readonly to: readonly string[]; readonly raw: string }[] = [];
  const logins: string[] = [];
  const server = new SMTPServer({
    logger: false,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ username = '', password = '' }, _, done) {
      logins.push(`${username} ${password}`);
      done(null, { user: username });
    },
    onRcptTo({ address }, _, done) {
      if (!address.startsWith('nobody')) return done();
      done(Object.assign(new Error(`no mailbox ${address}`), { responseCode: 550 }));
    },
    onData(stream, { envelope }, done) {
      let raw = '';
      stream.on('data', (chunk: Buffer) => void (raw += chunk.toString()));
      stream.on('end', () => {
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  const { port } = await new Promise<AddressInfo>((ready) => {
    const listening = server.listen(0, '127.0.0.1', () => ready(listening.address() as AddressInfo));
  });
  after(() => new Promise<void>((done) => server.close(done)));
  return { letters, logins, url: `smtp://sender:p%40ss@127.0.0.1:${port}`, from: 'noreply@example.gov.cn' };
}

const delivered = (server: TestServer) =>
  server.deps.orm.em.fork().find(OutboxEntity, {}, { orderBy: { id: 'asc' } });

const letter = (key: string, more = {}) => ({
  key,
  channel: 'sms' as const,
  kind: 'approved' as const,
  recipient: '13900000001',
  body: `第 ${key} 条`,
  ...more,
});

/** A server whose clock the test moves, and its outbox on the given drivers. */
async function apart(notify: Parameters<typeof createNotifier>[0]['notify']) {
  const clock = { now: Date.now() };
  const server = await createTestServer({ now: () => new Date(clock.now) });
  after(() => server.stop());
  const notifier = createNotifier({ notify, demo: false, production: false }, () => {});
  const open = (of: TestServer = server) => createOutbox({ ...of.database, ...of.deps, notifier });
  return { server, clock, open, notifier };
}

/** Everything that is due, delivered or put off. */
async function deliver(outbox: ReturnType<typeof createOutbox>) {
  await outbox.deliver();
  await outbox.close();
}

test('an SMS goes as a signed call, again after one and two minutes where the gateway fails twice, and not a fourth time', async () => {
  const sms = await gateway([503, 500]);
  const { server, clock, open } = await apart({ sms, mail: undefined });
  await inTransaction(server.deps, (em) => putLetter(server.deps, em, letter('1')));
  const rows = async () =>
    (await delivered(server)).map((row) => [row.attempts, row.lastError, row.deliveredAt !== null]);
  await deliver(open());
  assert.deepEqual(await rows(), [[1, 'http-503', false]]);
  clock.now += 59_000;
  await deliver(open());
  assert.equal(sms.requests.length, 1);
  clock.now += 1_000;
  await deliver(open());
  assert.deepEqual(await rows(), [[2, 'http-500', false]]);
  clock.now += 119_000;
  await deliver(open());
  assert.equal(sms.requests.length, 2);
  clock.now += 1_000;
  await deliver(open());
  assert.deepEqual(
    (await rows()).map(([attempts, , done]) => [attempts, done]),
    [[3, true]],
  );
  clock.now += 86_400_000;
  await deliver(open());
  assert.equal(sms.requests.length, 3);
  const ids = new Set<unknown>();
  for (const { headers, body } of sms.requests) {
    const { id, to, text } = JSON.parse(body) as Record<string, string>;
    assert.deepEqual([to, text, headers['idempotency-key']], ['13900000001', '第 1 条', id]);
    const [, at = ''] = /^t=(\d+),/.exec(String(headers['x-signature'])) ?? [];
    assert.ok(Math.abs(Number(at) - Date.now() / 1000) < 60);
    assert.equal(headers['x-signature'], signature(secret, Number(at), body));
    ids.add(id);
  }
  assert.equal(ids.size, 1);
});

test('a gateway that is not there, or sends elsewhere, is told by a code', async () => {
  const sms = await gateway([302]);
  const { notifier } = await apart({ sms, mail: undefined });
  const gone = await apart({ sms: { url: 'http://127.0.0.1:1/', secret }, mail: undefined });
  const sent = { id: 'x', channel: 'sms', recipient: '13900000001', body: 'x' } as const;
  const codeOf = (error: unknown) => error instanceof DeliveryError && error.code;
  assert.equal(await notifier.send(sent).catch(codeOf), 'http-302');
  assert.equal(await gone.notifier.send(sent).catch(codeOf), 'unreachable');
  assert.equal(await gone.notifier.send({ ...sent, channel: 'email' }).catch(codeOf), 'no-gateway');
});

test('an e-mail reaches a mail server in plain words, with a Message-ID of its own', async () => {
  const mail = await mailServer();
  const { server, open } = await apart({ mail, sms: undefined });
  const to = {
    channel: 'email',
    recipient: 'li@example.com',
    subject: '会计人员信息采集：审核通过',
  } as const;
  await inTransaction(server.deps, async (em) => {
    await putLetter(server.deps, em, letter('1', to));
    await putLetter(server.deps, em, letter('2', { ...to, recipient: 'nobody@example.com' }));
    await putLetter(server.deps, em, letter('3', { ...to, recipient: 'a@example.com, b@example.com' }));
  });
  await deliver(open());
  // What looks like two addresses is none.
  assert.deepEqual(
    mail.letters.map(({ to: all }) => all),
    [['li@example.com']],
  );
  const { raw } = mail.letters.find(({ to: [first] }) => first === 'li@example.com')!;
  const [head = '', body = ''] = raw.split('\r\n\r\n');
  assert.equal(Buffer.from(body, 'base64').toString().trim(), '第 1 条');
  assert.match(head, /^From: noreply@example\.gov\.cn$/m);
  assert.match(head, /^Message-ID: <[0-9a-f]{32}@example\.gov\.cn>$/m);
  assert.match(head, /^Auto-Submitted: auto-generated$/m);
  assert.ok(mail.logins.every((login) => login === 'sender p@ss'));
  const failed = (await delivered(server)).filter(({ deliveredAt }) => deliveredAt === null);
  assert.ok(failed.some(({ lastError }) => lastError === 'smtp-550'));
  assert.ok(!server.logged().includes('@example.com'), 'no address is logged');
});

test('of one key one letter is put in, for each channel', async () => {
  const { server } = await apart({ sms: undefined, mail: undefined });
  for (const channel of ['sms', 'email', 'sms'] as const)
    await inTransaction(server.deps, (em) => putLetter(server.deps, em, letter('same', { channel })));
  assert.equal((await delivered(server)).length, 2);
});

test('three processes that deliver at once send every letter once', async () => {
  const sms = await gateway(
    Array.from({ length: 10 }, () => 503),
    3,
  );
  const { server, clock, open } = await apart({ sms, mail: undefined });
  const now = () => new Date(clock.now);
  const more = testServerUrl() === undefined ? [] : [1, 2];
  const others = await Promise.all(more.map(() => createTestServer({ dataDir: server.dataDir, now })));
  after(() => Promise.all(others.map((other) => other.stop({ keep: true }))));
  const [second = server, third = server] = others;
  await inTransaction(server.deps, async (em) => {
    for (let n = 0; n < 100; n += 1) await putLetter(server.deps, em, letter(`${n}`));
  });
  const all = async () => {
    const outboxes = [server, second, third].map(open);
    // Poked again while the first delivery runs.
    await Promise.all([...outboxes, ...outboxes].map((outbox) => outbox.deliver()));
    await Promise.all(outboxes.map((outbox) => outbox.close()));
  };
  await all();
  clock.now += 61_000;
  await all();
  for (const outbox of [server, second, third].map(open)) await deliver(outbox);
  assert.ok((await delivered(server)).every(({ deliveredAt }) => deliveredAt !== null));
  const keys = sms.requests.map(({ headers }) => headers['idempotency-key']);
  assert.equal(new Set(keys).size, 100);
  assert.equal(keys.length, 110);
});

test('a phone that has had its messages of the day is told the user name of the password set anew, the rest tomorrow', async () => {
  const sms = await gateway([]);
  const { server, clock, open, notifier } = await apart({ sms, mail: undefined });
  const { smsPerPhone } = server.deps.limits;
  const full = { take: () => Promise.reject(new AcctError('rate-limited', { retryAfter: 3600 })) };
  const limits = { ...server.deps.limits, smsPerPhone: { ...smsPerPhone, ...full } };
  await inTransaction(server.deps, async (em) => {
    for (const kind of ['approved', 'passwordReset'] as const)
      await putLetter(server.deps, em, letter(kind, { kind }));
  });
  await deliver(createOutbox({ ...server.database, ...server.deps, limits, notifier }));
  assert.deepEqual(
    sms.requests.map(({ body }) => (JSON.parse(body) as { text: string }).text),
    ['第 passwordReset 条'],
  );
  clock.now += 3_601_000;
  await deliver(open());
  assert.equal(sms.requests.length, 2);
});

test('what a process took and did not send is sent by another when its lease has run out', async () => {
  const sms = await gateway([]);
  const { server, open } = await apart({ sms, mail: undefined });
  await inTransaction(server.deps, (em) => putLetter(server.deps, em, letter('1')));
  const em = server.deps.orm.em.fork();
  await em.execute(`update outbox set lease_until = ${server.database.clock.after(60)}, attempts = 1`);
  await deliver(open());
  assert.equal(sms.requests.length, 0);
  await em.execute(`update outbox set lease_until = ${server.database.clock.after(-1)}`);
  await deliver(open());
  assert.equal(sms.requests.length, 1);
});
