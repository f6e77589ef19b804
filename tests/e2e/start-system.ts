import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * Starts the system with the README's command and waits until it listens. What the console prints of demo accounts
 * is handed to the tests as `ACCT_DEMO`: user name → password.
 */
export default async function startSystem(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'acct-e2e-'));
  const server = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: '4310', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const exited = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    server.on('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${printed}`)));
    server.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.includes('listening on')) resolve();
    });
  });
  const accounts = [...printed.matchAll(/^ {2}\w+ +(\w+) +(demo-[\w-]+)/gm)].map(([, name, password]) => [
    name,
    password,
  ]);
  process.env['ACCT_DEMO'] = JSON.stringify(Object.fromEntries(accounts));
  return async () => {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** The password of a demo account, as the console printed it. */
export function demoPassword(username: string): string {
  const password = (JSON.parse(process.env['ACCT_DEMO'] ?? '{}') as Record<string, string>)[username];
  if (password === undefined) throw new Error(`no demo account ${username}`);
  return password;
}
