import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, pack } from '../../scripts/pack.mjs';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** What a user may bring, in the newest version there is. */
const brought = ['vite@8.3.8', 'esbuild@0.28.2', 'lit@3.3.3', '@types/react@19.3.3', 'vue@3.5.45'];

/** A project outside of this repository that has the packed packages and nothing else of ours. */
export interface BareProject {
  readonly folder: string;
  readonly packed: ReturnType<typeof pack>;
  /** Runs a command of an installed package, or `node`; resolves with what it prints, rejects where it fails. */
  readonly run: (command: string, args: readonly string[], env?: Record<string, string>) => Promise<string>;
  /** Puts a file into it. */
  readonly write: (path: string, text: string) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Builds, packs and installs as `npm install` does for a user. */
export async function bareProject(): Promise<BareProject> {
  const folder = await mkdtemp(join(tmpdir(), 'acct-bare-'));
  build();
  const packed = pack(join(folder, 'tarballs'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const names = [...packed.map(({ tarball }) => tarball), ...brought];
  const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { NODE_OPTIONS: _, ...env } = process.env;
  const shell = process.platform === 'win32';
  await run('npm', ['install', ...flags, ...names], { cwd: folder, env, shell });
  await cp(join(import.meta.dirname, 'sample'), folder, { recursive: true });
  return {
    folder,
    packed,
    async run(command, args, more = {}) {
      const file = command === 'node' ? process.execPath : join(folder, 'node_modules/.bin', command);
      const { stdout } = await run(file, [...args], { cwd: folder, env: { ...env, ...more }, shell });
      return stdout;
    },
    write: (path, text) => writeFile(join(folder, path), text),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** A tool of this repository, run elsewhere: the compiler and the linters of packages. */
export async function tool(name: string, args: readonly string[], cwd: string): Promise<string> {
  const failed = (error: { stdout?: string; stderr?: string }): never => {
    throw new Error(`${name} ${args.join(' ')}\n${error.stdout}${error.stderr}`);
  };
  const { stdout } = await run(join(root, 'node_modules/.bin', name), [...args], { cwd }).catch(failed);
  return stdout;
}
