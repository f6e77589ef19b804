import { expect } from '@open-wc/testing';
import { preparePicture } from './index.ts';
import { longestTask } from './testing/inspect.ts';
import { makePhoto } from './testing/pictures.ts';
import { photoRule } from './testing/rules.ts';

describe('the main thread, while a picture is prepared', () => {
  it('is left free', async () => {
    const file = await makePhoto({ width: 3000, height: 4000, noise: 14 });
    const longest = () => longestTask(() => preparePicture(file, photoRule));
    // The best of three: what else the machine does is not ours.
    expect(Math.min(await longest(), await longest(), await longest())).to.be.below(50);
    // Done on the page the same job holds it up, so the measure is one.
    const workerUrl = '/missing/image.worker.js';
    expect(await longestTask(() => preparePicture(file, photoRule, { workerUrl }))).to.be.above(50);
  });
});
