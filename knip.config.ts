import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  ignoreBinaries: ['apt-get'],
  ignoreExportsUsedInFile: true,
  // Peers and tools that a configuration names rather than imports.
  // Samples of the documentation import React, and axe is read as a file.
  ignoreDependencies: [
    // Run as a command on each tarball.
    '@arethetypeswrong/cli',
    '@types/mocha',
    '@types/react',
    '@types/react-dom',
    'axe-core',
    'mocha',
    'react',
    'react-dom',
    'sherif',
  ],
  workspaces: {
    '.': {
      entry: [
        'scripts/*.{mjs,ts}',
        'bundle/{acct-forms,memory}.ts',
        'gallery/{gallery,*.test}.ts',
        'tests/**/*.{test,spec}.ts',
        'tests/docs/*.d.ts',
        'docs/generate/index.ts',
        'docs/.vitepress/{config,theme/index}.ts',
        'tests/e2e/{playwright.config,start-system,steps}.ts',
        'oxlint.config.ts',
        'web-test-runner.config.mjs',
      ],
      // A user's project, with packages of its own.
      ignore: ['tests/packages/sample/**'],
      project: ['scripts/**', 'tests/**', 'bundle/**', 'gallery/**', 'docs/{generate,.vitepress}/**'],
    },
    'packages/core': { entry: ['src/locales/**/*.ts', 'src/testing/*.ts', 'src/**/*.test.ts'] },
    'packages/profiles': { entry: ['src/*/index.ts', 'src/**/*.test.ts'] },
    'packages/adapter': {
      entry: [
        'src/{http,memory,conformance,wire/routes,wire/schemas}/index.ts',
        'src/conformance/cli/acct-conformance.ts',
        'src/conformance/testing/mocha.spec.ts',
        'src/**/*.{test,browser-test}.ts',
      ],
    },
    'packages/elements': {
      // Peers of the types that are made for React and Vue.
      ignoreDependencies: ['@types/react', 'vue'],
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
        'src/files/{decoder-process,process-watch}.ts',
        'src/cli/*.ts',
        'src/db/migrations/**/*.ts',
        'src/**/*.test.ts',
        'src/testing/*.ts',
      ],
    },
    bench: { entry: ['*/run.ts', '*/page/{bench,floor.worker}.ts'] },
    'examples/portal': { entry: ['index.html'] },
    'examples/other-province': { entry: ['index.html', 'test/*.test.ts'] },
    'examples/custom-adapter': { entry: ['index.html', 'server/main.ts', 'test/*.test.ts'] },
    'examples/plain-html': {
      ignore: ['acct-forms/**'],
      entry: ['page.js', 'unsupported.js'],
      ignoreUnresolved: ['./acct-forms/memory.js'],
    },
  },
};

export default config;
