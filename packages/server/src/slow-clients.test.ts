import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import test, { after } from 'node:test';
import { createTestServer } from './testing/create-test-server.ts';
import { anonymous, signedIn } from './testing/people.ts';
import { quantile } from './testing/uploads.ts';

/** As in use, twenty times as impatient. */
const patience = { headers: 500, request: 3000, check: 250 };
const server = await createTestServer({ patience });
after(() => server.stop());
const { port } = new URL(server.baseUrl);

const heads = [
  'GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ',
  'POST /api/accounts/session HTTP/1.1\r\nHost: a\r\nAcct-Wire: 1\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n',
  'POST /api/accounts/session HTTP/1.1\r\nHost: a\r\nAcct-Wire: 1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
  'PUT /api/record/slots/photo HTTP/1.1\r\nHost: a\r\nAcct-Wire: 1\r\nContent-Length: 100000\r\n\r\n',
];

async function dawdle(n: number): Promise<Socket> {
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined).resume();
  await once(socket, 'connect');
  socket.write(heads[n % heads.length] ?? '');
  return socket;
}

test('500 slow senders are cut off, and people sign in meanwhile', async (t) => {
  const { username, password } = (await signedIn(server)).credentials;
  const { adapter } = anonymous(server);
  const login = async () => {
    const begun = performance.now();
    await adapter.accounts.login({ username, password });
    return performance.now() - begun;
  };
  const calm: number[] = [];
  for (let n = 0; n < 5; n += 1) calm.push(await login());
  const before = process.memoryUsage.rss();
  const sockets = await Promise.all(Array.from({ length: 500 }, (_, n) => dawdle(n)));
  const started = performance.now();
  const open = new Set(sockets);
  const ends: number[] = [];
  for (const socket of sockets) {
    socket.once('close', () => {
      open.delete(socket);
      ends.push(performance.now() - started);
    });
  }
  const drip = setInterval(() => open.forEach((socket) => socket.write('1')), 200);
  // A test that fails in between must end too.
  t.after(() => {
    clearInterval(drip);
    for (const socket of sockets) socket.destroy();
  });
  const times: number[] = [];
  let fewest = 500;
  while (times.length < 20 && open.size > 250) {
    fewest = open.size;
    times.push(await login());
  }
  const growth = process.memoryUsage.rss() - before;
  // A reset on the way there is an end too, which `once` would reject.
  await Promise.all([...open].map((socket) => new Promise((resolve) => socket.once('close', resolve))));
  clearInterval(drip);
  t.diagnostic(
    `${times.length} logins among ${fewest} to 500 slow senders: p95 ${Math.round(quantile(times, 0.95))} ms; the last slow one ` +
      `was cut off after ${Math.round(Math.max(...ends))} ms; memory +${Math.round(growth / 1024 / 1024)} MB`,
  );
  assert.ok(times.length >= 3);
  assert.ok(quantile(times, 0.95) < Math.max(500, 5 * Math.max(...calm)));
  assert.equal(ends.length, 500);
  assert.ok(Math.max(...ends) < 3 * patience.request);
  assert.ok(growth < 300 * 1024 * 1024);
  await login();
});
