/** What the first bytes of a file say about it. Sizes are those of the stored pixels, before orientation. */
export interface Header {
  readonly type: 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'heic' | 'avif' | 'pdf' | 'unknown';
  readonly width?: number;
  readonly height?: number;
  /** JPEG only: the Exif orientation, 1 to 8, and where its value stands in the file. */
  readonly orientation?: number;
  readonly orientationAt?: number;
}

/** Bytes as characters. */
export const textAt = (view: DataView, at: number, length: number): string => {
  let text = '';
  for (let i = at; i < Math.min(at + length, view.byteLength); i++)
    text += String.fromCharCode(view.getUint8(i));
  return text;
};

/** Whether the file begins as a JPEG or a PNG, which nearly everybody has; `odd-files` reads the others. */
export const isUsual = async (file: Blob): Promise<boolean> =>
  /^(255,216,255|137,80,78,71,13,10,26,10)/.test(`${new Uint8Array(await file.slice(0, 8).arrayBuffer())}`);
