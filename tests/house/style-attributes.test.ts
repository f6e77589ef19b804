import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');

/** A template's `style="…"`, and what sets one by its name. `element.style.setProperty` is not refused. */
const refused = /\sstyle=["'$]|setAttribute\(\s*['"]style['"]/;

test('no element writes a style attribute, which a policy of style-src self refuses', () => {
  const files = globSync('packages/elements/src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] });
  assert.ok(files.length > 100);
  const found = files.filter((file) => refused.test(readFileSync(join(root, file), 'utf8')));
  assert.deepEqual(found, []);
  assert.match('<span style="inset: 0">', refused);
});
