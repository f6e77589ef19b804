import { putOnRecord } from './on-record.ts';
import { applicant } from './people.ts';
import { demoPassword } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const person = applicant('wushi2026', '13944447772', '吴十全', '220102199105068037');
const rival = applicant('zhengyi2026', '13944447773', '郑一鸣', '220102199207088020');
const roomy = '企业会计准则实务（示例）';
const single = '内部控制专题面授班（示例）';

test('who is not on record sees the programmes, and why there is no place for them', async ({ page }) => {
  await page.goto('/#/login');
  await step.login(page, 'zhangsan', demoPassword('zhangsan'));
  await page.goto('/#/education');
  await expect(page.getByText('个人信息审核通过后才能报名')).toBeVisible();
  await expect(page.getByRole('heading', { name: roomy })).toBeVisible();
  await expect(page.getByRole('button', { name: /^报名/ })).toHaveCount(0);
  await step.look(page, 'education-no-record');
});

test('enrols, finds it again, and cancels; the last place goes to one of two', async ({ page, browser }) => {
  const other = await browser.newPage();
  const place = { unitRegion: '220104', reviewer: 'changchun' };
  await putOnRecord(browser, page, person, place);
  await putOnRecord(browser, other, rival, place);

  await page.getByRole('main').getByRole('button', { name: '继续教育报名', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: '继续教育报名', level: 1 })).toBeVisible();
  await expect(page.getByText(/开始报名$/)).toBeVisible();
  await page.getByRole('button', { name: `报名：${roomy}` }).click();
  await expect(page.getByText(`报名成功：${roomy}`)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: `取消报名：${roomy}` })).toBeVisible();
  await step.look(page, 'education-enrolled');

  await other.goto('/#/education');
  await expect(other.getByRole('button', { name: `报名：${single}` })).toBeVisible();
  await page.getByRole('button', { name: `报名：${single}` }).click();
  await expect(page.getByText(`报名成功：${single}`)).toBeVisible();
  await other.getByRole('button', { name: `报名：${single}` }).click();
  await expect(other.getByText('最后的名额刚刚被别人报走了')).toBeVisible();
  await expect(other.getByText('名额已满。有人取消后可以报名。')).toBeVisible();
  await step.look(other, 'education-full');

  await page.getByRole('button', { name: `取消报名：${single}` }).click();
  await page.getByRole('dialog', { name: '取消报名？' }).getByRole('button', { name: '取消报名' }).click();
  await expect(page.getByText(`已取消报名：${single}`)).toBeVisible();
  await other.reload();
  await other.getByRole('button', { name: `报名：${single}` }).click();
  await expect(other.getByText(`报名成功：${single}`)).toBeVisible();
  await other.close();
});
