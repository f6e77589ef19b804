import assert from 'node:assert/strict';
import { deflateSync, gzipSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { AcctError } from '@acct-forms/core';
import { oneInchPhoto, scan } from '@acct-forms/core/sections';
import sharp from 'sharp';
import { createDecoderPool } from './decoder-pool.ts';

const canary = 'CANARY-7f3a';
const images = createDecoderPool();
after(() => images.close());
let jpeg: Buffer;
let png: Buffer;

/** Left half red, right half blue, a white bar on top: tells which way is up. */
const drawing = (width: number, height: number) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#c22"/><rect x="${width / 2}" width="${width / 2}" height="${height}" fill="#22c"/><rect width="${width}" height="${height / 8}" fill="#fff"/></svg>`,
  );

before(async () => {
  const source = await sharp(drawing(900, 1200)).png().toBuffer();
  jpeg = await sharp(source).jpeg({ quality: 80 }).toBuffer();
  png = await sharp(source).png({ palette: true }).toBuffer();
});

function chunk(name: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
}

function ihdr(width: number, height: number): Buffer {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width);
  body.writeUInt32BE(height, 4);
  body.set([8, 2, 0, 0, 0], 8);
  return chunk('IHDR', body);
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const segment = (marker: number, text: string | Buffer) => {
  const body = Buffer.from(text);
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** The picture with a segment put in front of everything else. */
const withSegment = (marker: number, body: string | Buffer) =>
  Buffer.concat([jpeg.subarray(0, 2), segment(marker, body), jpeg.subarray(2)]);

const frameAt = (bytes: Buffer) => bytes.indexOf(Buffer.from([0xff, 0xc0]));

function withSize(width: number, height: number): Buffer {
  const copy = Buffer.from(jpeg);
  copy.writeUInt16BE(height, frameAt(copy) + 5);
  copy.writeUInt16BE(width, frameAt(copy) + 7);
  return copy;
}

function withFrameMarker(marker: number): Buffer {
  const copy = Buffer.from(jpeg);
  copy[frameAt(copy) + 1] = marker;
  return copy;
}

const afterIhdr = (part: Buffer) => Buffer.concat([png.subarray(0, 33), part, png.subarray(33)]);

const refused: Record<string, () => Buffer | Promise<Buffer>> = {
  'an SVG with a script': () =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>${canary}</script></svg>`),
  'a gzipped SVG': () => gzipSync(drawing(10, 10)),
  HTML: () => Buffer.from(`<!doctype html><script>${canary}</script>`),
  JavaScript: () => Buffer.from(`alert('${canary}')`),
  'a PDF': () => Buffer.from('%PDF-1.7\n1 0 obj\n'),
  'a ZIP': () => Buffer.from('PK\u0003\u0004zipzipzipzip'),
  'an old Office file': () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0]),
  'a GIF with a script': () => Buffer.concat([Buffer.from('GIF89a/*'), Buffer.from(`*/=1;${canary}`)]),
  'a WebP': () => sharp(jpeg).webp().toBuffer(),
  'a TIFF': () => sharp(jpeg).tiff().toBuffer(),
  'a HEIC header': () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]),
  'an antivirus test text': () => Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'TEST'].join('-')),
  'text of one byte': () => Buffer.from('x'),
  'only a JPEG signature': () => Buffer.from([0xff, 0xd8, 0xff]),
  'only a PNG signature': () => pngSignature,
  'a JPEG cut in its header': () => jpeg.subarray(0, 120),
  'a JPEG cut in half': () => jpeg.subarray(0, Math.floor(jpeg.length / 2)),
  'a PNG cut in half': () => png.subarray(0, Math.floor(png.length / 2)),
  'a PNG of 30,000 × 30,000': () =>
    Buffer.concat([
      pngSignature,
      ihdr(30_000, 30_000),
      chunk('IDAT', deflateSync(Buffer.alloc(1000))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  'a JPEG of 65,535 × 65,535': () => withSize(65_535, 65_535),
  'a JPEG of 12,001 × 8': () => withSize(12_001, 8),
  'a JPEG of width 0': () => withSize(0, 100),
  'an animated PNG': () => afterIhdr(chunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))),
  ...Object.fromEntries(
    [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf].map((marker) => [
      `a JPEG with frame ${marker.toString(16)}`,
      () => withFrameMarker(marker),
    ]),
  ),
};

for (const [name, make] of Object.entries(refused)) {
  test(`refuses ${name}`, async () => {
    const bytes = await make();
    await assert.rejects(images.process(bytes, scan, 'person'), (error: unknown) => {
      assert.ok(error instanceof AcctError);
      assert.equal(error.code, 'file-type');
      return true;
    });
  });
}

const accepted: Record<string, () => Buffer | Promise<Buffer>> = {
  'a JPEG': () => jpeg,
  'a PNG': () => png,
  'JPEG/ZIP': () => Buffer.concat([jpeg, Buffer.from(`PK\u0003\u0004${canary}`)]),
  'JPEG/HTML': () => Buffer.concat([jpeg, Buffer.from(`<script>${canary}</script>`)]),
  'JPEG/PDF': () => withSegment(0xfe, `%PDF-1.7 ${canary}`),
  'PNG with a trailer': () => Buffer.concat([png, Buffer.from(canary)]),
  'PNG with text': () => afterIhdr(Buffer.from(chunkWithCrc('tEXt', `Comment\0${canary}`))),
  'a JPEG with a comment': () => withSegment(0xfe, `<script>${canary}</script>`),
  'a JPEG with XMP': () => withSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${canary}</x>`),
  'a JPEG with an unknown segment': () => withSegment(0xed, `Photoshop 3.0\0${canary}`),
  'a JPEG with place and camera': () =>
    sharp(jpeg)
      .withExif({ IFD0: { Make: canary }, IFD3: { GPSLatitude: '43/1 53/1 0/1' } })
      .toBuffer(),
  'a progressive JPEG': () => sharp(jpeg).jpeg({ progressive: true }).toBuffer(),
  'a grey JPEG': () => sharp(jpeg).greyscale().jpeg().toBuffer(),
  'a CMYK JPEG': () => sharp(jpeg).toColourspace('cmyk').jpeg().toBuffer(),
  'a JPEG with a colour profile': () => sharp(jpeg).withIccProfile('p3').jpeg().toBuffer(),
  'a PNG of 16 bits': () => sharp(png).toColourspace('rgb16').png().toBuffer(),
  'an interlaced PNG': () => sharp(png).png({ progressive: true }).toBuffer(),
  'a PNG with transparency': () => sharp(png).ensureAlpha(0.5).png().toBuffer(),
  ...Object.fromEntries(
    [2, 3, 4, 5, 6, 7, 8].map((orientation) => [
      `a JPEG of orientation ${orientation}`,
      async () =>
        sharp(await lie(orientation))
          .withMetadata({ orientation })
          .jpeg()
          .toBuffer(),
    ]),
  ),
};

