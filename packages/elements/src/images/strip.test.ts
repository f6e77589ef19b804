import { expect } from '@open-wc/testing';
import { stripJpeg } from './strip.ts';
import { withExifOrientation, withSegment } from './testing/exif.ts';
import { jpegSegments, pixelsOf, similarity } from './testing/inspect.ts';
import { drawPhoto, encoded } from './testing/pictures.ts';

const withText = (jpeg: Blob, marker: number, content: string): Promise<Blob> => {
  const bytes = [0xff, marker, 0, content.length + 2, ...Array.from(content, (c) => c.charCodeAt(0))];
  return withSegment(jpeg, new Uint8Array(bytes));
};

describe('stripJpeg', () => {
  let jpeg: Blob;
  before(async () => {
    jpeg = await encoded(drawPhoto({ width: 400, height: 560 }));
  });

  it('drops Exif, comments, other application data and what follows the end', async () => {
    const noted = await withText(await withExifOrientation(jpeg, 1), 0xfe, 'a note');
    const tagged = await withText(noted, 0xed, 'Photoshop 3.0');
    const stripped = (await stripJpeg(new Blob([tagged, '<script>alert(1)</script>'])))!;
    const segments = await jpegSegments(stripped);
    expect(segments.filter((name) => !name.startsWith('0x'))).to.deep.equal(['APP0']);
    expect(await stripped.text()).not.to.include('script');
    expect(similarity(await pixelsOf(jpeg), await pixelsOf(stripped))).to.equal(1);
  });

  it('leaves a picture alone that needs a profile or Adobe colours', async () => {
    expect(await stripJpeg(await withText(jpeg, 0xe2, 'ICC_PROFILE\0\x01\x01 Display P3'))).to.equal(
      undefined,
    );
    expect(await stripJpeg(await withText(jpeg, 0xee, 'Adobe\0d\0\0\0\0\0'))).to.equal(undefined);
  });

  it('leaves a picture alone that does not end or is no JPEG', async () => {
    for (const length of [0, 3, 200, jpeg.size - 2])
      expect(await stripJpeg(jpeg.slice(0, length))).to.equal(undefined);
  });
});
