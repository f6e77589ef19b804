import { test as bare, type Browser, type BrowserContext } from '@playwright/test';
import { isPolicyReport } from './policy.ts';

export { expect } from '@playwright/test';

/** Calls back with every context that a browser opens, for `newPage` and the fixtures too. */
function onContexts(browser: Browser, listener: (context: BrowserContext) => void): void {
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    listener(context);
    return context;
  };
}

/** Playwright's `test`, failing also when any page or worker reported something against its policy meanwhile. */
export const test = bare.extend<{ policyHeld: void }, { policyReports: string[] }>({
  policyReports: [
    async ({ browser }, use) => {
      const reports: string[] = [];
      onContexts(browser, (context) =>
        context.on('console', (message) => {
          const text = message.text();
          if (isPolicyReport(text)) reports.push(text);
        }),
      );
      await use(reports);
    },
    { scope: 'worker', auto: true },
  ],
  policyHeld: [
    async ({ policyReports }, use, { title }) => {
      await use();
      const reports = policyReports.splice(0);
      if (reports.length > 0) throw new Error(`Against the policy in «${title}»:\n${reports.join('\n')}`);
    },
    { auto: true },
  ],
});
