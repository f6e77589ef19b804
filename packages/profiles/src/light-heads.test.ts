import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const core = new URL('../../core/src/index.ts', import.meta.url);

/** The modules that a module loads at once: its imports and theirs, types and `import()` aside. */
function loadedBy(module: URL, seen = new Set<string>()): Set<string> {
  if (seen.has(module.href)) return seen;
  seen.add(module.href);
  const source = readFileSync(module, 'utf8');
  for (const [, name = ''] of source.matchAll(/^(?:import|export)\s+(?!type\b)[^;']*from '([^']+)';/gm)) {
    const target = name === '@acct-forms/core' ? core : new URL(name, module);
    loadedBy(target, seen);
  }
  return seen;
}

for (const id of ['jilin', 'sample']) {
  test(`the head of ${id} loads no section, no table and no form`, () => {
    const loaded = [...loadedBy(new URL(`./${id}/index.ts`, import.meta.url))];
    assert.ok(loaded.some((href) => href.endsWith(`${id}/departments.ts`)));
    assert.ok(loaded.some((href) => href.endsWith('application/words.ts')));
    const heavy = loaded.filter((href) =>
      /\/sections\/|\/locales\/(?!format\.ts)|(?:form|letters|standard-\w+|countries|industries|ethnic-groups)\.ts$/.test(
        href,
      ),
    );
    assert.deepEqual(heavy, []);
  });
}

test('the form does load them', () => {
  const loaded = [...loadedBy(new URL('./standard-rules.ts', import.meta.url))];
  assert.ok(loaded.some((href) => href.endsWith('standard-facts.ts')));
});
