import type { PdfRule } from '@acct-forms/core';
import { textAt, type Header } from './file-start.ts';
import type { Job, JobResult } from './job.ts';
import { PictureError } from './picture.ts';
import type { HeicDecoder } from './picture.ts';

const sizes: { readonly [type in Header['type']]?: (view: DataView) => Header } = {
  gif: (view) => ({ type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  bmp: (view) => ({
    type: 'bmp',
    width: view.getUint32(18, true),
    height: Math.abs(view.getInt32(22, true)),
  }),
  webp(view) {
    const chunk = textAt(view, 12, 4);
    if (chunk === 'VP8X') {
      const size = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1;
      return { type: 'webp', width: size(24), height: size(27) };
    }
    if (chunk === 'VP8L') {
      const bits = view.getUint32(21, true);
      return { type: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    return {
      type: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  },
};

const typeOf = (view: DataView): Header['type'] => {
  const start = textAt(view, 0, 12);
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (start.startsWith('BM')) return 'bmp';
  if (start.includes('%PDF-') || textAt(view, 0, 1024).includes('%PDF-')) return 'pdf';
  // ISO/IEC 23008-12, annex B: the brands of HEIF files that hold HEVC pictures.
  if (/^....ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/s.test(start))
    return textAt(view, 16, 64).includes('avif') ? 'avif' : 'heic';
  if (/^....ftypavi[fs]/s.test(start)) return 'avif';
  return 'unknown';
};

/** Reads the header of what is neither JPEG nor PNG, or as much of it as the bytes hold: a size that is cut off is left out. */
export const sniffOdd = (bytes: ArrayBuffer): Header => {
  const view = new DataView(bytes);
  const type = typeOf(view);
  try {
    return sizes[type]?.(view) ?? { type };
  } catch {
    return { type };
  }
};

/** What the file is; refuses what is no picture, and no PDF that `pdf` takes. */
export const readOdd = async (file: Blob, pdf?: PdfRule): Promise<Header> => {
  const header = sniffOdd(await file.slice(0, 1024).arrayBuffer());
  const { type } = header;
  if (type === 'pdf' && pdf) await (await import('./pdf.ts')).refusePdf(file, pdf);
  else if (type === 'unknown' || type === 'pdf') throw new PictureError('not-a-picture', { type });
  return header;
};

/** A photo is opened once and prepared at each rest of its frame: its decoding takes seconds, and is done once. */
const decodedFiles = new WeakMap<Blob, Promise<Blob>>();

const decodeHeic = (file: Blob, heicDecoder: () => Promise<HeicDecoder>): Promise<Blob> => {
  const known = decodedFiles.get(file);
  if (known) return known;
  const decoding = heicDecoder()
    .then((decode) => decode(file))
    .catch((cause) => {
      decodedFiles.delete(file);
      throw new PictureError('heic', { type: 'heic', cause: String(cause) });
    });
  decodedFiles.set(file, decoding);
  return decoding;
};

/** Does the job of a file that is no JPEG and no PNG; HEIC that the browser cannot decode goes through the decoder. */
export const performOdd = async (
  request: Job,
  perform: (job: Job) => Promise<JobResult>,
  heicDecoder?: () => Promise<HeicDecoder>,
): Promise<JobResult> => {
  const { file } = request;
  const header = await readOdd(file);
  try {
    return await perform({ ...request, header });
  } catch (error) {
    if (!heicDecoder || !(error instanceof PictureError) || error.code !== 'heic') throw error;
    const decoded = await decodeHeic(file, heicDecoder);
    const result = await perform({ ...request, file: decoded });
    return 'originalBytes' in result ? { ...result, originalBytes: file.size } : result;
  }
};
