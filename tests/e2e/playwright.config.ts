import { defineConfig } from '@playwright/test';
import { chromiumSwitches, ensureChromium } from '../../scripts/chromium.mjs';

/** The system as a user starts it: `npm start` on a fresh data folder, see `start-system.ts`. */
export default defineConfig({
  testDir: '.',
  timeout: 240_000,
  expect: { timeout: 15_000 },
  workers: 1,
  fullyParallel: false,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
  outputDir: '../../test-results',
  globalSetup: './start-system.ts',
  use: {
    baseURL: 'http://localhost:4310',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 20_000,
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: ensureChromium(),
      // A browser without a UTF-8 locale gives Chinese file names away.
      env: { ...process.env, LANG: 'C.UTF-8' } as Record<string, string>,
      args: chromiumSwitches,
    },
  },
});
