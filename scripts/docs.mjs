/**
 * The documentation site: `npm run docs` serves it while it is written, `npm run docs:build` builds it into
 * `docs/.vitepress/dist`. Both make the pages that are read off the code and the gallery that the demos show.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const building = process.argv.includes('--build');

function run(command, ...args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('tsc', '-b', ...['core', 'profiles', 'adapter', 'elements', 'server'].map((name) => `packages/${name}`));
run(process.execPath, 'scripts/manifest/write.ts');
run(process.execPath, '--disable-warning=ExperimentalWarning', 'docs/generate/index.ts');
await build({
  configFile: 'gallery/vite.config.ts',
  logLevel: 'error',
  base: './',
  build: { outDir: `${root}docs/public/gallery`, emptyOutDir: true },
});
run('vitepress', building ? 'build' : 'dev', 'docs');
