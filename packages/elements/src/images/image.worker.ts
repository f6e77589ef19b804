import type { Answer, Job } from './job.ts';
import { perform } from './perform.ts';
import { PictureError } from './picture.ts';
import type { Surface } from './surface.ts';

const surface: Surface = {
  decode: (file) => createImageBitmap(file),
  canvas: (width, height) => new OffscreenCanvas(width, height),
  encode: (canvas, quality) => (canvas as OffscreenCanvas).convertToBlob({ type: 'image/jpeg', quality }),
};

const answer = (message: Answer): void => self.postMessage(message, {});

self.onmessage = async ({ data }: MessageEvent<Job>) => {
  try {
    answer({ result: await perform(surface, data, (stage) => answer({ stage })) });
  } catch (error) {
    if (error instanceof PictureError) answer({ refused: error.code, params: error.params });
    else answer({ unable: String(error) });
  }
};
