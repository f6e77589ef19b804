import { expect } from '@open-wc/testing';
import { isUsual } from './file-start.ts';
import { PictureError, preparePicture } from './index.ts';
import { sniffOdd } from './odd-files.ts';
import { sniff } from './sniff.ts';
import {
  drawQuarters,
  encoded,
  makeHeicHeader,
  makePdfHeader,
  makePhoto,
  makeTextFile,
} from './testing/pictures.ts';
import { photoRule } from './testing/rules.ts';

/** What reads the beginning of this file. */
const headerOf = async (bytes: ArrayBuffer) =>
  (await isUsual(new Blob([bytes]))) ? sniff(bytes) : sniffOdd(bytes);

const refusal = async (file: Blob): Promise<PictureError> => {
  const error = await preparePicture(file, photoRule).catch((reason) => reason);
  expect(error).to.be.instanceOf(PictureError);
  return error;
};

/** A PNG header that promises a size and holds nothing. */
const promised = (width: number, height: number): Blob => {
  const view = new DataView(new ArrayBuffer(33));
  new Uint8Array(view.buffer).set([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
  ]);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new Blob([view]);
};

describe('refusals', () => {
  it('says what a text file and a PDF under a picture name are', async () => {
    expect((await refusal(makeTextFile())).code).to.equal('not-a-picture');
    const pdf = await refusal(makePdfHeader());
    expect([pdf.code, pdf.params['type']]).to.deep.equal(['not-a-picture', 'pdf']);
    expect((await refusal(new Blob([]))).code).to.equal('not-a-picture');
  });

  for (const brand of ['heic', 'heix', 'mif1', 'msf1', 'hevc'])
    it(`knows HEIC of brand ${brand}`, async () => {
      expect((await refusal(makeHeicHeader(brand))).code).to.equal('heic');
    });

  it('refuses what is cut off', async () => {
    const jpeg = await makePhoto({ noise: 6 });
    const png = await makePhoto({}, 'image/png');
    for (const file of [jpeg, png])
      for (const part of [0.001, 0.3, 0.9]) {
        const error = await refusal(file.slice(0, file.size * part));
        expect(error.code).to.equal('undecodable');
      }
  });

  it('refuses more than 64 megapixels before it decodes', async () => {
    const error = await refusal(promised(10_000, 8000));
    expect(error.code).to.equal('too-many-pixels');
    expect(error.params).to.deep.equal({ width: 10_000, height: 8000, megapixels: 80, limit: 67 });
    expect((await refusal(promised(8192, 8192))).code).to.equal('undecodable');
  });
});

describe('sniff', () => {
  for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const)
    it(`reads type and size of ${type}`, async () => {
      const header = await headerOf(await (await encoded(drawQuarters(310, 206), type)).arrayBuffer());
      expect([`image/${header.type}`, header.width, header.height]).to.deep.equal([type, 310, 206]);
    });

  it('reads GIF and BMP', async () => {
    const of = (...bytes: number[]) => new Uint8Array(bytes).buffer;
    const gif = of(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0x2c, 1, 0x90, 0);
    expect(await headerOf(gif)).to.deep.equal({ type: 'gif', width: 300, height: 144 });
    const bmp = new DataView(new ArrayBuffer(30));
    bmp.setUint16(0, 0x424d);
    bmp.setUint32(18, 300, true);
    bmp.setInt32(22, -144, true);
    expect(await headerOf(bmp.buffer)).to.deep.equal({ type: 'bmp', width: 300, height: 144 });
  });

  it('never throws on the beginning of a picture', async () => {
    for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const) {
      const bytes = await (await encoded(drawQuarters(40, 30), type)).arrayBuffer();
      for (let length = 0; length < Math.min(700, bytes.byteLength); length++)
        expect(await headerOf(bytes.slice(0, length)).catch(String), `${type} ${length}`).to.have.property(
          'type',
        );
    }
  });
});
