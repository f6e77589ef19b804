import { applicant } from './people.ts';
import { servePlainHtml } from './plain-html.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

let address: string;
let close: () => void;
test.beforeAll(async () => {
  ({ address, close } = await servePlainHtml());
});
test.afterAll(() => close());

test('one page with a script tag does the job without build and server', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('requestfailed', (request) => problems.push(request.url()));
  const person = applicant('plain_li', '13877770001', '李平', '220102198707070017');
  await page.goto(address);
  await expect(page.getByText('刷新或关闭后消失')).toBeVisible();
  await expect(page.getByRole('heading', { name: '会计人员信息登记流程' })).toBeVisible();
  await step.signUp(page, person);
  await expect(page.getByText('注册成功')).toBeVisible();
  await step.login(page, person.username, person.password);
  await step.openWizard(page);
  await step.fillBasic(page, person);
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible();
  expect(problems).toEqual([]);
});

test('an element defines itself when the page adds it', async ({ page }) => {
  await page.goto(`${address}#/login`);
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await page.evaluate(() => {
    const directory = document.createElement('acct-directory');
    directory.setAttribute('profile', 'sample');
    document.body.prepend(directory);
  });
  await expect(page.locator('body > acct-directory').getByRole('listitem')).toHaveCount(12);
});

test('two versions on one page: the first of them stands, the other says so, and nothing breaks', async ({
  page,
}) => {
  const problems: string[] = [];
  const warnings: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(`${address}two-versions.html#/login`);
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await expect
    .poll(() => warnings.find((text) => text.startsWith('<acct-portal>')))
    .toMatch(
      /^<acct-portal> is already defined by version (?:0\.0\.0|9\.9\.9); (?:0\.0\.0|9\.9\.9) is not used\.$/,
    );
  await page.getByRole('link', { name: '用户注册' }).click();
  await expect(page.getByRole('heading', { name: '用户注册' })).toBeVisible();
  await step.fill(page, '用户名', 'two_versions');
  expect(problems).toEqual([]);
});

test('until the script is there its place is kept, and what stands inside is read', async ({ page }) => {
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto(address);
  const portal = page.locator('acct-portal');
  expect((await portal.boundingBox())!.height).toBeGreaterThanOrEqual(page.viewportSize()!.height);
  await expect(page.getByText('示例网站 · 会计人员信息登记')).toBeVisible();
});
