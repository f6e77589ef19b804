import type { Page } from '@playwright/test';
import * as keys from './keyboard.ts';
import { applicant } from './people.ts';
import { phonePortrait, scannedPage } from './pictures.ts';
import { demoPassword } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const person = applicant('keys_he', '13966660001', '何键盘', '220102198505050018');

/** The screen that came has the focus, so that a reader goes on from there. */
async function arrived(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
}

async function next(page: Page, heading: string): Promise<void> {
  await keys.press(page, page.getByRole('button', { name: '下一步' }));
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeFocused();
}

test.describe.configure({ mode: 'serial' });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
  // Heard all the time: a file dialog that opens before somebody begins to listen is the browser's own, and told to nobody.
  page.on('filechooser', () => undefined);
  // No pointer takes part: whatever one would do is an error.
  await page.addInitScript(() => {
    for (const name of ['pointerdown', 'mousedown', 'touchstart'])
      addEventListener(name, () => document.body.replaceChildren(`a ${name}`), true);
  });
});
test.afterAll(() => page.close());

test('by keyboard alone: registers and logs in', async () => {
  await page.goto('/');
  await keys.press(page, page.getByRole('link', { name: '进入信息采集' }));
  await keys.press(page, page.getByRole('link', { name: '用户注册' }));
  await keys.type(page, '用户名', person.username);
  await keys.type(page, '密码', person.password);
  await keys.type(page, '确认密码', person.password);
  await keys.type(page, '手机号', person.phone);
  await keys.press(page, page.getByRole('checkbox', { name: /我已阅读并同意/ }), ' ');
  await step.challengePassed(page);
  await keys.press(page, page.getByRole('button', { name: '注册', exact: true }));
  await expect(page.getByText('注册成功')).toBeVisible();
  const name = step.field(page, '用户名');
  if ((await name.inputValue()) === '') await keys.type(page, '用户名', person.username);
  await keys.type(page, '密码', person.password);
  await step.challengePassed(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /请点击“信息登记”/ })).toBeVisible();
});

test('by keyboard alone: fills the six sections', async () => {
  await keys.press(
    page,
    page.getByRole('main').getByRole('button', { name: '信息登记', exact: true }).first(),
  );
  await arrived(page, '基本信息');
  await keys.type(page, '姓名', person.name);
  await keys.type(page, '身份证号', person.idNumber);
  await keys.choose(page, step.field(page, '民族'), '汉族');
  await keys.choose(page, step.field(page, '政治面貌'), '群众');
  await keys.upload(page, '免冠照片', await phonePortrait());
  await next(page, '学历信息');
  await keys.pick(page, '是否在校', '否');
  await keys.choose(page, step.field(page, '学历(全日制)'), '本科');
  await keys.choose(page, step.field(page, '学位(全日制)'), '学士');
  await keys.type(page, '毕业院校(全日制)', '吉林示例大学');
  await keys.type(page, '毕业时间(全日制)', '2007-07-01');
  await keys.type(page, '所学专业(全日制)', '会计学');
  await next(page, '单位信息');
  await keys.pick(page, '是否在岗', '是');
  await keys.type(page, '组织机构代码或社会统一信用代码', '91220101MA0KEYB12U');
  await keys.type(page, '单位名称', '长春键盘示例有限公司');
  await keys.choose(page, step.field(page, '所属行业'), '建筑行业');
  const region = page.getByRole('group', { name: '单位所属区域', exact: true });
  await keys.choose(page, region.getByLabel('市（州、盟）'), '长春市');
  await keys.choose(page, region.getByLabel('县（市、区、旗）'), '朝阳区');
  await keys.type(page, '单位地址', '长春市朝阳区示例路 1 号');
  await keys.pick(page, '是否从事会计工作', '是');
  await keys.type(page, '工作时间', '2008-08-01');
  await keys.choose(page, step.field(page, '从事会计工作岗位'), '总账报表');
  await next(page, '人才信息');
  await keys.pick(page, '是否会计人才', '否');
  await next(page, '职称信息');
  await keys.pick(page, '是否有职称', '否');
  await next(page, '相关材料上传');
});

test('by keyboard alone: uploads the materials, confirms, and reads the receipt', async () => {
  for (const label of step.materials)
    await keys.upload(page, label, await scannedPage(`键盘-${label}.jpg`, label));
  await keys.press(page, page.getByRole('button', { name: '预览确认' }));
  await arrived(page, '预览确认');
  await keys.press(page, page.getByRole('checkbox').last(), ' ');
  await keys.press(page, page.getByRole('button', { name: '确认', exact: true }));
  await expect(page.getByText('待审核').first()).toBeVisible();
});

test('by keyboard alone: a reviewer claims the case, remarks on it and returns it', async ({
  page: bureau,
}) => {
  await bureau.goto('/#/login');
  await keys.type(bureau, '用户名', 'changchun');
  await keys.type(bureau, '密码', demoPassword('changchun'));
  await step.challengePassed(bureau);
  await bureau.keyboard.press('Enter');
  await keys.reach(bureau, bureau.getByRole('searchbox'));
  await bureau.keyboard.type(person.name);
  await bureau.keyboard.press('Enter');
  await keys.press(bureau, bureau.getByRole('button', { name: `领取：${person.name}` }));
  await keys.press(bureau, bureau.getByRole('button', { name: '提出意见：单位名称', exact: true }));
  const remark = bureau.locator('form.opinion').filter({ hasText: '单位名称' });
  await keys.reach(bureau, remark.getByRole('textbox'));
  await bureau.keyboard.type('请按公章全称填写。');
  await keys.press(bureau, remark.getByRole('button', { name: '保存意见' }));
  await expect(remark).toHaveCount(0);
  await keys.press(bureau, bureau.getByRole('button', { name: /退回修改/ }));
  await keys.press(bureau, bureau.getByRole('button', { name: '确认退回' }));
  await expect(bureau.getByText('已退回修改').first()).toBeVisible();
});
