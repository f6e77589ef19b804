import type { BrowserContext, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { signInFilled } from './on-record.ts';
import { applicant } from './people.ts';
import { scannedPage } from './pictures.ts';
import { standing } from './wire.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'serial' });

let desk: BrowserContext;
let page: Page;
/** Red on the left, green in the middle, blue on the right; wider than a photo may be. */
let threeColours: { name: string; mimeType: string; buffer: Buffer };

test.beforeAll(async ({ browser }) => {
  desk = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await desk.newPage();
  const person = applicant('xuanxiang_crop', '13766662001', '宣相', '220104199202020017');
  await signInFilled(page, person);
  const third = (x: number, colour: string) =>
    `<rect x="${x}" width="500" height="1000" fill="${colour}"/><path d="M${x + 90} 500h300" stroke="#000" stroke-width="9"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1000">${third(0, '#c00')}${third(500, '#0a0')}${third(1000, '#00c')}</svg>`;
  const buffer = await sharp(Buffer.from(svg)).jpeg().toBuffer();
  threeColours = { name: '三色.jpg', mimeType: 'image/jpeg', buffer };
});
test.afterAll(() => desk.close());

const photoOf = (on: Page) => on.locator('acct-upload[slot-path=photo]');
const frameOf = (on: Page) => photoOf(on).getByRole('slider', { name: '取景框' });

/** Chooses the photo by this input; gives the frame over it, with its box on the screen. */
async function crop(on: Page, input = '#input') {
  await on.goto('/#/wizard/basic');
  await photoOf(on).locator(input).setInputFiles(threeColours);
  const frame = frameOf(on);
  await expect(frame).toBeVisible();
  await frame.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await frame.locator('svg').boundingBox())!;
  return { frame, at: (across: number, down: number) => ({ x: x + across * width, y: y + down * height }) };
}

/** Stores the chosen part, and tells its colours at the left and right edges. */
async function stored(on: Page): Promise<[string, string]> {
  const before = (await standing(on)).materials['photo']!.id;
  await photoOf(on).getByRole('button', { name: '使用这张' }).click();
  await expect.poll(async () => (await standing(on)).materials['photo']!.id).not.toBe(before);
  const { id } = (await standing(on)).materials['photo']!;
  const file = await on.request.get(`/api/record/materials/${id}`, { headers: { 'Acct-Wire': '1' } });
  const { data, info } = await sharp(await file.body())
    .raw()
    .toBuffer({ resolveWithObject: true });
  const nameAt = (x: number) => {
    const i = (Math.floor(info.height / 4) * info.width + x) * info.channels;
    const channels = [...data.subarray(i, i + 3)];
    return ['red', 'green', 'blue'][channels.indexOf(Math.max(...channels))]!;
  };
  return [nameAt(4), nameAt(info.width - 5)];
}

const spoken = (frame: Locator) => frame.getAttribute('aria-valuetext');

test('a mouse moves the frame and draws it smaller by a corner', async () => {
  const { frame, at } = await crop(page);
  const [from, left] = [at(0.5, 0.5), at(0.02, 0.5)];
  const start = await spoken(frame);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(left.x, left.y, { steps: 8 });
  await page.mouse.up();
  expect(await spoken(frame)).not.toBe(start);
  expect(await stored(page)).toEqual(['red', 'green']);

  const again = await crop(page);
  const size = async () => Number(await again.frame.getAttribute('aria-valuenow'));
  const before = await size();
  const handle = (await again.frame.locator('.hit[data-corner="4"]').boundingBox())!;
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  const inside = again.at(0.5, 0.6);
  await page.mouse.move(inside.x, inside.y, { steps: 8 });
  await page.mouse.up();
  expect(await size()).toBeLessThan(before);
  expect(await stored(page)).toEqual(['red', 'green']);
});

test('a phone offers its camera, and a finger moves the frame and not the page', async ({ browser }) => {
  const phone = await browser.newContext({
    storageState: await desk.storageState(),
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const on = await phone.newPage();
  await on.goto('/#/wizard/basic');
  const camera = photoOf(on).locator('#camera');
  await expect(photoOf(on).getByText('拍照', { exact: true })).toBeVisible();
  await expect(camera).toHaveAttribute('capture', 'user');
  await expect(camera).toHaveAccessibleName(/拍照/);
  const { frame, at } = await crop(on, '#camera');
  const scrolled = await on.evaluate(() => scrollY);
  const start = await spoken(frame);
  const session = await phone.newCDPSession(on);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  await touch('touchStart', [at(0.5, 0.5)]);
  for (const across of [0.6, 0.7, 0.8, 0.98]) await touch('touchMove', [at(across, 0.4)]);
  await touch('touchEnd', []);
  expect(await spoken(frame)).not.toBe(start);
  expect(await on.evaluate(() => scrollY)).toBe(scrolled);
  expect(await stored(on)).toEqual(['green', 'blue']);
  await on.goto('/#/wizard/materials');
  await expect(on.locator('acct-upload[slot-path=idFront] #camera')).toHaveAttribute(
    'capture',
    'environment',
  );
  await phone.close();
});

test('a file that is dragged from the desktop and a picture that is pasted are taken', async () => {
  await page.goto('/#/wizard/materials');
  const slot = page.locator('acct-upload[slot-path=idFront]');
  await expect(slot.getByRole('button', { name: /查看/ })).toBeVisible();
  const held = async () => (await standing(page)).materials['idFront']!;
  const first = await held();

  await slot.scrollIntoViewIfNeeded();
  const box = (await slot.boundingBox())!;
  const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [await scannedPage('dragged.jpg', '身份证正面')], dragOperationsMask: 1 };
  const session = await desk.newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...point, data });
  await expect.poll(async () => (await held()).name).toBe('dragged.jpg');
  const second = await held();
  expect(second.id).not.toBe(first.id);

  await expect(slot.getByText('已上传', { exact: true })).toBeVisible();
  await slot.locator('#input').focus();
  await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1300, height: 900 });
    canvas.getContext('2d')!.fillText('a screenshot', 100, 100);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png! })]);
  });
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(async () => (await held()).id).not.toBe(second.id);
});
