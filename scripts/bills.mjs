/**
 * What each published package brings with it: a bill of materials (CycloneDX 1.5, by npm) and a list of licences, made
 * from the tarballs, that is from what a user installs.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const shell = process.platform === 'win32';

/**
 * Licences that a package may bring. LGPL is that of libvips alone, which sharp loads as a shared library: whoever
 * passes on our packages can exchange it.
 */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'CC0-1.0',
]);
const copyleft = { 'LGPL-3.0-or-later': /^@img\/sharp-/ };

/** The SPDX expression of a component. */
const expressionOf = ({ licenses = [] }) =>
  licenses.map(({ expression, license }) => expression ?? license.id ?? license.name).join(' AND ') || 'none';

/** Whether a package may be brought: of alternatives one suffices, of parts every one counts. */
export function isAllowed(name, expression) {
  const one = (id) => allowed.has(id) || copyleft[id]?.test(name) === true;
  return expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => one(id.trim())));
}

/** The bill of one package, with its siblings taken from their tarballs. */
function billOf(manifest, tarballs) {
  const folder = mkdtempSync(join(tmpdir(), 'acct-bill-'));
  const quiet = { cwd: folder, shell, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] };
  try {
    const { dependencies = {}, optionalDependencies, name, version, license, description } = manifest;
    const spec = (dependency, range) => (tarballs[dependency] ? `file:${tarballs[dependency]}` : range);
    const entries = Object.entries(dependencies).map(([key, range]) => [key, spec(key, range)]);
    // A sibling that only another sibling needs is taken from its tarball too.
    const overrides = Object.fromEntries(
      Object.entries(tarballs)
        .filter(([key]) => !(key in dependencies) && key !== name)
        .map(([key, tarball]) => [key, `file:${tarball}`]),
    );
    const project = {
      name,
      version,
      license,
      description,
      dependencies: Object.fromEntries(entries),
      optionalDependencies,
      overrides,
    };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(project));
    const flags = ['--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
    execFileSync('npm', ['install', ...flags], quiet);
    const format = ['--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=library'];
    return JSON.parse(execFileSync('npm', ['sbom', ...format], quiet));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Writes `<tarball>.cdx.json` for each package and one `licences.md` for all.
 * @param {{ name: string, tarball: string, manifest: object }[]} packed
 * @param {string} destination
 * @returns {{ bills: Record<string, { components?: { name: string }[] }>, refused: string[] }} the bills by package,
 * and what may not be brought
 */
export function writeBills(packed, destination) {
  mkdirSync(destination, { recursive: true });
  const tarballs = Object.fromEntries(packed.map(({ name, tarball }) => [name, tarball]));
  const bills = {};
  const refused = [];
  const lines = ['# Licences of what the packages bring', ''];
  for (const { name, tarball, manifest } of packed) {
    const bill = billOf(manifest, tarballs);
    bills[name] = bill;
    writeFileSync(
      join(destination, basename(tarball).replace(/\.tgz$/, '.cdx.json')),
      `${JSON.stringify(bill, undefined, 2)}\n`,
    );
    const rows = (bill.components ?? [])
      .filter((component) => !(component.name in tarballs))
      .map((component) => [component.name, component.version, expressionOf(component)]);
    refused.push(
      ...rows
        .filter(([component, , expression]) => !isAllowed(component, expression))
        .map(([component, version, expression]) => `${name}: ${component} ${version} (${expression})`),
    );
    lines.push(`## ${name}`, '');
    if (rows.length === 0) lines.push('Nothing.', '');
    else
      lines.push(
        '| package | version | licence |',
        '| --- | --- | --- |',
        ...rows.map((row) => `| ${row.join(' | ')} |`),
        '',
      );
  }
  writeFileSync(join(destination, 'licences.md'), lines.join('\n'));
  return { bills, refused };
}
