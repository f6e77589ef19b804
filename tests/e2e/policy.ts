import type { Page } from '@playwright/test';

/** Whether a message of the console is a report of a policy, Trusted Types included. */
export const isPolicyReport = (text: string): boolean =>
  /Content.Security.Policy|Trusted ?(?:Types?|HTML|Script)/i.test(text);

/**
 * Everything that the page's policy, Trusted Types included, reports from now on, and every error that nobody
 * caught. Call it before the page is opened.
 */
export async function watchPolicy(page: Page): Promise<readonly string[]> {
  const reports: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => reports.push(text));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportViolation } = globalThis as unknown as { reportViolation: (text: string) => void };
      reportViolation(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  // Workers have no such event, and say it on the console.
  page.on('console', (message) => {
    if (isPolicyReport(message.text())) reports.push(message.text());
  });
  page.on('pageerror', (error) => reports.push(error.message));
  return reports;
}
