import { spawn } from 'node:child_process';
import { once } from 'node:events';

const main = new URL('../main.ts', import.meta.url).pathname;

/** The server as a process of its own. */
export interface ChildServer {
  readonly pid: number;
  readonly output: () => string;
  readonly until: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly kill: (signal: 'SIGTERM') => void;
  readonly exit: Promise<number | null>;
}

/** How it is started: from its source, which is compiled on the way, or as it was built. */
const starts = {
  source: ['--conditions=source', main],
  built: [new URL('../../dist/main.js', import.meta.url).pathname],
} as const;

/** Starts it with exactly these settings, on a free port and quiet unless they say otherwise. */
export function startChild(
  env: Readonly<Record<string, string>>,
  from: keyof typeof starts = 'source',
): ChildServer {
  const child = spawn(process.execPath, starts[from], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LEVEL: 'silent', CHALLENGE: 'none', ...env },
  });
  let output = '';
  const take = (chunk: Buffer) => void (output += chunk.toString());
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return {
    pid: child.pid ?? 0,
    output: () => output,
    exit,
    kill: (signal) => void child.kill(signal),
    async until(pattern) {
      for (;;) {
        const found = pattern.exec(output);
        if (found) return found;
        const ended = await Promise.race([once(child.stdout, 'data'), exit.then(() => 'ended' as const)]);
        if (ended === 'ended' && !pattern.test(output)) throw new Error(`ended with: ${output}`);
      }
    },
  };
}

const cli = new URL('../cli/acct-server.ts', import.meta.url).pathname;

/** One run of `acct-server` with these arguments and settings. */
export async function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(process.execPath, ['--conditions=source', cli, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
  });
  let output = '';
  const take = (chunk: Buffer) => void (output += chunk.toString());
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const [code] = await once(child, 'close');
  return { code: code as number | null, output };
}
