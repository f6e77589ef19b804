import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher, puppeteerCore } from '@web/test-runner-chrome';
import { chromiumSwitches, findChromium } from './scripts/chromium.mjs';
import { findFirefox, firefoxPreferences } from './scripts/firefox.mjs';

process.env.TZ = 'Asia/Shanghai';

const elements = fileURLToPath(new URL('./packages/elements/tsconfig.json', import.meta.url));

/** Leaves the counts and what failed where ACCT_WTR_SUMMARY says, for the lines that close `npm test`. */
function summaryReporter(path) {
  const suite = (results, above = []) => {
    const names = results.name ? [...above, results.name] : above;
    return [
      ...results.tests.map((test) => ({ ...test, name: [...names, test.name].join(' › ') })),
      ...results.suites.flatMap((inner) => suite(inner, names)),
    ];
  };
  const rootDir = fileURLToPath(new URL('.', import.meta.url));
  return {
    stop({ sessions }) {
      const failures = [];
      let passed = 0;
      for (const session of sessions) {
        const where = `${session.browser.name}: ${session.testFile.replace(rootDir, '')}`;
        const tests = session.testResults ? suite(session.testResults) : [];
        passed += tests.filter((test) => test.passed).length;
        for (const { name, error } of tests.filter((test) => !test.passed))
          failures.push(`${where} › ${name}: ${error?.message ?? 'skipped or not run'}`);
        if (!session.passed && tests.every((test) => test.passed))
          failures.push(`${where}: ${session.errors.map(({ message }) => message).join('; ')}`);
      }
      writeFileSync(path, JSON.stringify({ passed, failures }));
    },
  };
}

const { ACCT_WTR_SUMMARY: summary, ACCT_BROWSER: only, ACCT_GREP: grep } = process.env;

const chromium = chromeLauncher({
  launchOptions: {
    executablePath: findChromium(),
    // Without motion nothing is looked at halfway between two colours.
    args: [...chromiumSwitches, '--accept-lang=zh-CN', '--lang=zh-CN', '--force-prefers-reduced-motion'],
  },
});
const firefox = chromeLauncher({
  puppeteer: puppeteerCore,
  launchOptions: {
    browser: 'firefox',
    executablePath: findFirefox(),
    extraPrefsFirefox: { ...firefoxPreferences, 'ui.prefersReducedMotion': 1 },
  },
});
const firefoxRuns = only ? only === 'firefox' : findFirefox() !== undefined;
// The looks of every state are many and ask the markup rather than the browser; `*.chromium.test.ts` measure time or
// emulate what only Chromium can. One browser does these.
const once = ['gallery/*.test.ts', 'packages/elements/src/**/*.chromium.test.ts'];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: [
    'packages/elements/src/**/*.test.ts',
    ...once.map((file) => `!${file}`),
    'packages/adapter/src/**/*.browser-test.ts',
  ],
  groups:
    only === 'firefox' || process.argv.includes('--files')
      ? []
      : [{ name: 'once', files: once, browsers: [chromium] }],
  nodeResolve: { exportConditions: ['source', 'browser', 'development'] },
  // A tab in the background gets no animation frames, so test files run one after another in each browser.
  concurrency: 1,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: elements })],
  middleware: [
    // The worker's address ends in .js, as it does once built; here it is served from its source.
    function workerFromSource(context, next) {
      if (context.path.endsWith('.worker.js')) context.path = context.path.replace(/\.js$/, '.ts');
      return next();
    },
  ],
  // Both at once where Firefox is found; ACCT_BROWSER=chromium or firefox takes one.
  browsers: [...(only === 'firefox' ? [] : [chromium]), ...(firefoxRuns ? [firefox] : [])],
  reporters: [defaultReporter(), ...(summary ? [summaryReporter(summary)] : [])],
  // ACCT_GREP takes the tests whose names contain it, one state of the gallery for instance.
  testFramework: { config: { timeout: 20000, ...(grep ? { grep } : {}) } },
  testsFinishTimeout: 480000,
};
