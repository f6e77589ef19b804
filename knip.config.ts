import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  ignoreBinaries: ['apt-get'],
  workspaces: {
    '.': {
      entry: ['scripts/*.mjs', 'tests/**/*.{test,spec}.ts', 'tests/e2e/playwright.config.ts', 'oxlint.config.ts'],
      project: ['scripts/**', 'tests/**'],
    },
    'packages/core': { entry: ['src/index.ts', 'src/codes/index.ts', 'src/sections/index.ts', 'src/locales/**/*.ts', 'src/testing/*.ts', 'src/**/*.test.ts'] },
    'packages/profiles': { entry: ['src/*/index.ts', 'src/**/*.test.ts'] },
    'packages/adapter': {
      entry: [
        'src/index.ts',
        'src/{http,memory,conformance,wire/routes,wire/schemas}/index.ts',
        'src/http/review.ts',
        'src/**/*.{test,browser-test}.ts',
      ],
    },
    'packages/elements': {
      entry: ['src/index.ts', 'src/define/*.ts', 'src/**/*.test.ts', 'src/images/index.ts', 'src/images/image.worker.ts', 'src/**/gallery.ts'],
    },
    'packages/server': { entry: ['src/index.ts', 'src/main.ts', 'src/cli/*.ts', 'src/db/migrations/**/*.ts', 'src/**/*.test.ts'] },
    'examples/portal': { entry: ['index.html', 'src/main.ts', 'vite.config.ts'] },
  },
};

export default config;
