import * as step from './steps.ts';
import { expect, test } from './test.ts';

test('a former certificate holder finds the home page and the form prefilled', async ({ page }) => {
  const holder = { certNo: '220100198501', idNumber: '220102198501010019', name: '王建国' };
  await page.goto('/#/register');
  await step.fill(page, '用户名', 'wangjianguo');
  await step.field(page, '密码').fill('Quiet-Forest-41');
  await step.field(page, '确认密码').fill('Quiet-Forest-41');
  await step.fill(page, '手机号', '13655556666');
  await page.getByText('持有原会计从业资格证书？').click();
  await step.fill(page, '原会计从业资格证书号', holder.certNo);
  await step.fill(page, '身份证号', holder.idNumber);
  await step.fill(page, '姓名', holder.name);
  await page.getByRole('checkbox', { name: /我已阅读并同意/ }).check();
  await step.challengePassed(page);
  await page.getByRole('button', { name: '注册', exact: true }).click();
  await expect(page.getByText('注册成功')).toBeVisible();
  await step.login(page, 'wangjianguo', 'Quiet-Forest-41');
  await expect(page.getByRole('heading', { name: `${holder.name}，您好` })).toBeVisible();
  await expect(page.getByText('2201**********0019')).toBeVisible();
  await step.look(page, 'home-holder');
  await step.openWizard(page);
  await expect(step.field(page, '姓名')).toHaveValue(holder.name);
  await expect(step.field(page, '姓名')).not.toBeEditable();
  await expect(page.getByText('来自原会计从业资格证书登记，不能在此修改').first()).toBeVisible();
});
