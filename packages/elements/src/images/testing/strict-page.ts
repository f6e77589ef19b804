import { preparePicture } from '../index.ts';
import { makePhoto } from './pictures.ts';
import { photoRule } from './rules.ts';

/** Runs inside a frame with a strict policy and tells the page around it what happened. */
const violations: string[] = [];
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  violations.push(`${violatedDirective} ${blockedURI}`),
);

const run = async () => {
  const { bytes } = await preparePicture(await makePhoto(), photoRule);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return { bytes, loaded };
};
const report = await run().catch((error: unknown) => ({ failed: String(error) }));
parent.postMessage({ ...report, violations }, '*');
