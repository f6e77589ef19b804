import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { oneInchPhoto, scan } from '@acct-forms/core/sections';
import sharp, { type Sharp } from 'sharp';
import { createDecoderPool } from './decoder-pool.ts';

const images = createDecoderPool();
after(() => images.close());

const svg = (width: number, height: number, inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inner}</svg>`);

/** A page with lines as sharp as print. */
const lines = Array.from(
  { length: 40 },
  (_, i) => `<path d="M90 ${200 + i * 30}h${500 + ((i * 37) % 200)}" stroke="#222" stroke-width="4"/>`,
).join('');
const page = sharp(svg(1000, 1414, `<rect width="1000" height="1414" fill="#fff"/>${lines}`));

/** A head and shoulders before one colour. */
const portrait = (width: number, height: number, background: string) =>
  sharp(
    svg(
      width,
      height,
      `<rect width="${width}" height="${height}" fill="${background}"/><circle cx="${width / 2}" cy="${height * 0.42}" r="${width * 0.22}" fill="#c98"/><path d="M${width * 0.3} ${height * 0.36}h${width * 0.4}" stroke="#211" stroke-width="6"/><rect x="${width * 0.15}" y="${height * 0.72}" width="${width * 0.7}" height="${height * 0.3}" fill="#235"/>`,
    ),
  );

const found = async (picture: Sharp, rule: typeof scan | typeof oneInchPhoto) =>
  (await images.process(await picture.jpeg({ quality: 90 }).toBuffer(), rule, 'person')).findings;

test('a good portrait and a good scan are not remarked upon', async () => {
  assert.deepEqual(await found(portrait(500, 700, '#fff'), oneInchPhoto), []);
  assert.deepEqual(await found(page.clone(), scan), []);
});

test('a plain red photo is told to be blurred and not on white', async () => {
  const red = sharp(svg(500, 700, '<rect width="500" height="700" fill="#c22"/>'));
  assert.deepEqual(await found(red, oneInchPhoto), ['sharpness', 'background']);
});

test('a small photo, one of another shape, and one on grey', async () => {
  assert.deepEqual(await found(portrait(90, 126, '#fff'), oneInchPhoto), ['size']);
  assert.deepEqual(await found(portrait(700, 700, '#fff'), oneInchPhoto), ['ratio']);
  assert.deepEqual(await found(portrait(500, 700, '#bbb'), oneInchPhoto), ['background']);
});

test('a scan that is blurred, one that is dark, and a large one that had to be encoded anew', async () => {
  assert.deepEqual(await found(sharp(await page.clone().blur(12).png().toBuffer()), scan), ['sharpness']);
  const dark = await page.clone().linear(0.2, 0).png().toBuffer();
  assert.deepEqual(await found(sharp(dark), scan), ['brightness']);
  const { findings, bytes } = await images.process(
    await page.clone().png({ compressionLevel: 0 }).toBuffer(),
    scan,
    'person',
  );
  assert.ok(bytes.length <= scan.maxBytes);
  assert.deepEqual(findings, []);
});
