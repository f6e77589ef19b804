import { defineConfig } from 'oxlint';
import { directions, outside } from './scripts/import-directions.mjs';

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise'],
  jsPlugins: ['eslint-plugin-lit', 'eslint-plugin-wc'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['**/dist/**', '**/dist-types/**', '**/generated/**', 'node_modules/**'],
  rules: {
    'import/no-cycle': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
    'typescript/consistent-type-imports': 'error',
    'no-console': 'error',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'no-underscore-dangle': 'off',
    'no-shadow': 'off',
    'unicorn/consistent-function-scoping': 'off',
    // toSorted and toReversed are newer than the browsers that we serve.
    'unicorn/no-array-sort': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/prefer-add-event-listener': 'off',
    // A worker's postMessage takes no origin.
    'unicorn/require-post-message-target-origin': 'off',
    'unicorn/no-accessor-recursion': 'off',
    'promise/always-return': 'off',
  },
  overrides: [
    ...directions.map(({ files, but = [], tests = false, refused, why }) => ({
      files: [files],
      excludeFiles: tests ? but : [...outside, ...but],
      rules: { 'no-restricted-imports': ['error', { patterns: [{ group: refused, message: why }] }] },
    })),
    {
      files: ['packages/core/src/**/*.ts', 'packages/profiles/src/**/*.ts'],
      excludeFiles: outside,
      rules: {
        'no-restricted-globals': ['error', 'fetch', 'document', 'window', 'process', 'crypto', 'setTimeout'],
      },
    },
    {
      files: ['packages/elements/src/**/*.ts'],
      rules: {
        'lit/binding-positions': 'error',
        'lit/no-duplicate-template-bindings': 'error',
        'lit/no-invalid-html': 'error',
        'lit/no-invalid-escape-sequences': 'error',
        'lit/no-legacy-template-syntax': 'error',
        'lit/no-private-properties': 'error',
        'lit/no-value-attribute': 'error',
        'wc/no-constructor-attributes': 'error',
        'wc/no-self-class': 'error',
      },
    },
    {
      // The one warning that a page's author should see: a tag is taken by another version.
      files: ['packages/elements/src/define/define.ts'],
      rules: { 'no-console': ['error', { allow: ['warn'] }] },
    },
    {
      // Fastify catches what a handler rejects with; the rule is about Express.
      files: ['examples/custom-adapter/server/**'],
      rules: { 'oxc/no-async-endpoint-handlers': 'off' },
    },
    {
      // Types that an import brings by declaring them.
      files: ['tests/packages/sample/**'],
      rules: { 'unicorn/require-module-specifiers': 'off', 'import/no-empty-named-blocks': 'off' },
    },
    {
      files: [...outside, 'tests/**', 'scripts/**', 'bench/**', '**/cli/**'],
      rules: { 'no-console': 'off' },
    },
  ],
});
