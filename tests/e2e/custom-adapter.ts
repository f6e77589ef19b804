import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The example started with its own command, on a data folder of its own. */
export async function startDesk(port: number): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'acct-desk-'));
  const { NODE_ENV: _, ...environment } = process.env;
  const server = spawn('npm', ['start', '-w', '@acct-forms/example-custom-adapter'], {
    cwd: root,
    env: { ...environment, DATA_DIR: dataDir, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const exited = new Promise<void>((resolve) => server.on('exit', () => resolve()));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    server.on('exit', (code) => reject(new Error(`the example ended with ${code}:\n${printed}`)));
    server.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.includes('is open at')) resolve();
    });
  });
  return async () => {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    await exited;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
