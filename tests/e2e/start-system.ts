import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Everybody in the journeys comes from one address, within a few minutes. */
const manyPeople = { REGISTRATIONS_PER_DAY: '500', CHALLENGES_PER_MINUTE: '1000' };

/** The system started with the README's command, on a data folder of its own, and what its console printed. */
export async function launch(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ printed: string; sent: () => string; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'acct-e2e-'));
  // A build in the process of the tests leaves «production» there, which refuses demo accounts.
  const { NODE_ENV: _, ...environment } = process.env;
  const server = spawn('npm', ['start'], {
    cwd: root,
    env: {
      ...environment,
      DATA_DIR: dataDir,
      DEMO_CASES: 'false',
      // Who registers in a journey reads no console.
      PHONE_CODES: 'false',
      ...manyPeople,
      ...env,
    },
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
  return {
    printed,
    /** With what the console printed since, such as messages to phones. */
    sent: () => printed,
    async stop() {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
      await exited;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Before all journeys. The demo accounts are handed to the tests as `ACCT_DEMO`: user name → password. */
export default async function startSystem(): Promise<() => Promise<void>> {
  const { printed, stop } = await launch({ PORT: '4310' });
  const accounts = [...printed.matchAll(/^ {2}\w+ +(\w+) +(demo-[\w-]+)/gm)].map(([, name, password]) => [
    name,
    password,
  ]);
  process.env['ACCT_DEMO'] = JSON.stringify(Object.fromEntries(accounts));
  return stop;
}

/** The password of a demo account, as the console printed it. */
export function demoPassword(username: string): string {
  const password = (JSON.parse(process.env['ACCT_DEMO'] ?? '{}') as Record<string, string>)[username];
  if (password === undefined) throw new Error(`no demo account ${username}`);
  return password;
}
