import compression from 'browser-image-compression';
import type { Job, JobResult } from './job.ts';
import { perform } from './perform.ts';
import type { PictureStage } from './picture.ts';
import type { Surface } from './surface.ts';

/** The part that is used; the package's own types name a default export that its module does not have under Node's rules. */
interface Library {
  loadImage(address: string): Promise<HTMLImageElement>;
  drawImageInCanvas(image: HTMLImageElement, type: string): HTMLCanvasElement;
  canvasToFile(
    canvas: HTMLCanvasElement,
    type: string,
    name: string,
    modified: number,
    quality: number,
  ): Promise<File>;
}
const library = compression as unknown as Library;

/** Loads and encodes on the page itself, by the library: it knows how large a canvas each browser can hold. */
const surface = (signal?: AbortSignal): Surface => ({
  async decode(file) {
    // An image element shows what there is of a file that is cut off; a bitmap is made of a whole one only.
    (await createImageBitmap(file)).close();
    const url = URL.createObjectURL(file);
    try {
      return library.drawImageInCanvas(await library.loadImage(url), 'image/png');
    } finally {
      URL.revokeObjectURL(url);
    }
  },
  canvas: (width, height) => Object.assign(document.createElement('canvas'), { width, height }),
  encode(canvas, quality) {
    signal?.throwIfAborted();
    return library.canvasToFile(canvas as HTMLCanvasElement, 'image/jpeg', 'picture.jpg', 0, quality);
  },
});

/** The same job on the main thread, where a worker of our own cannot run. */
export const performHere = (
  job: Job,
  onStage: (stage: PictureStage) => void,
  signal?: AbortSignal,
): Promise<JobResult> => perform(surface(signal), job, onStage);
