import { expect } from '@open-wc/testing';
import { openPicture, preparePicture } from './index.ts';
import { makeTurned, withSegment } from './testing/exif.ts';
import { expectQuarters } from './testing/expect-quarters.ts';
import { jpegSegments, pixelsOf } from './testing/inspect.ts';
import { drawPhoto, drawQuarters, encoded } from './testing/pictures.ts';
import { photoRule, scanRule } from './testing/rules.ts';

const expectUpright = (pixels: ImageData) => expectQuarters(pixels, 16);

describe('orientation', () => {
  for (let orientation = 1; orientation <= 8; orientation++)
    it(`turns Exif orientation ${orientation} upright and drops the Exif block`, async () => {
      const turned = await makeTurned(drawQuarters(400, 300), orientation);
      expect(await jpegSegments(turned)).to.include('APP1');
      // The browser's own reading of the same file shows that the test picture is right.
      const asShown = await pixelsOf(turned);
      expect([asShown.width, asShown.height]).to.deep.equal([400, 300]);
      expectUpright(asShown);

      const scan = await preparePicture(turned, scanRule);
      expect([scan.originalWidth, scan.originalHeight]).to.deep.equal([400, 300]);
      expect([scan.width, scan.height]).to.deep.equal([400, 300]);
      expectUpright(await pixelsOf(scan.blob));
      expect(await jpegSegments(scan.blob)).not.to.include('APP1');

      const { width, height, preview } = await openPicture(turned);
      expect([width, height]).to.deep.equal([400, 300]);
      expectUpright(await pixelsOf(preview));
    });

  it('turns, crops and shrinks a 12-megapixel photo of orientation 6', async () => {
    const canvas = drawPhoto({ width: 3000, height: 4000, noise: 6 });
    const context = canvas.getContext('2d')!;
    context.drawImage(drawQuarters(400, 560), 1000, 500);
    const photo = await preparePicture(await makeTurned(canvas, 6), photoRule, {
      crop: { x: 1000, y: 500, width: 400, height: 560 },
    });
    expect([photo.originalWidth, photo.originalHeight]).to.deep.equal([3000, 4000]);
    expect(photo.height).to.be.above(photo.width);
    expect(photo.bytes).to.be.at.most(photoRule.maxBytes);
    expectUpright(await pixelsOf(photo.blob));
  });

  it('takes the picture as it lies when its Exif block is damaged', async () => {
    const jpeg = await encoded(drawQuarters());
    const broken = new Uint8Array(
      [0xff, 0xe1, 0, 12, ...'Exif\0\0MM\0*'].map((b) => (typeof b === 'string' ? b.charCodeAt(0) : b)),
    );
    const scan = await preparePicture(await withSegment(jpeg, broken), scanRule);
    expectUpright(await pixelsOf(scan.blob));
    expect(await jpegSegments(scan.blob)).not.to.include('APP1');
  });
});
