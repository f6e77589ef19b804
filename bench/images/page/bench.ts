import { jpegSegments, pixelsOf, similarity } from '../../../packages/elements/src/images/testing/inspect.ts';
import type { Kind, PictureBench } from '../results.ts';
import { rules, tools } from './tools.ts';

declare function gc(): void;

let file: File;
let kind: Kind;
let made: Blob;
let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

/** Entries come after the task that they are of. */
const observed = (): Promise<void> =>
  new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve))));

const areasOf = ({ data }: ImageData): number[] =>
  Array.from(
    { length: data.length / 4 },
    (_, i) => 0.3 * data[i * 4]! + 0.59 * data[i * 4 + 1]! + 0.11 * data[i * 4 + 2]!,
  );

/** On white, as it will be seen. */
const drawn = async (source: Blob, width: number, height: number): Promise<ImageData> => {
  const bitmap = await createImageBitmap(source);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true })!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return context.getImageData(0, 0, width, height);
};

globalThis.pictureBench = {
  async load(address, of) {
    kind = of;
    file = new File([await (await fetch(address)).blob()], 'picture', {});
    const start = new Uint8Array(await file.slice(0, 12).arrayBuffer());
    const type = { 255: 'jpeg', 137: 'png', 71: 'gif' }[start[0]!] ?? 'webp';
    file = new File([file], `picture.${type}`, { type: `image/${type}` });
  },

  async run(tool) {
    // What judging and the tools before have left is not this one's work.
    gc();
    await observed();
    longest = 0;
    const started = performance.now();
    made = await tools[tool](file, rules[kind]);
    const ms = performance.now() - started;
    await observed();
    return { ms, longest };
  },

  async judge() {
    const pixels = await pixelsOf(made);
    const { width, height } = pixels;
    const isJpeg = new Uint8Array(await made.slice(0, 2).arrayBuffer()).join() === '255,216';
    const segments = isJpeg ? await jpegSegments(made) : [];
    return {
      bytes: made.size,
      width,
      height,
      isJpeg,
      hasMetadata: segments.some((name) => ['APP1', 'APP13', 'COM'].includes(name)),
      areas: areasOf(await drawn(made, 16, 16)),
      ssim: kind === 'scan' ? similarity(await drawn(file, width, height), pixels) : undefined,
    };
  },
} satisfies PictureBench;
