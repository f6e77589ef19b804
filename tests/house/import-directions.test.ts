import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { directions } from '../../scripts/import-directions.mjs';

const root = join(import.meta.dirname, '../..');
const house = mkdtempSync(join(tmpdir(), 'directions-'));

interface Seed {
  readonly file: string;
  readonly specifier: string;
  readonly why: string;
}

/** One file for each forbidden import, in the first folder that the direction names. */
const seeds: Seed[] = directions.flatMap((direction, d) =>
  direction.refused.map((pattern, p) => ({
    file: join(direction.files.replace('/**', ''), `seed-${d}-${p}.ts`),
    specifier: pattern.replaceAll('**', 'x').replaceAll('*', 'x'),
    why: direction.why,
  })),
);

let refused: Map<string, string>;

function lint(): { filename: string; code: string; message: string }[] {
  const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json'], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(run.stdout).diagnostics;
}

before(() => {
  cpSync(join(root, 'oxlint.config.ts'), join(house, 'oxlint.config.ts'));
  mkdirSync(join(house, 'scripts'));
  cpSync(join(root, 'scripts/import-directions.mjs'), join(house, 'scripts/import-directions.mjs'));
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
  for (const { file, specifier } of seeds) {
    const path = join(house, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import * as seeded from '${specifier}';\nexport default seeded;\n`);
  }
  mkdirSync(join(house, 'packages/core/src/fields'), { recursive: true });
  writeFileSync(
    join(house, 'packages/core/src/fields/a.ts'),
    "import { b } from './b.ts';\nexport const a = () => b;\n",
  );
  writeFileSync(
    join(house, 'packages/core/src/fields/b.ts'),
    "import { a } from './a.ts';\nexport const b = () => a;\n",
  );
  writeFileSync(
    join(house, 'packages/core/src/fields/clean.ts'),
    "import { section } from '../fields/section.ts';\nexport default section;\n",
  );
  refused = new Map(lint().map(({ filename, code, message }) => [`${filename} ${code}`, message]));
});

after(() => rmSync(house, { recursive: true }));

test(`every forbidden direction is refused (${seeds.length} seeded)`, () => {
  const missed = seeds.filter(({ file }) => !refused.has(`${file} eslint(no-restricted-imports)`));
  assert.deepEqual(missed, []);
});

test('a cycle is refused, a permitted import is not', () => {
  const cycles = [...refused.keys()].filter((key) => key.includes('no-cycle'));
  assert.equal(cycles.length, 2);
  assert.ok(![...refused.keys()].some((key) => key.includes('clean.ts')));
});
