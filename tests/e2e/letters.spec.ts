import type { Page } from '@playwright/test';
import { expectWhole, sheetsOf } from './paper.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const person: step.Person = {
  username: 'letters_2026',
  password: 'Sunny-River-89',
  phone: '13944447777',
  name: '周玖',
  idNumber: '220104198107032634',
};
const unit = { code: '91220101MA0Y8K0N4P', name: '长春示例建筑有限公司' };

test.describe.configure({ mode: 'serial' });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

/** What would be on paper, and nothing else of the page. */
async function onPaper(words: readonly string[], notThere: readonly string[]): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const shown = await page.locator('acct-letters .paper').filter({ visible: true }).allInnerTexts();
  const text = shown.join('').replace(/\s/g, '');
  for (const word of words) expect(text).toContain(word);
  for (const word of notThere) {
    await expect(page.getByText(word).filter({ visible: true })).toHaveCount(0);
  }
  await page.emulateMedia({ media: null });
}

test('the wizard asks for the blank certificate, which is one page of A4', async () => {
  await step.register(page, person);
  await step.login(page, person.username, person.password);
  await step.openWizard(page);
  await step.fillBasic(page, person);
  const sections = page.getByRole('navigation', { name: '信息登记' });
  await sections.getByRole('button', { name: /单位信息/ }).click();
  await step.fillEmployer(page, unit);
  await sections.getByRole('button', { name: /相关材料上传/ }).click();
  await page.getByRole('button', { name: '打印空白证明' }).first().click();
  await expect(page.getByRole('heading', { name: '打印证明和承诺书', level: 1 })).toBeVisible();
  await expect(page.locator('acct-letters .paper')).toHaveCount(1);
  await onPaper(
    ['单位从事会计工作证明', '兹证明（身份证号：）自年月至年月', '特此证明。'],
    [person.name, '返回首页', '技术支持'],
  );
  expectWhole(await sheetsOf(page, 'letter-blank'), [
    ['单位从事会计工作证明', '特此证明。', '证明单位（公章）：'],
  ]);
  await step.look(page, 'letter-blank');
});

test('a link to one letter with the person’s own data opens it filled', async () => {
  await page.goto('/#/letters/workCertificate.filled');
  await expect(page.locator('acct-letters').getByText(person.name)).toBeVisible();
  await expect(page.locator('acct-letters .paper')).toHaveCount(1);
  await page.goto('/#/letters/workCertificate');
  await expect(page.locator('acct-letters').getByText(person.name)).toHaveCount(0);
});

test('and for the one that is filled in already', async () => {
  await page.getByRole('button', { name: '返回相关材料上传' }).click();
  await page.getByRole('button', { name: '打印填好的证明' }).click();
  await expect(page.locator('acct-letters .paper')).toHaveCount(1);
  await expect(page.locator('acct-letters').getByText(person.name)).toBeVisible();
});

test('both letters are filled from the record, each on a page of its own', async () => {
  await page.getByRole('button', { name: '查看全部' }).click();
  await step.tile(page, '打印内容', '已填入我的信息').click();
  await expect(page.locator('acct-letters').getByText(person.name)).toBeVisible();
  await onPaper(
    [
      `兹证明${person.name}（身份证号：${person.idNumber}）自2012年8月至20`,
      `证明单位（公章）：${unit.name}`,
      '提供材料真实性承诺书',
      '承诺人（签字）：',
    ],
    ['返回首页', '打印证明和承诺书', '技术支持', '全部打印'],
  );
  expectWhole(await sheetsOf(page, 'letters'), [
    ['单位从事会计工作证明', person.name, person.idNumber, '2012', unit.name],
    ['提供材料真实性承诺书', '承诺人（签字）：'],
  ]);
  await step.look(page, 'letters');
});
