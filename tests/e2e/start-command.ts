import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Started {
  /** All that the console has printed so far, such as messages to phones. */
  readonly printed: () => string;
  /** Ends it and removes its data. */
  readonly stop: () => Promise<void>;
}

/** Runs `npm start …` from the root on a data folder of its own, until its console says `ready`. */
export async function startCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  ready: string,
): Promise<Started> {
  const dataDir = mkdtempSync(join(tmpdir(), 'acct-e2e-'));
  // A build in the process of the tests leaves «production» there, which refuses demo accounts.
  const { NODE_ENV: _, ...environment } = process.env;
  const server = spawn('npm', ['start', ...args], {
    cwd: root,
    env: { ...environment, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const exited = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    server.on('exit', (code) =>
      reject(new Error(`npm start ${args.join(' ')} ended with ${code}:\n${printed}`)),
    );
    server.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.includes(ready)) resolve();
    });
  });
  return {
    printed: () => printed,
    async stop() {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
      await exited;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
