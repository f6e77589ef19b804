import { sampleFiles } from './files.ts';

const sizeOf = async (file: Blob) => {
  const { width, height } = await createImageBitmap(file);
  return `${width} × ${height}`;
};

/** The grey in the middle of a block, as the browser decodes it. */
async function greyAt(file: Blob, x: number, y: number): Promise<number> {
  const picture = await createImageBitmap(file);
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  return context?.getImageData(x, y, 1, 1).data[0] ?? -1;
}

const equal = (actual: unknown, expected: unknown) => {
  if (actual !== expected) throw new Error(`${String(actual)} is not ${String(expected)}`);
};

describe('sample files', () => {
  it('are pictures that a browser decodes', async () => {
    equal(await sizeOf(sampleFiles.photo(1)), '295 × 413');
    equal(await sizeOf(sampleFiles.scan(2)), '1240 × 880');
    equal(await sizeOf(sampleFiles.scanOf(200 * 1024)), '1240 × 880');
  });

  it('have the greys that were drawn', async () => {
    equal(await greyAt(sampleFiles.photo(1), 4, 20), 255);
    equal(await greyAt(sampleFiles.photo(1), 148, 160), 170);
    equal(await greyAt(sampleFiles.scan(5), 4, 4), 40);
    equal(await greyAt(sampleFiles.scan(5), 12, 4), 250);
  });

  it('have the size that was asked for', () => {
    equal(sampleFiles.scanOf(204_801).size, 204_801);
  });
});