function chunkWithCrc(name: string, body: string): Buffer {
  const part = chunk(name, Buffer.from(body, 'latin1'));
  part.writeUInt32BE(crc32(part.subarray(4, -4)), part.length - 4);
  return part;
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The pixels as a camera stores them for an orientation of EXIF 2.3 (4.6.4 A). */
async function lie(orientation: number): Promise<Buffer> {
  const quarter = await sharp(jpeg).rotate(90).png().toBuffer();
  const turned = {
    2: () => sharp(jpeg).flop(),
    3: () => sharp(jpeg).rotate(180),
    4: () => sharp(jpeg).flip(),
    5: () => sharp(quarter).flop(),
    6: () => sharp(jpeg).rotate(270),
    7: () => sharp(quarter).flip(),
    8: () => sharp(quarter),
  }[orientation];
  assert.ok(turned);
  return turned().png().toBuffer();
}

async function pixel(bytes: Buffer, x: number, y: number): Promise<[number, number, number]> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [data[at] ?? 0, data[at + 1] ?? data[at] ?? 0, data[at + 2] ?? data[at] ?? 0];
}

for (const [name, make] of Object.entries(accepted)) {
  test(`cleans ${name}`, async () => {
    const source = await make();
    const picture = await images.process(source, scan, 'person');
    const metadata = await sharp(picture.bytes).metadata();
    assert.ok(picture.bytes.length <= scan.maxBytes);
    assert.deepEqual([picture.width, picture.height], [900, 1200]);
    assert.equal(metadata.exif, undefined);
    assert.equal(metadata.xmp, undefined);
    assert.equal(metadata.icc, undefined);
    assert.equal(metadata.pages ?? 1, 1);
    assert.ok(['srgb', 'b-w'].includes(metadata.space));
    assert.ok(!picture.bytes.includes(canary));
    const end = picture.type === 'image/png' ? 'IEND' : Buffer.from([0xff, 0xd9]);
    assert.equal(
      picture.bytes.lastIndexOf(end),
      picture.bytes.length - (picture.type === 'image/png' ? 8 : 2),
    );
    const top = await pixel(picture.bytes, 0.2, 0.05);
    assert.ok(
      top.every((value) => value > 200),
      `white above: ${top}`,
    );
    if (name !== 'a grey JPEG' && name !== 'a PNG with transparency') {
      const left = await pixel(picture.bytes, 0.2, 0.6);
      const right = await pixel(picture.bytes, 0.8, 0.6);
      assert.ok(left[0] > 120 && left[2] < 120, `red on the left: ${left}`);
      assert.ok(right[2] > 120 && right[0] < 120, `blue on the right: ${right}`);
    }
  });
}

test('keeps the pixels of a plain picture untouched', async () => {
  const { bytes } = await images.process(jpeg, scan, 'person');
  const [a, b] = await Promise.all([sharp(jpeg).raw().toBuffer(), sharp(bytes).raw().toBuffer()]);
  assert.ok(a.equals(b));
  assert.ok(bytes.length <= jpeg.length);
});

test('brings a picture over the limit under it, and takes one that is exactly at it', async () => {
  const noisy = await sharp({
    create: {
      width: 1000,
      height: 1400,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
    },
  })
    .jpeg({ quality: 90 })
    .toBuffer();
  assert.ok(noisy.length > oneInchPhoto.maxBytes);
  const { bytes } = await images.process(noisy, oneInchPhoto, 'person');
  assert.ok(bytes.length <= oneInchPhoto.maxBytes);
  const exact = await images.process(bytes, { ...oneInchPhoto, maxBytes: bytes.length }, 'person');
  assert.equal(exact.bytes.length, bytes.length);
});

test('answers each of 40 jobs at once, some refused because too many wait', async () => {
  const bomb = withSize(11_000, 3_000);
  const results = await Promise.allSettled(
    Array.from({ length: 40 }, (_, i) => images.process(i % 2 ? bomb : jpeg, scan, `person ${i}`)),
  );
  const codes = results.map((result) =>
    result.status === 'fulfilled' ? 'ok' : (result.reason as AcctError).code,
  );
  assert.ok(codes.includes('ok'));
  assert.ok(codes.filter((code) => code === 'unavailable').length === 6);
  assert.equal((await images.process(jpeg, scan, 'person')).type, 'image/jpeg');
});
