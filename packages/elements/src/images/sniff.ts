import { textAt, type Header } from './file-start.ts';

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

/** Reads the header of a JPEG or PNG, or as much of it as the bytes hold: a size that is cut off is left out. */
export const sniff = (bytes: ArrayBuffer): Header => {
  const view = new DataView(bytes);
  const type = view.getUint8(0) === 0xff ? 'jpeg' : 'png';
  try {
    return type === 'jpeg'
      ? jpegHeader(view)
      : { type, width: view.getUint32(16), height: view.getUint32(20) };
  } catch {
    return { type };
  }
};
