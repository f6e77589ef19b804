import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  ignoreBinaries: ['apt-get'],
  ignoreExportsUsedInFile: true,
  // Peers and tools that a configuration names rather than imports.
  ignoreDependencies: ['@types/mocha', 'mocha', 'sherif'],
  workspaces: {
    '.': {
      entry: [
        'scripts/*.mjs',
        'bundle/{acct-forms,memory}.ts',
        'gallery/{gallery,*.test}.ts',
        'tests/**/*.{test,spec}.ts',
        'tests/e2e/{playwright.config,start-system,steps}.ts',
        'oxlint.config.ts',
        'web-test-runner.config.mjs',
      ],
      project: ['scripts/**', 'tests/**', 'bundle/**', 'gallery/**'],
    },
    'packages/core': { entry: ['src/locales/**/*.ts', 'src/testing/*.ts', 'src/**/*.test.ts'] },
    'packages/profiles': { entry: ['src/*/index.ts', 'src/**/*.test.ts'] },
    'packages/adapter': {
      entry: [
        'src/{http,memory,conformance,wire/routes,wire/schemas}/index.ts',
        'src/**/*.{test,browser-test}.ts',
      ],
    },
    'packages/elements': {
      entry: [
        'src/define/*.ts',
        'src/**/*.test.ts',
        'src/images/image.worker.ts',
        'src/**/gallery.ts',
        'src/**/testing/*.ts',
      ],
    },
    'packages/server': {
      entry: [
        'src/main.ts',
        'src/files/decoder-process.ts',
        'src/cli/*.ts',
        'src/db/migrations/**/*.ts',
        'src/**/*.test.ts',
        'src/testing/*.ts',
      ],
    },
    bench: { entry: ['*/run.ts', '*/page/{bench,floor.worker}.ts'] },
    'examples/portal': { entry: ['index.html'] },
    'examples/plain-html': {
      ignore: ['acct-forms/**'],
      entry: ['page.js', 'unsupported.js'],
      ignoreUnresolved: ['./acct-forms/memory.js'],
    },
  },
};

export default config;
