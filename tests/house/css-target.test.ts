import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');

/** What Chrome 109, Firefox 115 and Safari 16.4 do not all know, and what would be lost with it. */
const tooNew: readonly (readonly [name: string, pattern: RegExp])[] = [
  [':has()', /:has\(/],
  ['nesting', /[{;]\s*&|^\s*&[\s:.[>]/m],
  ['color-mix() and newer colours', /(?:color-mix|oklch|oklab|light-dark)\(/],
  ['subgrid', /:\s*subgrid/],
  ['@scope, @starting-style, @view-transition', /@(?:scope|starting-style|view-transition|position-try)\b/],
  ['popovers and anchors', /:popover-open|anchor-name|position-anchor/],
  ['sizes and wraps of 2023 and later', /text-wrap:|field-sizing|interpolate-size|text-box:/],
  [':user-invalid', /:user-(?:in)?valid/],
  ['scroll-driven animations', /animation-timeline|animation-range/],
  [
    'alternative text of generated content, without a plain one before it',
    /(?<!content: attr\([\w-]+\);\s*)content:[^;]*\) \/ /,
  ],
];

/** Every sheet: `.css` files, and what stands in `css` templates. */
function sheets(): { readonly file: string; readonly text: string }[] {
  const files = [
    ...globSync('packages/elements/src/**/*.{ts,css}', { cwd: root }),
    ...globSync('examples/*/src/**/*.{ts,css}', { cwd: root }),
    ...globSync('examples/plain-html/*.css', { cwd: root }),
  ];
  return files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    if (file.endsWith('.css')) return [{ file, text }];
    return [...text.matchAll(/\bcss`([^`]*)`/g)].map(([, sheet]) => ({ file, text: sheet! }));
  });
}

test('the sheets use nothing that a browser of the policy does not know', () => {
  const all = sheets();
  assert.ok(all.length > 50);
  const found = all.flatMap(({ file, text }) =>
    tooNew.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${file}: ${name}`),
  );
  assert.deepEqual(found, []);
});

test('the measure finds what it looks for', () => {
  const samples = [
    'td:not(:has(input)) {}',
    'a { color: red; & b { color: blue } }',
    'a { color: color-mix(in srgb, red, blue) }',
    "a::before { content: attr(data-label) / '' }",
  ];
  for (const sample of samples)
    assert.ok(
      tooNew.some(([, pattern]) => pattern.test(sample)),
      sample,
    );
  const plain = "a::before { content: attr(data-label); content: attr(data-label) / ''; }";
  assert.ok(!tooNew.some(([, pattern]) => pattern.test(plain)));
});
