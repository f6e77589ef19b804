/**
 * Packs the five packages as they are published: without sources, the `source` condition or anything else that only
 * this repository needs, and with the licence. `node scripts/pack.mjs [FOLDER]` puts the tarballs into `dist/packages`.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** In the order in which they need each other. */
const folders = ['core', 'profiles', 'adapter', 'elements', 'server'];
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const shell = process.platform === 'win32';

/** Builds all that is packed. */
export function build() {
  for (const script of ['prepare', 'manifest', 'build:bundle'])
    execFileSync('npm', ['run', '-s', script], { cwd: root, shell, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Made by other tools than the compiler. */
const made = /^dist\/(?:bundle|editors|frameworks)\/|^dist\/custom-elements\.json$/;
/** The gallery shows the elements to those who work on them. */
const inside = /(?:^|\/)gallery[\w-]*\.(?:js|d\.ts)$/;

/** Whether a file belongs into the package; what the compiler left of a deleted source does not. */
function belongs(folder, path) {
  if (!path.startsWith('dist/') || made.test(path)) return true;
  if (inside.test(path)) return false;
  return existsSync(join(folder, path.replace(/^dist\//, 'src/').replace(/\.(?:d\.ts|js)$/, '.ts')));
}

function withoutSource(exports) {
  if (typeof exports !== 'object') return exports;
  return Object.fromEntries(
    Object.entries(exports)
      .filter(([condition]) => condition !== 'source')
      .map(([key, value]) => [key, withoutSource(value)]),
  );
}

/** The package.json that users get. */
function published(folder) {
  const { devDependencies: _, scripts: __, ...manifest } = readJson(join(folder, 'package.json'));
  const { repository, homepage, bugs } = readJson(join(root, 'package.json'));
  const directory = relative(root, folder).split(sep).join('/');
  return {
    ...manifest,
    ...(repository && { repository: { ...repository, directory } }),
    ...(homepage && { homepage }),
    ...(bugs && { bugs }),
    exports: withoutSource(manifest.exports),
    ...(Array.isArray(manifest.sideEffects) && {
      sideEffects: manifest.sideEffects.filter((path) => !path.endsWith('.ts')),
    }),
  };
}

function stage(folder, target) {
  const manifest = published(folder);
  for (const entry of manifest.files)
    cpSync(join(folder, entry), join(target, entry), {
      recursive: true,
      filter: (path) => {
        const inner = relative(folder, path).split(sep).join('/');
        return !/\.\w+$/.test(inner) || belongs(folder, inner);
      },
    });
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  for (const name of ['README.md', 'CHANGELOG.md'])
    if (existsSync(join(folder, name))) cpSync(join(folder, name), join(target, name));
  cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
}

/**
 * Packs what was built into a folder.
 * @param {string} destination
 * @returns {{ name: string, version: string, tarball: string, files: string[], manifest: object }[]} in the order in
 * which they need each other
 */
export function pack(destination) {
  mkdirSync(destination, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), 'acct-pack-'));
  try {
    return folders.map((name) => {
      const target = join(scratch, name);
      mkdirSync(target);
      stage(join(root, 'packages', name), target);
      const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', resolve(destination)];
      const [packed] = JSON.parse(execFileSync('npm', args, { cwd: target, shell, encoding: 'utf8' }));
      return {
        name: packed.name,
        version: packed.version,
        tarball: join(resolve(destination), packed.filename),
        files: packed.files.map(({ path }) => path),
        manifest: readJson(join(target, 'package.json')),
      };
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const destination = process.argv[2] ?? join(root, 'dist/packages');
  build();
  for (const { tarball, files } of pack(destination)) console.log(`${tarball} (${files.length} files)`);
}
