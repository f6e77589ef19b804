import { completeByWire } from './on-record.ts';
import { applicant } from './people.ts';
import * as step from './steps.ts';
import { at, call, json, keyed, standing, type Standing } from './wire.ts';
import { expect, test } from './test.ts';

const person = applicant('qianer_two', '13755550001', '钱二机', '220104199003030014');
const saved = /已保存 \d\d:\d\d/;

test('a device with an old draft never overwrites what another has saved since, nor what it has submitted', async ({
  browser,
}) => {
  const [first, second] = [await browser.newContext(), await browser.newContext()];
  const [here, there] = [await first.newPage(), await second.newPage()];
  await step.register(here, person);
  await expect(here.getByText('注册成功')).toBeVisible();
  for (const page of [here, there]) {
    await page.goto('/#/login');
    await step.login(page, person.username, person.password);
    await expect(page.getByRole('button', { name: '退出登录' })).toBeVisible();
  }
  let { revision, data } = await completeByWire(here, person, '220104');
  for (const page of [here, there]) {
    await page.goto('/#/wizard/education');
    await expect(step.field(page, '毕业院校(全日制)')).toHaveValue(/./);
  }

  await second.setOffline(true);
  await step.fill(there, '毕业院校(全日制)', '旧稿大学');
  await step.fill(there, '所学专业(全日制)', '旧稿专业');
  await expect(there.getByText('仅保存在本机').first()).toBeVisible();
  for (const fullTimeSchool of ['一稿大学', '二稿大学', '三稿大学']) {
    const value = { ...data['education'], fullTimeSchool };
    const headers = { ...json, ...at(revision) };
    ({ revision, data } = await call<Standing>(here, {
      method: 'PUT',
      path: '/record/sections/education',
      data: value,
      headers,
    }));
  }
  await second.setOffline(false);
  await expect(there.getByRole('heading', { name: '1 处内容在别处也改过' })).toBeVisible();
  // One thing to do: no step can be chosen, and where it can have been is told.
  await expect(there.getByRole('navigation', { name: '信息登记' })).toHaveCount(0);
  await expect(there.getByText(/^您的账号还在其他设备上登录：\S+ · \S+。$/)).toBeVisible();
  const group = there.locator('.conflicts fieldset');
  await expect(group).toHaveCount(1);
  await expect(group.locator('legend')).toContainText('学历信息 · 毕业院校(全日制)');
  await expect(group).toContainText('旧稿大学');
  await expect(group).toContainText('三稿大学');
  await expect(group).toContainText(/别处保存的 · \d{4}\s年\s\d+\s月\s\d+\s日 \d\d:\d\d/);
  await group.getByRole('radio').nth(1).check();
  await there.getByRole('button', { name: '按选择保存' }).click();
  await expect(there.getByText(saved)).toBeVisible();
  const merged = await standing(here);
  expect(merged.data['education']).toMatchObject({ fullTimeSchool: '三稿大学', fullTimeMajor: '旧稿专业' });

  await second.setOffline(true);
  await step.fill(there, '毕业院校(全日制)', '太晚大学');
  await expect(there.getByText('仅保存在本机').first()).toBeVisible();
  await call(here, {
    method: 'POST',
    path: '/record/submission',
    headers: { ...at(merged.revision), ...keyed() },
  });
  const submitted = await standing(here);
  await second.setOffline(false);
  await expect(there.getByText('这份登记已在别处提交，这里未保存的内容不会发送。')).toBeVisible();
  await expect(there.getByText('太晚大学')).toBeVisible();
  const after = await standing(here);
  expect([after.revision, after.data]).toEqual([submitted.revision, submitted.data]);
  await first.close();
  await second.close();
});
