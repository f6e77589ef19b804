import { spawn } from 'node:child_process';
import { once } from 'node:events';

const command = new URL('../acct-conformance.ts', import.meta.url).pathname;

/** One run of `acct-conformance` as a process of its own. */
export async function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const flags = ['--conditions=source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, command, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => void (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => void (stderr += chunk.toString()));
  const [code] = await once(child, 'close');
  return { code: code as number | null, stdout, stderr };
}
