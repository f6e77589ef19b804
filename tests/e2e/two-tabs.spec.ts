import { sampleFiles } from '@acct-forms/adapter/conformance';
import type { Page } from '@playwright/test';
import { databaseNames } from './local-data.ts';
import { completeByWire } from './on-record.ts';
import { applicant } from './people.ts';
import { Chance } from './seeded.ts';
import * as step from './steps.ts';
import { at, call, standing, type Standing } from './wire.ts';
import { expect, test } from './test.ts';

/** One seed of each kind; `npm run test:tabs` runs 50, `SEED=n` repeats one. */
const kinds = ['same section', 'different sections', 'uploads', 'sign-out', 'submit'] as const;
const { SEED, SEEDS = String(kinds.length) } = process.env;
const seeds = SEED === undefined ? Array.from({ length: Number(SEEDS) }, (_, seed) => seed) : [Number(SEED)];

const person = applicant('two_tabs_2026', '13977779999', '陆双页', '220102198808080011');
const fields = {
  'basic.email': '电子邮箱',
  'education.fullTimeSchool': '毕业院校(全日制)',
  'education.fullTimeMajor': '所学专业(全日制)',
} as const;
type Path = keyof typeof fields;

test.describe.configure({ mode: 'serial' });

let tabs: readonly [Page, Page];
test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext();
  tabs = [await context.newPage(), await context.newPage()];
  await step.register(tabs[0], person);
  await expect(tabs[0].getByText('注册成功')).toBeVisible();
  await step.login(tabs[0], person.username, person.password);
  await expect(tabs[0].getByRole('heading', { name: /您好/ })).toBeVisible();
  await completeByWire(tabs[0], person, '220104');
});
test.afterAll(() => tabs[0].context().close());

const sectionOf = (path: Path) => path.split('.')[0]!;

/** Opens a section in a fresh page of the tab. */
async function open(page: Page, section: string, heading: string): Promise<void> {
  await page.goto(`/#/wizard/${section}`);
  await page.reload();
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
}

/** What waits is sent now instead of in a while. */
const hurry = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('online')));

const conflict = (page: Page) => page.getByRole('heading', { name: /处内容在别处也改过/ });
const saved = (page: Page) => page.getByText(/已保存 \d\d:\d\d/);

/** Everything of the tab is with the server; where the tab asks, chance answers. Gives what it was asked. */
async function settle(page: Page, chance: Chance): Promise<string[]> {
  const asked: string[] = [];
  await hurry(page);
  for (;;) {
    await expect(conflict(page).or(saved(page)).first()).toBeVisible();
    if (!(await conflict(page).isVisible())) return asked;
    for (const group of await page.locator('.conflicts fieldset').all()) {
      asked.push(await group.locator('legend').innerText());
      const choices = group.getByRole('radio');
      await choices.nth(chance.of(await choices.count())).check();
    }
    await page.getByRole('button', { name: '按选择保存' }).click();
    await expect(conflict(page)).toBeHidden();
  }
}

/** Types a value in one go, so that nothing comes between; gives what stood there, or undefined without the field. */
function typeOver(page: Page, path: Path, value: string): Promise<string | undefined> {
  return step.field(page, fields[path]).evaluateAll(([input], typed) => {
    if (!(input instanceof HTMLInputElement)) return undefined;
    const shown = input.value;
    input.focus();
    input.value = typed;
    for (const kind of ['input', 'change']) {
      input.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
    }
    input.blur();
    return shown;
  }, value);
}

interface Typing {
  readonly tab: number;
  readonly path: Path;
  readonly value: string;
}

/**
 * Types in both tabs in a random order with random saves between. A value may end only by its own tab typing over
 * it, by a tab typing over it that showed it, or by a choice of the person.
 */
async function typeInBoth(seed: number, own: readonly [readonly Path[], readonly Path[]]): Promise<void> {
  const chance = new Chance(seed);
  const headings = { basic: '基本信息', education: '学历信息' };
  for (const [i, page] of tabs.entries()) {
    const section = sectionOf(own[i]![0]!) as keyof typeof headings;
    await open(page, section, headings[section]);
  }
  const standingValues = new Map<Path, Typing[]>();
  const asked: string[] = [];
  for (let n = 0; n < 5; n++) {
    const tab = chance.of(2);
    const page = tabs[tab]!;
    const path = chance.pick(own[tab]!);
    const value = path === 'basic.email' ? `s${seed}n${n}@example.com` : `示例${seed}之${n}`;
    let shown = await typeOver(page, path, value);
    while (shown === undefined) {
      asked.push(...(await settle(page, chance)));
      shown = await typeOver(page, path, value);
    }
    const others = (standingValues.get(path) ?? []).filter(
      (each) => each.tab !== tab && each.value !== shown,
    );
    standingValues.set(path, [...others, { tab, path, value }]);
    const then = chance.of(3);
    if (then === 0) asked.push(...(await settle(page, chance)));
    if (then === 1) await hurry(page);
  }
  for (const page of chance.shuffled(tabs)) asked.push(...(await settle(page, chance)));
  const { data } = await standing(tabs[0]);
  for (const [path, typed] of standingValues) {
    const [section = '', name = ''] = path.split('.');
    const kept = data[section]![name];
    expect(
      typed.map(({ value }) => value),
      path,
    ).toContain(kept);
    const lost = typed.filter(({ value }) => value !== kept);
    if (lost.length > 0) expect(asked.join(), `${path}: ${lost[0]!.value} is gone`).toContain(fields[path]);
  }
}

