import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const folder = await mkdtemp(join(tmpdir(), 'acct-release-'));
after(() => rm(folder, { recursive: true }));

const git = (...args: string[]) => run('git', args, { cwd: folder });

/** The repository as it stands, with a change to be told in the next version, in a folder that may be written to. */
async function copied(): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root });
  const wanted = stdout
    .split('\n')
    .filter((path) =>
      /^(?:\.changeset|scripts)\/|package(?:-lock)?\.json$|^\.npmrc$|src\/version\.ts$/.test(path),
    );
  for (const path of wanted) await cp(join(root, path), join(folder, path), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await git('init', '-q', '-b', 'main');
  await git('add', '-A');
  await git('-c', 'user.name=release', '-c', 'user.email=release@example.org', 'commit', '-qm', 'copied');
}

const packageOf = async (name: string) =>
  JSON.parse(await readFile(join(folder, 'packages', name, 'package.json'), 'utf8'));

test('a version is written once and stands in every package, its siblings, its CHANGELOG, the lock and the code', async () => {
  await copied();
  const before: string = (await packageOf('core')).version;
  await run('npx', ['changeset', '--patch', '@acct-forms/core', '-m', 'A release that is tried.'], {
    cwd: folder,
  });
  await run('npm', ['run', '-s', 'version'], { cwd: folder });

  const names = await readdir(join(folder, 'packages'));
  const { version } = await packageOf('core');
  assert.notEqual(version, before);
  const lock = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
  for (const name of names) {
    const manifest = await packageOf(name);
    assert.equal(manifest.version, version, name);
    assert.equal(lock.packages[`packages/${name}`].version, version, name);
    const siblings = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([key]) => key.startsWith('@acct-forms/'),
    );
    assert.deepEqual(
      siblings.filter(([, range]) => range !== version),
      [],
    );
    const changes = await readFile(join(folder, 'packages', name, 'CHANGELOG.md'), 'utf8');
    assert.match(changes, new RegExp(`^## ${version.replaceAll('.', '\\.')}$`, 'm'));
  }
  const core = await readFile(join(folder, 'packages/core/CHANGELOG.md'), 'utf8');
  assert.match(core, /A release that is tried\./);
  const code = await readFile(join(folder, 'packages/elements/src/version.ts'), 'utf8');
  assert.match(code, new RegExp(`'${version}'`));
  const left = await readdir(join(folder, '.changeset'));
  assert.deepEqual(
    left.filter((name) => name.endsWith('.md')),
    [],
  );
});
