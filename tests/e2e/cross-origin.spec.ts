import { applicant } from './people.ts';
import { servePlainHtml } from './plain-html.ts';
import { launch } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

test('a page of another origin does the job with a token in its memory, without a cookie', async ({
  page,
  context,
}) => {
  const host = await servePlainHtml();
  const system = await launch({ PORT: '4311', EMBED_ORIGINS: new URL(host.address).origin });
  try {
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    const person = applicant('across_zhou', '13877770021', '周岚', '220102198707070017');
    await page.goto(`${host.address}on/4311.html`);
    await step.signUp(page, person);
    await expect(page.getByText('注册成功')).toBeVisible();
    await step.login(page, person.username, person.password);
    await step.openWizard(page);
    await step.fillBasic(page, person);
    await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    expect(problems).toEqual([]);
    // The token went with the page.
    await page.reload();
    await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  } finally {
    host.close();
    await system.stop();
  }
});
