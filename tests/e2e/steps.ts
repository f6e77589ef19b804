import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect as bare } from '@playwright/test';
import { guideWords } from './guide-words.ts';

/** As patient where these steps are taken outside of Playwright's own runner. */
const expect = bare.configure({ timeout: 15_000 });

export interface Person {
  readonly username: string;
  readonly password: string;
  readonly phone: string;
  readonly name: string;
  readonly idNumber: string;
}

/** Every control is found as a person finds it: by its label, its group or its name. */
export const field = (page: Page, label: string): Locator => page.getByLabel(label, { exact: true });
export const tile = (page: Page, group: string, choice: string): Locator =>
  page.getByRole('radiogroup', { name: group, exact: true }).getByText(choice, { exact: true });

export async function fill(page: Page, label: string, value: string): Promise<void> {
  await field(page, label).fill(value);
  await field(page, label).blur();
}

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await field(page, label).selectOption({ label: option });
}

export async function region(page: Page, label: string, prefecture: string, county: string): Promise<void> {
  const group = page.getByRole('group', { name: label, exact: true });
  await group.getByLabel('市（州、盟）').selectOption({ label: prefecture });
  await group.getByLabel('县（市、区、旗）').selectOption({ label: county });
}

export async function next(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
}

/** The proof of work of the page in view has been done. */
export async function challengePassed(page: Page): Promise<void> {
  await expect(page.getByRole('group', { name: '验证码' }).getByText('已通过')).toBeVisible();
}

export async function register(page: Page, person: Person): Promise<void> {
  await page.goto('/');
  await signUp(page, person);
}

/** From the first page into the registration, all but its challenge and its button. */
export async function fillRegistration(page: Page, person: Person): Promise<void> {
  await page.getByRole('link', { name: '进入信息采集' }).click();
  await page.getByRole('link', { name: '用户注册' }).click();
  await fill(page, '用户名', person.username);
  await field(page, '密码').fill(person.password);
  await field(page, '确认密码').fill(person.password);
  await fill(page, '手机号', person.phone);
  await page.getByRole('checkbox', { name: /我已阅读并同意/ }).check();
}

/** From the first page through the registration. */
export async function signUp(page: Page, person: Person): Promise<void> {
  await fillRegistration(page, person);
  await challengePassed(page);
  await page.getByRole('button', { name: '注册', exact: true }).click();
}

export async function login(page: Page, username: string, password: string): Promise<void> {
  // The registration has fields of the same names, and stands until its answer is there.
  await expect(page.getByRole('heading', { name: '登录', level: 1 })).toBeVisible();
  await field(page, '用户名').fill(username);
  await field(page, '密码').fill(password);
  await challengePassed(page);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** From the home page into 信息登记. */
export async function openWizard(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: '信息登记', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: '基本信息', level: 1 })).toBeVisible();
}

/** 基本信息 up to the photo. */
export async function fillBasic(page: Page, person: Person): Promise<void> {
  await fill(page, '姓名', person.name);
  await fill(page, '身份证号', person.idNumber);
  await choose(page, '民族', '汉族');
  await choose(page, '政治面貌', '中国共产党党员(含预备党员)');
}

export async function fillEducation(page: Page): Promise<void> {
  await tile(page, '是否在校', '否').click();
  await choose(page, '学历(全日制)', '本科');
  await choose(page, '学位(全日制)', '学士');
  await fill(page, '毕业院校(全日制)', '吉林示例大学');
  await fill(page, '毕业时间(全日制)', '2012-07-01');
  await fill(page, '所学专业(全日制)', '会计学');
}

export async function fillEmployer(page: Page, unit: { code: string; name: string }): Promise<void> {
  await tile(page, '是否在岗', '是').click();
  await fill(page, '组织机构代码或社会统一信用代码', unit.code);
  await fill(page, '单位名称', unit.name);
  await choose(page, '所属行业', '建筑行业');
  await region(page, '单位所属区域', '长春市', '朝阳区');
  await fill(page, '单位地址', '长春市朝阳区示例路 1 号');
  await tile(page, '是否从事会计工作', '是').click();
  await fill(page, '工作时间', '2012-08-01');
  await choose(page, '从事会计工作岗位', '总账报表');
}

/** The slots that a person on post has to fill, by their labels; the photo stands in the first section. */
export const materials = [
  '身份证正面',
  '身份证反面',
  '学历证明',
  '统一社会信用代码证书',
  '单位证明',
  '材料真实性承诺书',
] as const;

/** Puts a file into the slot of this label and waits until the server has it, as `badge` says. */
export async function upload(page: Page, label: string, path: string, badge = '已上传'): Promise<void> {
  const slot = page.locator('acct-upload').filter({ has: page.getByText(label, { exact: true }) });
  // By content: a browser started without a UTF-8 locale cannot open a Chinese path.
  const file = { name: basename(path), mimeType: 'image/jpeg', buffer: readFileSync(path) };
  await slot.locator('input[type=file]').first().setInputFiles(file);
  const agree = page.getByRole('button', { name: '同意并继续' });
  const crop = slot.getByRole('button', { name: '使用这张' });
  const done = slot.getByText(badge, { exact: true }).or(slot.getByText('请留意', { exact: true }));
  await expect(agree.or(crop).or(done).first()).toBeVisible();
  if (await agree.isVisible()) {
    await page.getByRole('checkbox', { name: '我已阅读并同意上传证件和证明的扫描件' }).check();
    await agree.click();
  }
  await expect(crop.or(done).first()).toBeVisible();
  if (await crop.isVisible()) await crop.click();
  await expect(done.first()).toBeVisible({ timeout: 40_000 });
}

const seen = new Set<string>();

/** The screens of `guideWords` that nobody has looked at yet. */
export const unseen = (): string[] => Object.keys(guideWords).filter((name) => !seen.has(name));

/** A screen of the journey: the guide's words stand on it. With ACCT_SCREENS naming a folder it is kept as pictures. */
export async function look(page: Page, name: string): Promise<void> {
  seen.add(name);
  const words: readonly string[] = Object.hasOwn(guideWords, name)
    ? guideWords[name as keyof typeof guideWords]
    : [];
  for (const word of words) {
    const chosen = page.locator('option:checked').filter({ hasText: word });
    // A short word would be found in any longer one.
    const shown = page.getByText(word, { exact: word.length <= 2 }).filter({ visible: true });
    await expect(shown.or(chosen).first(), `${name}: ${word}`).toBeAttached();
  }
  const folder = process.env['ACCT_SCREENS'];
  if (folder === undefined) return;
  const before = page.viewportSize();
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    // As tall as the page, so that the bar stands below the content rather than across it.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
  if (before !== null) await page.setViewportSize(before);
}
