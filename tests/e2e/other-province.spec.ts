import { join } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import { applicant } from './people.ts';
import { lightScan, phonePortrait } from './pictures.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';

const root = join(import.meta.dirname, '../../examples/other-province');
const port = 4332;

test.use({ baseURL: `http://localhost:${port}` });

let site: PreviewServer;
test.beforeAll(async () => {
  await build({ root, logLevel: 'warn' });
  site = await preview({ root, logLevel: 'warn', preview: { port, strictPort: true } });
});
test.afterAll(() => site.close());

test('a province in a folder of its own: its sections, its words, its bureaus, up to the receipt', async ({
  page,
}) => {
  const person = applicant('lan_qiao', '13877770041', '乔岚', '220102198707070025');
  await page.goto('/');
  await expect(page.getByRole('link', { name: '澜江省会计人员信息服务平台' })).toBeVisible();
  await step.look(page, 'other-province-entrance');
  await page.goto('/#/phones');
  await expect(page.getByText('澜江港财政金融局')).toBeVisible();
  await page.goto('/#/');
  await step.fillRegistration(page, person);
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await expect(page.getByText('注册成功')).toBeVisible();
  await step.field(page, '用户名').fill(person.username);
  await step.field(page, '密码').fill(person.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();

  await step.openWizard(page);
  await step.fill(page, '姓名', person.name);
  await step.fill(page, '身份证号', person.idNumber);
  await step.choose(page, '民族', '汉族');
  await expect(page.getByLabel('政治面貌')).toHaveCount(0);
  await step.region(page, '现居住地', '江口市', '江北区');
  await step.fill(page, '现居住地址', '滨江路 8 号');
  await expect(page.getByText('近期白底 2 寸证件照')).toBeVisible();
  await step.upload(page, '免冠照片', await phonePortrait());
  await step.look(page, 'other-province-basic');
  await step.next(page, '学历信息');
  await step.fillEducation(page);
  await step.next(page, '单位信息');
  await step.tile(page, '是否在岗', '是').click();
  await step.fill(page, '组织机构代码或社会统一信用代码', '91220101MA0Y8K0N4P');
  await step.fill(page, '单位名称', '江口示例建筑有限公司');
  await step.choose(page, '所属行业', '建筑行业');
  await step.tile(page, '记账方式', '财务共享中心').click();
  await step.region(page, '单位所属区域', '江口市', '石桥县');
  await step.fill(page, '单位地址', '石桥县示例路 1 号');
  await step.fill(page, '单位电话', '0198-5550177');
  await step.tile(page, '是否从事会计工作', '是').click();
  await step.fill(page, '工作时间', '2012-08-01');
  await step.choose(page, '从事会计工作岗位', '总账报表');
  await step.next(page, '数字化能力');

  await step.tile(page, '是否使用财务软件', '是').click();
  await step.choose(page, '主要使用的软件', '其他');
  await step.fill(page, '软件名称', '自制表格');
  await step.tile(page, '是否参加过数字化培训', '是').click();
  await page.getByRole('button', { name: '添加培训经历' }).click();
  await step.fill(page, '培训名称', '财务数据分析');
  await step.choose(page, '学时', '40 学时以上');
  await step.fill(page, '结业日期', '2012-06-30');
  await expect(page.getByText('结业已超过 10 年，请核对')).toBeVisible();
  await step.look(page, 'other-province-skills');
  await step.next(page, '人才信息');
  await step.tile(page, '是否会计人才', '否').click();
  await step.next(page, '职称信息');
  await step.tile(page, '是否有职称', '否').click();
  await step.next(page, '相关材料上传');
  for (const label of step.materials) await step.upload(page, label, await lightScan(label));
  const certificate = '培训结业证书（财务数据分析 40 学时以上）';
  await step.upload(page, certificate, await lightScan('结业证书'));
  await step.look(page, 'other-province-materials');
  await page.getByRole('button', { name: '预览确认' }).click();
  await expect(page.getByRole('heading', { name: '预览确认', level: 1 })).toBeVisible();
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByText(/^\d{4}-005-[A-Z0-9]{6}-[A-Z0-9]$/).first()).toBeVisible();
  await expect(page.getByText('石桥县财政局', { exact: true }).filter({ visible: true })).toBeVisible();
  await step.look(page, 'other-province-receipt');
});
