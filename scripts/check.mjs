/** Everything about the house that needs no browser: types, lint and import directions, format, unused code. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const steps = [
  ['types', 'tsc', ['-b']],
  ['types of Node tests', 'tsc', ['-p', 'tsconfig.tests-node.json', '--noEmit']],
  ['types of browser tests', 'tsc', ['-p', 'tsconfig.tests-browser.json', '--noEmit']],
  ['lint and import directions', 'oxlint', []],
  ['format', 'oxfmt', ['--check', '.']],
  ['descriptions of the elements', process.execPath, ['scripts/manifest/write.ts', '--check']],
  ['workspaces', 'sherif', []],
  ['unused files and dependencies', 'knip', []],
];

const failed = [];
for (const [name, command, args] of steps) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (status !== 0) {
    failed.push(name);
    console.log(stdout, stderr);
  }
}
if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
