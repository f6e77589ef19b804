/** What the first bytes of a file say about it. Sizes are those of the stored pixels, before orientation. */
export interface Header {
  readonly type: 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'heic' | 'avif' | 'pdf' | 'unknown';
  readonly width?: number;
  readonly height?: number;
  /** JPEG only: the Exif orientation, 1 to 8, and where its value stands in the file. */
  readonly orientation?: number;
  readonly orientationAt?: number;
}

const textAt = (view: DataView, at: number, length: number): string => {
  let text = '';
  for (let i = at; i < Math.min(at + length, view.byteLength); i++)
    text += String.fromCharCode(view.getUint8(i));
  return text;
};

/** Exif 2.32, 4.6: a TIFF header, then the entries of IFD0, 12 bytes each; orientation is tag 0x0112. */
const exifOrientation = (view: DataView, tiff: number): Pick<Header, 'orientation' | 'orientationAt'> => {
  const little = view.getUint16(tiff) === 0x4949;
  const ifd = tiff + view.getUint32(tiff + 4, little);
  const count = view.getUint16(ifd, little);
  for (let at = ifd + 2; at < ifd + 2 + count * 12; at += 12) {
    if (view.getUint16(at, little) !== 0x0112) continue;
    const orientation = view.getUint16(at + 8, little);
    const orientationAt = at + 8 + (little ? 0 : 1);
    return orientation >= 1 && orientation <= 8 ? { orientation, orientationAt } : {};
  }
  return {};
};

/** ITU-T T.81, annex B: walks the marker segments up to the frame header. */
const jpegHeader = (view: DataView): Header => {
  let exif: Pick<Header, 'orientation' | 'orientationAt'> = {};
  for (let at = 2; ;) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff || marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7), ...exif };
    if (marker === 0xe1 && textAt(view, at + 4, 4) === 'Exif') {
      try {
        exif = exifOrientation(view, at + 10);
      } catch {
        // A damaged Exif block says nothing; the picture itself may be sound.
      }
    }
    at += 2 + view.getUint16(at + 2);
  }
};

const sizes: { readonly [type in Header['type']]?: (view: DataView) => Header } = {
  jpeg: jpegHeader,
  png: (view) => ({ type: 'png', width: view.getUint32(16), height: view.getUint32(20) }),
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
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
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

/** Reads the header, or as much of it as the bytes hold: a size that is cut off is left out. */
export const sniff = (bytes: ArrayBuffer): Header => {
  const view = new DataView(bytes);
  const type = typeOf(view);
  try {
    return sizes[type]?.(view) ?? { type };
  } catch {
    return { type };
  }
};
