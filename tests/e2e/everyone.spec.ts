import type { Page } from '@playwright/test';
import { signInFilled } from './on-record.ts';
import { applicant } from './people.ts';
import { demoPassword } from './start-system.ts';
import * as step from './steps.ts';
import { tooWide } from './too-wide.ts';
import { expect, test } from './test.ts';

const person = applicant('everyone_wan', '13966660003', '万人用', '220102198707070033');
const outside = ['', 'login', 'register', 'phones', 'account'];
const inside = [
  'home',
  'wizard/basic',
  'wizard/education',
  'wizard/employer',
  'wizard/talent',
  'wizard/title',
  'wizard/materials',
  'preview',
  'letters',
  'account',
  'phones',
];

test.describe.configure({ mode: 'serial' });

let page: Page;
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});
test.afterAll(() => page.close());

/** Nothing is in the making, and every picture of a font or a file that the screen waits for is there. */
async function standing(): Promise<void> {
  await expect(page.getByRole('main')).not.toHaveText(/^\s*$/);
  await expect(page.locator('.spinner').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByText(/^正在打开…$/).filter({ visible: true })).toHaveCount(0);
}

async function open(route: string): Promise<void> {
  await page.goto(`/#/${route}`);
  await standing();
}

/** The part of the focused control that no bar covers, in every stop of the screen: it is never all of it. */
async function neverHidden(): Promise<void> {
  const covered: string[] = [];
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab');
    covered.push(
      ...(await page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        if (!active || active === document.body) return [];
        const { left, top, width, height } = active.getBoundingClientRect();
        if (width < 4 || height < 4) return [];
        const topmost = (root: Document | ShadowRoot, x: number, y: number): Element | null => {
          const found = root.elementFromPoint(x, y);
          if (!found?.shadowRoot || (root instanceof ShadowRoot && root.host === found)) return found;
          return topmost(found.shadowRoot, x, y) ?? found;
        };
        const seen = [0.1, 0.5, 0.9].some((part) => {
          const at = topmost(document, left + width / 2, top + height * part);
          return at !== null && (at === active || active.contains(at) || at.contains(active));
        });
        return seen ? [] : [`${active.localName} ${active.textContent?.trim().slice(0, 20)}`];
      })),
    );
  }
  expect(covered).toEqual([]);
}

/** 320 px is what 1280 px are at 400 %; then the height is 256. */
for (const [name, width, height] of [
  ['320 px', 320, 640],
  ['400 %', 320, 256],
] as const) {
  test(`${name}: before the login nothing has to be scrolled sideways`, async () => {
    await page.setViewportSize({ width, height });
    for (const route of outside) {
      await open(route);
      expect(await tooWide(page), route).toEqual([]);
    }
  });
}

test('a person with a filled-in form, for what follows', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await signInFilled(page, person);
  await page.reload();
  await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
});

for (const [name, width, height] of [
  ['320 px', 320, 640],
  ['400 %', 320, 256],
] as const) {
  test(`${name}: inside nothing has to be scrolled sideways, in large text too`, async () => {
    await page.setViewportSize({ width, height });
    for (const large of [false, true]) {
      await page.evaluate((on) => localStorage.setItem('acct-portal-text', on ? 'large' : ''), large);
      await page.reload();
      for (const route of inside) {
        await open(route);
        expect(await tooWide(page), `${route}${large ? ', large text' : ''}`).toEqual([]);
      }
    }
    await page.evaluate(() => localStorage.removeItem('acct-portal-text'));
    await page.reload();
  });
}

test('320 px and 400 %: no bar covers what has the focus', async () => {
  for (const [height, route] of [256, 640].flatMap((each) =>
    ['wizard/employer', 'preview'].map((route) => [each, route] as const),
  )) {
    await page.setViewportSize({ width: 320, height });
    await open(route);
    await neverHidden();
  }
});

test('large text is switched on and off in place, keeps what was typed, and stays for the next visit', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await open('wizard/basic');
  const size = () =>
    step.field(page, '姓名').evaluate((input) => parseFloat(getComputedStyle(input).fontSize));
  const before = await size();
  const name = step.field(page, '姓名');
  await name.fill('万人用用');
  const banner = page.getByRole('banner');
  await banner.getByRole('button', { name: '大字版' }).click();
  expect(await size()).toBeCloseTo(before * 1.25, 1);
  await expect(name).toHaveValue('万人用用');
  await expect(page.getByText(/已保存 \d\d:\d\d/)).toBeVisible();
  await page.reload();
  await standing();
  expect(await size()).toBeCloseTo(before * 1.25, 1);
  await banner.getByRole('button', { name: '标准版' }).click();
  expect(await size()).toBeCloseTo(before, 1);
});

