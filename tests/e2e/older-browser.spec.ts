import { age, newer } from './older-browser.ts';
import { applicant } from './people.ts';
import { phonePortrait, scannedPage } from './pictures.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

test('a browser without the newer APIs does the whole job, and notices nothing', async ({ page }) => {
  const person = applicant('older_bai', '13966660002', '白旧版', '220102198606060012');
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await age(page);
  await page.goto('/');
  const left = await page.evaluate(
    (names) =>
      names.filter((path) => {
        let at: unknown = globalThis;
        for (const part of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
        return at !== undefined;
      }),
    // A getter of a prototype cannot be asked without an instance.
    newer.filter((name) => !name.endsWith('.popover')),
  );
  expect(left).toEqual([]);

  await step.register(page, person);
  await expect(page.getByText('注册成功')).toBeVisible();
  await step.login(page, person.username, person.password);
  await step.openWizard(page);
  await step.fillBasic(page, person);
  await step.upload(page, '免冠照片', await phonePortrait());
  await step.next(page, '学历信息');
  await step.fillEducation(page);
  await step.next(page, '单位信息');
  await step.fillEmployer(page, { code: '91220101MA0AGED041', name: '长春旧版示例有限公司' });
  await step.next(page, '人才信息');
  await step.tile(page, '是否会计人才', '否').click();
  await step.next(page, '职称信息');
  await step.tile(page, '是否有职称', '否').click();
  await step.next(page, '相关材料上传');
  for (const label of step.materials) {
    await step.upload(page, label, await scannedPage(`旧版-${label}.jpg`, label));
  }
  await page.reload();
  await expect(page.getByText('已上传', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: '预览确认' }).click();
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByText('待审核').first()).toBeVisible();
  expect(problems).toEqual([]);
});
