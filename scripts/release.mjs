/**
 * Publishes the packages as `scripts/pack.mjs` packs them, in the order in which they need each other, and tags the
 * commit. `node scripts/release.mjs --dry-run` does all of it but the publishing and tagging: it builds, packs, writes
 * bills of materials and licences, and lets npm check each tarball.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeBills } from './bills.mjs';
import { build, pack } from './pack.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const shell = process.platform === 'win32';

/** Whether the registry has this version: a release that broke off goes on where it stopped. */
function isPublished({ name, version }) {
  const { status } = spawnSync('npm', ['view', `${name}@${version}`, 'version'], { shell, encoding: 'utf8' });
  return status === 0;
}

/**
 * Hands the tarballs to npm.
 * @param {{ name: string, version: string, tarball: string }[]} packed
 * @param {{ dryRun: boolean }} options
 * @returns {string[]} what was published, or would be, as `name@version`
 */
export function publish(packed, { dryRun }) {
  const due = dryRun ? packed : packed.filter((one) => !isPublished(one));
  for (const { tarball } of due)
    execFileSync('npm', ['publish', tarball, '--access=public', dryRun ? '--dry-run' : '--provenance'], {
      cwd: root,
      shell,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  return due.map(({ name, version }) => `${name}@${version}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dryRun = process.argv.includes('--dry-run');
  const destination = join(root, 'dist/packages');
  rmSync(destination, { recursive: true, force: true });
  build();
  const packed = pack(destination);
  const { refused } = writeBills(packed, destination);
  if (refused.length > 0) {
    console.error(`Licences that the packages may not bring:\n${refused.join('\n')}`);
    process.exit(1);
  }
  for (const released of publish(packed, { dryRun }))
    console.log(`${released}${dryRun ? ' would be published' : ' is published'}`);
  console.log(`Tarballs, bills of materials and licences are in ${destination}`);
  if (!dryRun) execFileSync('changeset', ['git-tag'], { cwd: root, shell, stdio: 'inherit' });
}
