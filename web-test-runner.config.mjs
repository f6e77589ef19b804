import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium } from './scripts/chromium.mjs';

process.env.TZ = 'Asia/Shanghai';

const elements = fileURLToPath(new URL('./packages/elements/tsconfig.json', import.meta.url));

/** Leaves the counts where ACCT_WTR_SUMMARY says, for the line that closes `npm test`. */
function summaryReporter(path) {
  const suite = (results) => [...results.tests, ...results.suites.flatMap((inner) => suite(inner))];
  return {
    stop({ sessions }) {
      const tests = sessions.flatMap((session) => (session.testResults ? suite(session.testResults) : []));
      const broken = sessions.filter((session) => !session.passed && !session.testResults).length;
      writeFileSync(
        path,
        JSON.stringify({
          passed: tests.filter((test) => test.passed).length,
          failed: broken + tests.filter((test) => !test.passed).length,
        }),
      );
    },
  };
}

const { ACCT_WTR_SUMMARY: summary } = process.env;

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['packages/elements/src/**/*.test.ts', 'packages/adapter/src/**/*.browser-test.ts'],
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  // A tab in the background gets no animation frames, so test files run one after another.
  concurrency: 1,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: elements })],
  middleware: [
    // The worker's address ends in .js, as it does once built; here it is served from its source.
    function workerFromSource(context, next) {
      if (context.path.endsWith('.worker.js')) context.path = context.path.replace(/\.js$/, '.ts');
      return next();
    },
  ],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: findChromium(),
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
          '--accept-lang=zh-CN',
          '--lang=zh-CN',
        ],
      },
    }),
  ],
  reporters: [defaultReporter(), ...(summary ? [summaryReporter(summary)] : [])],
  testFramework: { config: { timeout: 20000 } },
  testsFinishTimeout: 240000,
};
