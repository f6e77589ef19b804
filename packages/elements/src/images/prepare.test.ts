import { expect } from '@open-wc/testing';
import { openPicture, preparePicture } from './index.ts';
import { withExifOrientation } from './testing/exif.ts';
import { colourAt, jpegSegments, pixelsOf, sameText, similarity } from './testing/inspect.ts';
import {
  drawPhoto,
  drawScanPage,
  drawTransparent,
  encoded,
  makeNoise,
  makePhoto,
  makeScanPage,
} from './testing/pictures.ts';
import { photoRule, scanRule } from './testing/rules.ts';

const codes = (checks: readonly { code: string }[]) => checks.map(({ code }) => code);

describe('preparePicture: photos', () => {
  for (const [name, make] of [
    ['of a studio', () => makePhoto({ noise: 6 })],
    ['of 12 megapixels', () => makePhoto({ width: 3000, height: 4000, noise: 14 })],
    ['as PNG', () => makePhoto({}, 'image/png')],
    ['as WebP', () => makePhoto({}, 'image/webp')],
    ['wider than high', () => makePhoto({ width: 1600, height: 1200 })],
    ['that is only noise', () => makeNoise(1600, 1600)],
  ] as const)
    it(`meets bytes, size and ratio with a photo ${name}`, async () => {
      const file = await make();
      const photo = await preparePicture(file, photoRule);
      const pixels = await pixelsOf(photo.blob);
      expect([pixels.width, pixels.height]).to.deep.equal([photo.width, photo.height]);
      expect(photo.blob.type).to.equal('image/jpeg');
      expect(photo.bytes).to.equal(photo.blob.size);
      expect(photo.originalBytes).to.equal(file.size);
      expect(photo.bytes).to.be.at.most(photoRule.maxBytes);
      expect(photo.width).to.be.at.least(295);
      expect(photo.height).to.be.at.least(413);
      expect(photo.width / photo.height).to.be.closeTo(295 / 413, 0.02);
    });

  it('reaches the size at which the limits begin when the source is just as large', async () => {
    const photo = await preparePicture(await makePhoto({ width: 295, height: 413 }), photoRule);
    expect([photo.width, photo.height]).to.deep.equal([295, 413]);
    expect(codes(photo.checks)).not.to.include('size');
  });

  it('keeps at least the smallest size however few bytes there are', async () => {
    const photo = await preparePicture(await makePhoto({ noise: 30 }), { ...photoRule, maxBytes: 12 * 1024 });
    expect(photo.bytes).to.be.at.most(12 * 1024);
    expect(photo.width).to.be.at.least(295);
    expect(photo.height).to.be.at.least(413);
  });

  it('uses most of the bytes that it may', async () => {
    const photo = await preparePicture(await makePhoto({ noise: 30, width: 3000, height: 4200 }), photoRule);
    expect(photo.bytes).to.be.at.least(0.8 * photoRule.maxBytes);
  });

  it('never enlarges a small picture and says that it is small', async () => {
    const photo = await preparePicture(await makePhoto({ width: 100, height: 140 }), photoRule);
    expect([photo.width, photo.height]).to.deep.equal([100, 140]);
    expect(codes(photo.checks)).to.include('size');
  });

  it('stays within a limit of very few bytes', async () => {
    const photo = await preparePicture(await makeNoise(900, 900), { ...photoRule, maxBytes: 2000 });
    expect(photo.bytes).to.be.at.most(2000);
  });

  it('refuses when no encoding can be small enough', async () => {
    const refused = await preparePicture(await makePhoto(), { ...photoRule, maxBytes: 100 }).catch(
      (error) => error,
    );
    expect(refused.code).to.equal('does-not-fit');
  });

  it('cuts out the part that was chosen, in upright pixels', async () => {
    const canvas = drawPhoto({ background: '#fff' });
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#0a0';
    context.fillRect(100, 50, 590, 826);
    const photo = await preparePicture(await encoded(canvas), photoRule, {
      crop: { x: 110, y: 64, width: 570, height: 798 },
    });
    const pixels = await pixelsOf(photo.blob);
    for (const [x, y] of [
      [0.02, 0.02],
      [0.97, 0.02],
      [0.02, 0.97],
      [0.97, 0.97],
    ] as const) {
      const [r, g, b] = colourAt(pixels, x, y);
      expect(g - Math.max(r, b), `green at ${x} ${y}`).to.be.above(120);
    }
  });

  it('puts a transparent picture on white', async () => {
    const photo = await preparePicture(await encoded(drawTransparent(), 'image/png'), photoRule);
    for (const channel of colourAt(await pixelsOf(photo.blob), 0.05, 0.05)) expect(channel).to.be.above(250);
    expect(codes(photo.checks)).not.to.include('background');
  });
});

