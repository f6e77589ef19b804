import { expect } from '@open-wc/testing';
import { openPicture, PictureError, preparePicture } from './index.ts';
import { prepare } from './prepare.ts';
import type { Canvas, Drawable, Surface } from './surface.ts';
import { expectQuarters } from './testing/expect-quarters.ts';
import { jpegSegments, pixelsOf } from './testing/inspect.ts';
import { animatedGif, animatedWebp, cmykJpeg, progressiveJpeg } from './testing/odd-pictures.ts';
import { makeHeicHeader, makePhoto } from './testing/pictures.ts';
import { photoRule, scanRule } from './testing/rules.ts';

describe('files that only some people have', () => {
  for (const [name, file, tolerance] of [
    ['progressive JPEG', progressiveJpeg, 20],
    // Without a profile a browser makes the inks purer than print does.
    ['CMYK JPEG', cmykJpeg, 100],
    ['animated GIF, its first picture', animatedGif, 20],
    ['animated WebP, its first picture', animatedWebp, 20],
  ] as const)
    for (const workerUrl of [undefined, '/missing/image.worker.js'])
      it(`prepares a ${name}${workerUrl ? ', without a worker' : ''}`, async () => {
        const scan = await preparePicture(file, scanRule, { workerUrl });
        const pixels = await pixelsOf(scan.blob);
        expect([pixels.width, pixels.height]).to.deep.equal([64, 48]);
        expectQuarters(pixels, tolerance);
        expect(scan.blob.type).to.equal('image/jpeg');
        // A result in inks would be one that other programs cannot show.
        expect(new Uint8Array(await scan.blob.arrayBuffer()).subarray(0, 2)).to.deep.equal(
          new Uint8Array([0xff, 0xd8]),
        );
        expect(await jpegSegments(scan.blob)).not.to.include.members(['APP14']);
      });

  it('prepares a picture of a single pixel', async () => {
    const dot = await makePhoto({ width: 1, height: 1 });
    const photo = await preparePicture(dot, photoRule);
    expect([photo.width, photo.height]).to.deep.equal([1, 1]);
    expect(photo.checks.map(({ code }) => code)).to.include('size');
  });
});

describe('48 megapixels', () => {
  it('are decoded once and held no longer than needed, one canvas at a time', async () => {
    const file = await makePhoto({ width: 6000, height: 8000 });
    const decoded: Drawable[] = [];
    const canvases: Canvas[] = [];
    const held = () => [...decoded, ...canvases].reduce((sum, { width, height }) => sum + width * height, 0);
    let most = 0;
    const surface: Surface = {
      async decode(blob) {
        const bitmap = await createImageBitmap(blob);
        decoded.push(bitmap);
        return bitmap;
      },
      canvas(width, height) {
        const canvas = new OffscreenCanvas(width, height);
        canvases.push(canvas);
        most = Math.max(most, held());
        return canvas;
      },
      encode: (canvas, quality) => (canvas as OffscreenCanvas).convertToBlob({ type: 'image/jpeg', quality }),
    };
    const photo = await prepare(surface, { file, rule: photoRule }, photoRule, () => {});
    expect(photo.bytes).to.be.at.most(photoRule.maxBytes);
    expect(photo.height).to.be.at.least(413);
    expect(decoded.length).to.equal(1);
    // Four bytes a pixel: under 210 MB beside the page.
    expect(most).to.be.within(48e6, 50e6);
    expect(held()).to.equal(0);
  });
});

describe('HEIC', () => {
  const heic = () => makeHeicHeader();

  it('goes through the decoder of the host, which is asked for only then', async () => {
    let asked = 0;
    const seen: Blob[] = [];
    const heicDecoder = async () => {
      asked++;
      return async (file: Blob) => {
        seen.push(file);
        return makePhoto();
      };
    };
    await preparePicture(await makePhoto(), photoRule, { heicDecoder });
    await preparePicture(progressiveJpeg, photoRule, { heicDecoder });
    await preparePicture(animatedGif, photoRule, { heicDecoder });
    expect(asked).to.equal(0);
    const file = heic();
    const photo = await preparePicture(file, photoRule, { heicDecoder });
    expect(seen).to.deep.equal([file]);
    expect(photo.bytes).to.be.at.most(photoRule.maxBytes);
    expect([photo.originalBytes, photo.originalWidth, photo.originalHeight]).to.deep.equal([
      file.size,
      1500,
      2100,
    ]);
    const { width, height } = await openPicture(file, { heicDecoder });
    expect([width, height]).to.deep.equal([1500, 2100]);
    // The crop of a photo is prepared many times: the file is decoded once.
    expect(seen).to.deep.equal([file]);
  });

  it('is tried again after the decoder has failed', async () => {
    const file = heic();
    let asked = 0;
    const heicDecoder = async () => {
      if (++asked === 1) throw new Error('cut off');
      return () => makePhoto();
    };
    const error = await openPicture(file, { heicDecoder }).catch((reason) => reason);
    expect(error.code).to.equal('heic');
    expect((await openPicture(file, { heicDecoder })).width).to.equal(1500);
  });

  for (const [name, heicDecoder] of [
    ['does not come', () => Promise.reject(new Error('not loaded'))],
    ['cannot read it', async () => () => Promise.reject(new Error('not read'))],
    ['is not there', undefined],
  ] as const)
    it(`is refused as HEIC when the decoder ${name}`, async () => {
      const error = await preparePicture(heic(), photoRule, { heicDecoder }).catch((reason) => reason);
      expect(error).to.be.instanceOf(PictureError);
      expect(error.code).to.equal('heic');
    });
});
