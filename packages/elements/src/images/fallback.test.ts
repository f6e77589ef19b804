import { expect } from '@open-wc/testing';
import { openPicture, PictureError, preparePicture } from './index.ts';
import { makeTurned } from './testing/exif.ts';
import { colourAt, jpegSegments, pixelsOf, sameText, similarity } from './testing/inspect.ts';
import {
  drawQuarters,
  drawScanPage,
  drawTransparent,
  encoded,
  makeHeicHeader,
  makeNoise,
  makePhoto,
  quarters,
} from './testing/pictures.ts';
import { photoRule, scanRule } from './testing/rules.ts';

/** Ways in which the worker cannot do its work. */
const broken = {
  'whose script is missing': '/missing/image.worker.js',
  'from another origin': 'https://elsewhere.invalid/image.worker.js',
  'without OffscreenCanvas': new URL('./testing/bare.worker.js', import.meta.url),
} as const;
const workerUrl = broken['whose script is missing'];

const foreign = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => !name.startsWith(location.origin) && !name.startsWith('blob:'));

describe('without a worker', () => {
  for (const [name, address] of Object.entries(broken))
    it(`goes on when it has a worker ${name}`, async () => {
      const photo = await preparePicture(await makePhoto({ noise: 6 }), photoRule, { workerUrl: address });
      expect(photo.bytes).to.be.at.most(photoRule.maxBytes);
      expect(photo.width).to.be.at.least(295);
      expect(photo.height).to.be.at.least(413);
      expect(photo.checks).to.deep.equal([]);
      expect(foreign().map(({ name: at }) => at)).to.deep.equal([]);
    });

  it('holds the limit with noise', async () => {
    const noise = await preparePicture(await makeNoise(1600, 1600), photoRule, { workerUrl });
    expect(noise.bytes).to.be.at.most(photoRule.maxBytes);
  });

  it('keeps the text of a scan', async () => {
    const page = drawScanPage({ dpi: 200 });
    const scan = await preparePicture(await encoded(page), scanRule, { workerUrl });
    expect(scan.bytes).to.be.at.most(scanRule.maxBytes);
    expect(scan.height).to.be.at.least(1200);
    const reference = await pixelsOf(page, scan.width, scan.height);
    expect(similarity(reference, await pixelsOf(scan.blob))).to.be.at.least(sameText);
  });

  for (let orientation = 1; orientation <= 8; orientation++)
    it(`turns Exif orientation ${orientation} upright and drops the Exif block`, async () => {
      const turned = await makeTurned(drawQuarters(), orientation);
      const scan = await preparePicture(turned, scanRule, { workerUrl });
      const pixels = await pixelsOf(scan.blob);
      expect([scan.originalWidth, pixels.width, pixels.height]).to.deep.equal([400, 400, 300]);
      for (const [place, x, y] of [
        ['topLeft', 0.25, 0.25],
        ['topRight', 0.75, 0.25],
        ['bottomLeft', 0.25, 0.75],
      ] as const)
        for (const [i, channel] of colourAt(pixels, x, y).entries())
          expect(channel, place).to.be.closeTo(quarters[place][i]!, 16);
      expect(await jpegSegments(scan.blob)).not.to.include('APP1');
    });

  it('opens a picture', async () => {
    const { width, height, preview } = await openPicture(await makePhoto(), { workerUrl });
    expect([width, height]).to.deep.equal([1500, 2100]);
    expect((await pixelsOf(preview)).height).to.equal(800);
  });

  it('refuses as the worker does', async () => {
    const refused = await preparePicture(makeHeicHeader(), photoRule, { workerUrl }).catch((error) => error);
    expect(refused).to.be.instanceOf(PictureError);
    expect(refused.code).to.equal('heic');
  });

  it('refuses what is cut off', async () => {
    const jpeg = await makePhoto({ noise: 6 });
    const png = await makePhoto({}, 'image/png');
    for (const file of [jpeg, png])
      for (const part of [0.001, 0.3, 0.9]) {
        const cut = file.slice(0, file.size * part);
        const refused = await preparePicture(cut, photoRule, { workerUrl }).catch((error) => error);
        expect(refused, `${file.type} ${part}`).to.be.instanceOf(PictureError);
        expect(refused.code).to.equal('undecodable');
      }
  });

  it('puts a transparent picture on white, and takes a picture of one pixel', async () => {
    const file = await encoded(drawTransparent(), 'image/png');
    const photo = await preparePicture(file, photoRule, { workerUrl });
    expect(colourAt(await pixelsOf(photo.blob), 0.05, 0.05)).to.deep.equal([255, 255, 255]);
    const dot = await preparePicture(await makePhoto({ width: 1, height: 1 }), photoRule, { workerUrl });
    expect([dot.width, dot.height]).to.deep.equal([1, 1]);
  });

  it('brings 48 megapixels within the limits', async () => {
    const file = await makePhoto({ width: 6000, height: 8000 });
    const photo = await preparePicture(file, photoRule, { workerUrl });
    expect(photo.bytes).to.be.at.most(photoRule.maxBytes);
    expect([photo.originalWidth, photo.originalHeight]).to.deep.equal([6000, 8000]);
    expect([photo.width >= 295, photo.height >= 413]).to.deep.equal([true, true]);
  });

  it('aborts', async () => {
    const controller = new AbortController();
    const aborted = preparePicture(await makePhoto(), photoRule, {
      workerUrl,
      signal: controller.signal,
      onStage: (stage) => stage === 'encode' && controller.abort('left'),
    });
    expect(await aborted.catch((reason) => reason)).to.equal('left');
  });
});

describe('under a strict policy', () => {
  it('works in the worker with Trusted Types, and breaks no rule', async () => {
    const frame = document.createElement('iframe');
    const page = new URL('./testing/strict-page.ts', import.meta.url).pathname;
    // Firefox knows no 'self' in a srcdoc.
    const self = location.origin;
    const policy =
      `default-src 'none'; script-src ${self}; img-src ${self} blob:; connect-src ${self}; worker-src ${self}; ` +
      "require-trusted-types-for 'script'; trusted-types acct-forms";
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module" src="${page}"></script>`;
    const told = new Promise<MessageEvent>((resolve) => {
      const listen = (event: MessageEvent) => {
        if (event.source !== frame.contentWindow) return;
        removeEventListener('message', listen);
        resolve(event);
      };
      addEventListener('message', listen);
    });
    document.body.append(frame);
    const { data } = await told;
    frame.remove();
    expect(data.failed).to.equal(undefined);
    expect(data.violations).to.deep.equal([]);
    expect(data.bytes).to.be.at.most(photoRule.maxBytes);
    expect(
      data.loaded.filter((name: string) => /fallback|browser-image-compression/.test(name)),
    ).to.deep.equal([]);
  });
});
