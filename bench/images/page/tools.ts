import { preparePicture } from '@acct-forms/elements/images';
import type { PictureRule } from '@acct-forms/elements/images';
import compression from 'browser-image-compression';
import libURL from 'browser-image-compression/dist/browser-image-compression.js?url';
import type { Tool } from '../results.ts';
import { photoRule, scanRule } from '../../../packages/elements/src/images/testing/rules.ts';

export const rules = { photo: photoRule, scan: scanRule } as const;

const floorWorker = new Worker(new URL('./floor.worker.ts', import.meta.url), { type: 'module' });

const floor = (file: File): Promise<Blob> =>
  new Promise((resolve, reject) => {
    floorWorker.onmessage = ({ data }: MessageEvent<Blob>) => resolve(data);
    floorWorker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    floorWorker.postMessage(file);
  });

/** Its script comes from here: by default it would come from another host. */
const local = { useWebWorker: true, libURL: new URL(libURL, location.href).href };
const megabytes = ({ maxBytes }: PictureRule): number => maxBytes / 1024 / 1024;

/** Size and quality set from the rule, and as many steps as it needs. */
const tuned = (file: File, rule: PictureRule): Promise<File> =>
  compression(file, {
    ...local,
    maxSizeMB: megabytes(rule),
    maxWidthOrHeight: rule.kind === 'photo' ? 1000 : 2000,
    fileType: 'image/jpeg',
    initialQuality: 0.9,
    maxIteration: 30,
  });

/** Each makes of a file what it would upload. */
export const tools = {
  ours: async (file: File, rule: PictureRule): Promise<Blob> => (await preparePicture(file, rule)).blob,
  floor,
  'as it comes': (file: File, rule: PictureRule): Promise<Blob> =>
    compression(file, { ...local, maxSizeMB: megabytes(rule) }),
  tuned,
} satisfies Record<Tool, (file: File, rule: PictureRule) => Promise<Blob>>;
