/** Builds the portal where its sources are newer than its build, then runs the server from source. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 24 || (major === 24 && minor < 7)) {
  console.error(
    `The server needs Node 24.7 or newer, this is ${process.versions.node}. Run "npm ci" first, then "npm start".`,
  );
  process.exit(78);
}

function newest(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => !['node_modules', 'dist', 'dist-types'].includes(name))
      .map((name) => newest(join(path, name))),
  );
}

const portal = join(root, 'examples/portal');
const built = join(portal, 'dist/index.html');
const sources = [
  'examples/portal',
  'packages/core',
  'packages/profiles',
  'packages/adapter',
  'packages/elements',
];
if (newest(built) < Math.max(...sources.map((path) => newest(join(root, path))))) {
  console.log('Building the portal …');
  const build = spawnSync('npm', ['run', 'build', '-w', '@acct-forms/example-portal', '--silent'], {
    cwd: root,
    // The portal as people get it, also from a shell of a developer.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

const server = spawn(
  process.execPath,
  ['--conditions=source', '--disable-warning=ExperimentalWarning', join(root, 'packages/server/src/main.ts')],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      DEMO: 'true',
      // The console shows what would be sent to a phone, and little else.
      PHONE_CODES: 'true',
      LOG_LEVEL: 'warn',
      STATIC_DIR: join(portal, 'dist'),
      DATA_DIR: join(root, 'data'),
      PORT: '3000',
      ...process.env,
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
