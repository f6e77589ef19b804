import type { FormDefinition } from '@acct-forms/core';
import { encodeJpeg, padJpeg } from './jpeg.ts';

export type NamedFile = Blob & { readonly name: string };

/** The files that the suite uploads; another number is another picture. */
export interface SampleFiles {
  photo(number: number): NamedFile;
  scan(number: number): NamedFile;
  /** A photo of the usual shape with fewer pixels than any profile takes. */
  smallPhoto(): NamedFile;
  /** A scan of exactly so many bytes. */
  scanOf(bytes: number): NamedFile;
}

const jpeg = (bytes: Uint8Array<ArrayBuffer>, name: string) =>
  new File([bytes], name, { type: 'image/jpeg' });

/** Dark marks in the first row that spell the number, so that no two pictures are the same. */
const marked = (number: number, column: number, row: number) =>
  row === 0 && column < 24 && ((number >> column) & 1) === 1;

const page = (number: number) =>
  encodeJpeg(1240, 880, (column, row) => {
    if (marked(number, column, row)) return 40;
    const inLine = row % 4 === 2 && column > 12 && column < 140;
    return inLine && (column * 7 + row * 13) % 5 < 3 ? 60 : 250;
  });

const face = (number: number, width = 295, height = 413) =>
  encodeJpeg(width, height, (column, row) => {
    if (marked(number, column, row)) return 200;
    const head = ((column - 18) / 9) ** 2 + ((row - 20) / 12) ** 2 < 1;
    const shoulders = row > 36 && Math.abs(column - 18) < row - 24;
    return head ? 170 : shoulders ? 70 : 255;
  });

const pages = new Map<string, Uint8Array<ArrayBuffer>>();
function once(name: string, make: () => Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const bytes = pages.get(name) ?? make();
  pages.set(name, bytes);
  return bytes;
}

/** Pictures drawn in code: white one-inch photos and pages of 1,240 × 880 pixels. */
export const sampleFiles: SampleFiles = {
  photo: (number) =>
    jpeg(
      once(`photo ${number}`, () => face(number)),
      `photo-${number}.jpg`,
    ),
  scan: (number) =>
    jpeg(
      once(`scan ${number}`, () => page(number)),
      `scan-${number}.jpg`,
    ),
  smallPhoto: () =>
    jpeg(
      once('small photo', () => face(1, 50, 70)),
      'small.jpg',
    ),
  scanOf: (bytes) =>
    jpeg(
      once(`size ${bytes}`, () => padJpeg(page(1), bytes)),
      'large.jpg',
    ),
};

/** The file that fits a slot. */
export function fileFor(
  form: FormDefinition,
  files: SampleFiles,
  slotPath: string,
  number: number,
): NamedFile {
  const slot = form.slots.find(({ key }) => key === slotPath.split('.')[0]);
  const kind = form.pictureRules[slot?.rule ?? '']?.kind;
  return kind === 'photo' ? files.photo(number) : files.scan(number);
}