test('the language is switched in place, there and back, and keeps what was typed', async () => {
  await open('wizard/basic');
  await step.field(page, '姓名').fill('万人');
  await page.getByRole('banner').getByRole('button', { name: 'English' }).click();
  const english = page.getByLabel('Full name', { exact: true });
  await expect(english).toHaveValue('万人');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('banner').getByRole('button', { name: '中文' }).click();
  await expect(step.field(page, '姓名')).toHaveValue('万人');
});

test('forced colours: fields, buttons and ticks keep an edge, the focus a ring, icons a colour', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ forcedColors: 'active' });
  for (const route of ['home', 'wizard/employer', 'wizard/materials', 'preview']) {
    await open(route);
    expect(await edgeless(page), route).toEqual([]);
  }
  await open('wizard/employer');
  await step.field(page, '单位地址').focus();
  const outline = await step
    .field(page, '单位地址')
    .evaluate((input) => getComputedStyle(input).outlineStyle + getComputedStyle(input).outlineWidth);
  expect(outline).toMatch(/^solid[2-9]/);
  const chosen = page
    .getByRole('radiogroup', { name: '是否在岗', exact: true })
    .getByRole('radio', { checked: true });
  expect(await chosen.evaluate((radio) => getComputedStyle(radio).appearance)).toBe('auto');
  await page.emulateMedia({ forcedColors: 'none' });
});

/** Controls that can be seen and have no visible edge, and icons without a colour, in forced colours. */
const edgeless = (on: Page): Promise<string[]> =>
  on.evaluate(() => {
    const found: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        const style = getComputedStyle(element);
        const seen =
          element.getClientRects().length > 0 && style.visibility === 'visible' && style.opacity !== '0';
        const native =
          style.appearance !== 'none' && element.matches('input[type=checkbox], input[type=radio]');
        if (
          seen &&
          !native &&
          element.matches('input:not([type=file], [type=date]), select, textarea, .button')
        ) {
          const wide = ['Top', 'Right', 'Bottom', 'Left'].some(
            (side) =>
              parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0 &&
              style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none' &&
              !/^rgba\(.*, 0\)$/.test(style.getPropertyValue(`border-${side.toLowerCase()}-color`)),
          );
          if (!wide) found.push(`${element.localName}.${element.className}`);
        }
        if (seen && element.matches('svg.icon') && style.stroke === 'none' && style.fill === 'none')
          found.push(`icon in ${element.parentElement?.className}`);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return [...new Set(found)];
  });

test('reduced motion: nothing moves, and a page that works says so in words', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const route of ['home', 'wizard/employer', 'wizard/materials', 'preview', 'letters']) {
    await open(route);
    expect(await moving(page), route).toEqual([]);
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await open('wizard/employer');
  expect(await moving(page), 'the measure is one').not.toEqual([]);
});

/** What would move: running animations, and transitions that take time. */
const moving = (on: Page): Promise<string[]> =>
  on.evaluate(() => {
    const found = document
      .getAnimations()
      .map((each) => (each as CSSAnimation).animationName ?? 'a transition');
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        const { transitionDuration, animationName, scrollBehavior, display } = getComputedStyle(element);
        if (transitionDuration.split(',').some((time) => parseFloat(time) > 0.01))
          found.push(`${element.localName}.${element.className} ${transitionDuration}`);
        // What stands in no slot has no style.
        if (animationName && animationName !== 'none' && display !== 'none')
          found.push(`${element.localName} ${animationName}`);
        if (scrollBehavior === 'smooth') found.push(`${element.localName} scrolls smoothly`);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return [...new Set(found)];
  });

test('the bureau’s queue and case at 320 px and with reduced motion', async () => {
  await page.context().clearCookies();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/#/login');
  await page.reload();
  await step.login(page, 'changchun', demoPassword('changchun'));
  await expect(page.getByRole('button', { name: '领取下一件' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  await standing();
  expect(await tooWide(page)).toEqual([]);
  expect(await moving(page)).toEqual([]);
});
