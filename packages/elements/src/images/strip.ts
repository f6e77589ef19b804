/** JFIF 1.02 without a thumbnail is 16 bytes long. */
const plainJfif = 16;

/** ICC.1, 10.15: a profile's name may be ASCII or UTF-16. A picture without a profile is sRGB too. */
const isSrgbProfile = (segment: Uint8Array): boolean => {
  const text = Array.from(segment, (byte) => String.fromCharCode(byte)).join('');
  return text.startsWith('ICC_PROFILE', 4) && /s\0?R\0?G\0?B/.test(text);
};

/** Firefox's createImageBitmap knows no picture by a first part of two bytes. */
const inOne = async (parts: BlobPart[]): Promise<Blob> =>
  new Blob([await new Blob(parts).arrayBuffer()], { type: 'image/jpeg' });

/**
 * The JPEG without metadata, thumbnails and trailing bytes, its picture data untouched; nothing if that
 * would change how it looks: another colour profile, Adobe's or CMYK colours, or an end that is missing.
 */
export const stripJpeg = async (file: Blob): Promise<Blob | undefined> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts = [bytes.subarray(0, 2)];
  for (let at = 2; bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    // ITU-T T.81, table B.1: D9 ends the image, DA starts a scan, C0 to C2 are the usual frame headers.
    if (marker === 0xd9) return inOne([...parts, bytes.subarray(at, at + 2)]);
    let end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (marker >= 0xc0 && marker <= 0xc2 && bytes[at + 9]! > 3) return undefined;
    if (marker === 0xee || (marker === 0xe2 && !isSrgbProfile(bytes.subarray(at, end)))) return undefined;
    // Within a scan FF is followed by 00 or a restart marker; anything else is the next segment.
    if (marker === 0xda)
      while (
        end < bytes.length &&
        (bytes[end] !== 0xff || !bytes[end + 1] || (bytes[end + 1]! & 0xf8) === 0xd0)
      )
        end++;
    const isMetadata = marker === 0xfe || (marker & 0xf0) === 0xe0;
    if (!isMetadata || (marker === 0xe0 && end - at - 2 === plainJfif)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
};
