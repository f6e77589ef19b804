import type { Page } from '@playwright/test';
import { signInFilled } from './on-record.ts';
import { expectWhole, sheetsOf } from './paper.ts';
import { applicant } from './people.ts';
import { expect, test } from './test.ts';

/** What belongs on paper is there, and nothing that could only be pressed. */
async function onPaper(page: Page, words: readonly string[]): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  for (const word of words) {
    await expect(page.getByText(word, { exact: true }).filter({ visible: true }).first()).toBeVisible();
  }
  for (const name of ['打印', '修改', '显示', '确认', '返回首页', '退出登录']) {
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
  await page.emulateMedia({ media: null });
}

test('preview, receipt and record are whole on A4', async ({ page }) => {
  const person = applicant('zhiban_a4', '13766660041', '纸版', '220104197704170213');
  await signInFilled(page, person);

  await page.goto('/#/preview');
  await expect(page.getByRole('heading', { name: '预览确认', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: '查看 身份证正面' }).click();
  await page.getByRole('dialog', { name: '身份证正面' }).getByText('关闭').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await onPaper(page, [person.name, person.idNumber, '长春示例商贸有限公司', '材料真实性承诺书']);
  expectWhole(await sheetsOf(page, 'preview'), [
    ['预览确认', person.name, person.idNumber, '全日制学历信息', '长春示例商贸有限公司', '人才信息'],
    ['职称信息', '相关材料上传', '身份证正面', '学历证明'],
  ]);

  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByRole('heading', { name: '信息登记回执' })).toBeVisible();
  await onPaper(page, [person.name, '吉林省 长春市财政局', '待审核', '0431-89865795']);
  const receipt = [
    '信息登记回执',
    '2201**********0213',
    '长春市财政局',
    '0431-89865795',
    '已提交的材料',
    '打印日期',
  ];
  expectWhole(await sheetsOf(page, 'receipt'), [receipt]);
  // Whoever works in the dark prints dark on white all the same, chosen by the system or in the page.
  await page.emulateMedia({ colorScheme: 'dark' });
  expectWhole(await sheetsOf(page, 'receipt-dark-system'), [receipt]);
  await page.evaluate(() => (document.documentElement.dataset['acctTheme'] = 'dark'));
  expectWhole(await sheetsOf(page, 'receipt-dark'), [receipt]);

  await page.getByRole('button', { name: '返回首页' }).click();
  await page.getByRole('button', { name: '查看已提交的内容' }).click();
  await expect(page.getByRole('button', { name: '打印' })).toBeVisible();
  await expect(page.locator('acct-info-preview .files img')).toHaveCount(6);
  await onPaper(page, [person.idNumber, '长春示例商贸有限公司']);
  expectWhole(await sheetsOf(page, 'record'), [
    ['登记信息', person.name, person.idNumber, '学历信息'],
    ['单位信息', '长春示例商贸有限公司', '相关材料上传', '身份证正面'],
  ]);
});
