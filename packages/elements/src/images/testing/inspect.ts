/** Names of the segments of a JPEG before its scan data: `APP1`, `COM` and so on; others as `0x..`. */
export const jpegSegments = async (blob: Blob): Promise<string[]> => {
  const view = new DataView(await blob.arrayBuffer());
  const names: string[] = [];
  for (let at = 2; view.getUint8(at + 1) !== 0xda; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xe0 && marker <= 0xef) names.push(`APP${marker - 0xe0}`);
    else names.push(marker === 0xfe ? 'COM' : `0x${marker.toString(16)}`);
  }
  return names;
};

export const pixelsOf = async (
  source: Blob | OffscreenCanvas,
  width?: number,
  height?: number,
): Promise<ImageData> => {
  const bitmap = await createImageBitmap(source);
  const canvas = new OffscreenCanvas(width ?? bitmap.width, height ?? bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

/** Red, green and blue at a place given in parts of the width and height. */
export const colourAt = (
  { data, width, height }: ImageData,
  x: number,
  y: number,
): [number, number, number] => {
  const i = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return [data[i]!, data[i + 1]!, data[i + 2]!];
};

const lumaOf = ({ data }: ImageData): Float64Array =>
  Float64Array.from(
    { length: data.length / 4 },
    (_, i) => 0.299 * data[i * 4]! + 0.587 * data[i * 4 + 1]! + 0.114 * data[i * 4 + 2]!,
  );

/** Mean SSIM of luma over 8 × 8 windows, 4 px apart (Wang et al. 2004; K1 0.01, K2 0.03). 1 is equal. */
export const similarity = (a: ImageData, b: ImageData): number => {
  const { width, height } = a;
  const [left, right] = [lumaOf(a), lumaOf(b)];
  let total = 0;
  let windows = 0;
  for (let top = 0; top + 8 <= height; top += 4)
    for (let start = 0; start + 8 <= width; start += 4) {
      let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0];
      for (let y = top; y < top + 8; y++)
        for (let x = start; x < start + 8; x++) {
          const [va, vb] = [left[y * width + x]!, right[y * width + x]!];
          sa += va;
          sb += vb;
          saa += va * va;
          sbb += vb * vb;
          sab += va * vb;
        }
      const [ma, mb] = [sa / 64, sb / 64];
      const covariance = sab / 64 - ma * mb;
      const variances = saa / 64 - ma * ma + sbb / 64 - mb * mb;
      total +=
        ((2 * ma * mb + 6.5025) * (2 * covariance + 58.5225)) /
        ((ma * ma + mb * mb + 6.5025) * (variances + 58.5225));
      windows++;
    }
  return total / windows;
};

/** From this similarity on the text of a scan is as it was. Firefox writes a coarser JPEG of the same bytes. */
export const sameText = navigator.userAgent.includes('Firefox') ? 0.985 : 0.995;

/** Milliseconds for which the main thread was busy at a stretch, at most, while the work was going on. */
export const longestTask = async (work: () => Promise<unknown>): Promise<number> => {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let longest = 0;
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  await work();
  port1.close();
  return longest;
};