async function uploadInBoth(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const labels = { idFront: '身份证正面扫描件', idBack: '身份证反面扫描件' } as const;
  const slots = Object.keys(labels) as (keyof typeof labels)[];
  const chosen = tabs.map(() => chance.pick(slots));
  for (const page of tabs) await open(page, 'materials', '相关材料上传');
  const names = tabs.map((_, tab) => `seed${seed}-tab${tab}.jpg`);
  const before = await standing(tabs[0]);
  const place = (tab: number) => tabs[tab]!.locator(`acct-upload[slot-path=${chosen[tab]!}]`);
  const give = async (tab: number) => {
    const buffer = Buffer.from(await sampleFiles.scan(1000 + seed * 2 + tab).arrayBuffer());
    const file = { name: names[tab]!, mimeType: 'image/jpeg', buffer };
    await place(tab).locator('input[type=file]').first().setInputFiles(file);
  };
  const order = chance.shuffled([0, 1]);
  if (chance.of(2) === 0) await Promise.all(order.map(give));
  else for (const tab of order) await give(tab);
  const refused = (tab: number) => place(tab).getByText('这份材料在别处换过');
  const stored = async () => Object.values((await standing(tabs[0])).materials).map(({ name }) => name);
  const outcome = async (tab: number) => {
    if (await refused(tab).isVisible()) return 'refused';
    return (await stored()).includes(names[tab]!) ? 'stored' : 'open';
  };
  if (chosen[0] !== chosen[1]) {
    for (const tab of [0, 1]) await expect.poll(() => outcome(tab)).toBe('stored');
    return;
  }
  // The later one saw neither file; it is told, and what was stored stays.
  await expect.poll(async () => [await outcome(0), await outcome(1)].sort().join()).toBe('refused,stored');
  const now = await standing(tabs[0]);
  expect(now.materials[chosen[0]!]!.id).not.toBe(before.materials[chosen[0]!]!.id);
}

async function signOutInOne(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const leaving = chance.of(2);
  const [one, other] = [tabs[leaving]!, tabs[1 - leaving]!];
  for (const page of tabs) await open(page, 'basic', '基本信息');
  const value = `out${seed}@example.com`;
  await step.field(other, fields['basic.email']).fill(value);
  if (chance.of(2) === 0) await step.field(other, fields['basic.email']).blur();
  await one.getByRole('button', { name: '退出登录' }).click();
  for (const page of tabs) await expect(page.getByText('已退出登录')).toBeVisible();
  const left = await one.evaluate(databaseNames);
  expect(left.filter((name) => name.startsWith('key/') || name === 'session')).toEqual([]);
  await step.login(one, person.username, person.password);
  await expect(one.getByRole('button', { name: '退出登录' })).toBeVisible();
  await open(one, 'basic', '基本信息');
  await settle(one, chance);
  expect((await standing(one)).data['basic']!['email']).toBe(value);
}

async function submitInBoth(seed: number): Promise<void> {
  const chance = new Chance(seed);
  const count = async () =>
    (
      await call<{ items: { kind: string }[] }>(tabs[0], { method: 'GET', path: '/record/history' })
    ).items.filter(({ kind }) => kind === 'submitted').length;
  const before = await count();
  for (const page of tabs) {
    await page.goto('/#/preview');
    await page.reload();
    await page.getByRole('checkbox', { name: /本人郑重声明/ }).check();
  }
  const confirm = (page: Page) => page.getByRole('button', { name: '确认', exact: true }).click();
  const [first, second] = chance.shuffled(tabs) as [Page, Page];
  if (chance.of(2) === 0) await Promise.all([confirm(first), confirm(second)]);
  else {
    await confirm(first);
    await confirm(second);
  }
  await expect.poll(async () => (await standing(tabs[0])).state).toBe('submitted');
  for (const page of tabs) {
    const told = page
      .getByRole('heading', { name: /已提交，等待审核|回执/ })
      .or(page.getByText('现在不能提交'))
      .or(page.getByText('已在别处提交'));
    await expect(told.first()).toBeVisible();
  }
  expect(await count()).toBe(before + 1);
  const { revision } = await standing(tabs[0]);
  await call<Standing>(tabs[0], { method: 'DELETE', path: '/record/submission', headers: at(revision) });
}

const play: Readonly<Record<(typeof kinds)[number], (seed: number) => Promise<void>>> = {
  'same section': (seed) => {
    const both = ['education.fullTimeSchool', 'education.fullTimeMajor'] as const;
    return typeInBoth(seed, [both, both]);
  },
  'different sections': (seed) =>
    typeInBoth(seed, [['basic.email'], ['education.fullTimeSchool', 'education.fullTimeMajor']]),
  uploads: uploadInBoth,
  'sign-out': signOutInOne,
  submit: submitInBoth,
};

for (const seed of seeds) {
  const kind = kinds[seed % kinds.length]!;
  test(`two tabs, SEED=${seed}: ${kind}`, () => play[kind](seed));
}