describe('preparePicture: scans', () => {
  for (const [name, options] of [
    ['at 300 dpi', {}],
    ['at 200 dpi', { dpi: 200 }],
    ['at 600 dpi', { dpi: 600 }],
    ['with a seal', { seal: true }],
  ] as const)
    it(`keeps the text of a page ${name}`, async () => {
      const page = drawScanPage(options);
      const scan = await preparePicture(await encoded(page), scanRule);
      expect(scan.bytes).to.be.at.most(scanRule.maxBytes);
      expect(scan.height).to.be.at.least(1200);
      const reference = await pixelsOf(page, scan.width, scan.height);
      expect(similarity(reference, await pixelsOf(scan.blob))).to.be.at.least(sameText);
      expect(await jpegSegments(scan.blob)).not.to.include.members(['APP1', 'APP2']);
    });

  it('keeps the red of a seal and the grain out of grey paper', async () => {
    const sealed = await pixelsOf(
      (await preparePicture(await makeScanPage({ seal: true, noise: 12 }), scanRule)).blob,
    );
    const plain = await pixelsOf((await preparePicture(await makeScanPage({ noise: 12 }), scanRule)).blob);
    const reddest = ({ data }: ImageData) => {
      let most = 0;
      for (let i = 0; i < data.length; i += 4) most = Math.max(most, data[i]! - data[i + 1]!);
      return most;
    };
    expect(reddest(sealed)).to.be.above(120);
    expect(reddest(plain)).to.be.below(4);
  });

  it('keeps a long side of 1200 px when the source has just that', async () => {
    const scan = await preparePicture(await makeScanPage({ dpi: 103 }), scanRule);
    expect(scan.height).to.be.within(1200, 1206);
    expect(codes(scan.checks)).not.to.include('size');
  });

  it('stays within the limit and the least size with nothing but noise', async () => {
    const scan = await preparePicture(await makeNoise(3000, 2000), scanRule);
    expect(scan.bytes).to.be.at.most(scanRule.maxBytes);
    expect(scan.width).to.be.at.least(1200);
  });

  it('keeps an upright JPEG within the limit as it is, without its metadata', async () => {
    const page = await makeScanPage({ dpi: 103 }, 'image/jpeg');
    const small = await encoded(drawScanPage({ dpi: 103 }), 'image/jpeg', 0.7);
    expect(page.size).to.be.above(scanRule.maxBytes);
    expect(small.size).to.be.below(scanRule.maxBytes);
    const tagged = new Blob([await withExifOrientation(small, 1), 'trailing bytes']);
    const scan = await preparePicture(tagged, scanRule);
    expect(await jpegSegments(scan.blob)).not.to.include('APP1');
    expect(scan.bytes).to.be.at.most(small.size);
    expect(similarity(await pixelsOf(small), await pixelsOf(scan.blob))).to.equal(1);
  });
});

describe('preparePicture: on the way', () => {
  it('tells its stages in order', async () => {
    const stages: string[] = [];
    await preparePicture(await makePhoto(), photoRule, { onStage: (stage) => stages.push(stage) });
    expect(stages).to.deep.equal(['decode', 'encode', 'check']);
  });

  it('ends with the reason of an abort, and the next picture is not touched by it', async () => {
    const file = await makePhoto();
    const before = AbortSignal.abort('left');
    expect(await preparePicture(file, photoRule, { signal: before }).catch((reason) => reason)).to.equal(
      'left',
    );
    const controller = new AbortController();
    const aborted = preparePicture(file, photoRule, {
      signal: controller.signal,
      onStage: (stage) => stage === 'encode' && controller.abort(),
    }).catch((reason) => reason.name);
    const other = preparePicture(file, photoRule);
    expect(await aborted).to.equal('AbortError');
    expect((await other).bytes).to.be.at.most(photoRule.maxBytes);
  });
});

describe('openPicture', () => {
  it('measures the picture and gives a small preview', async () => {
    const { width, height, preview } = await openPicture(await makePhoto());
    const pixels = await pixelsOf(preview);
    expect([width, height]).to.deep.equal([1500, 2100]);
    expect([pixels.width, pixels.height]).to.deep.equal([571, 800]);
  });

  it('does not enlarge', async () => {
    const { preview } = await openPicture(await makePhoto({ width: 100, height: 140 }));
    expect((await pixelsOf(preview)).height).to.equal(140);
  });
});
