import { expect } from '@open-wc/testing';
import { preparePicture } from './index.ts';
import type { PictureCheckCode, PictureRule } from '@acct-forms/core';
import { makePhoto, makeScanPage } from './testing/pictures.ts';
import { photoRule, scanRule } from './testing/rules.ts';

const codesOf = async (file: Blob, rule: PictureRule) =>
  (await preparePicture(file, rule)).checks.map(({ code }) => code);

describe('checks', () => {
  it('finds nothing in a good photo and a good scan', async () => {
    expect(await codesOf(await makePhoto({ noise: 6 }), photoRule)).to.deep.equal([]);
    expect(await codesOf(await makeScanPage({ seal: true, noise: 6 }), scanRule)).to.deep.equal([]);
  });

  for (const [code, photo] of [
    ['sharpness', { blur: 8 }],
    ['background', { background: '#438edb' }],
    ['background', { background: '#d9d9d9' }],
    ['brightness', { background: '#050505' }],
    ['size', { width: 240, height: 336 }],
  ] as const)
    it(`warns of ${code}: ${JSON.stringify(photo)}`, async () => {
      expect(await codesOf(await makePhoto(photo), photoRule)).to.include(code);
    });

  it('warns of a blurred scan and of one that is too small', async () => {
    expect(await codesOf(await makeScanPage({ blur: 5 }), scanRule)).to.deep.equal(['sharpness']);
    expect(await codesOf(await makeScanPage({ dpi: 72 }), scanRule)).to.deep.equal(['size']);
  });

  it('warns of the wrong ratio when the person chose the crop', async () => {
    const { checks } = await preparePicture(await makePhoto(), photoRule, {
      crop: { x: 0, y: 0, width: 1500, height: 1500 },
    });
    expect(checks).to.deep.include({
      code: 'ratio',
      severity: 'warning',
      params: { actual: 1, wanted: 0.71 },
    });
  });

  it('looks at the background only where the rule wants it', async () => {
    const { background: _, ...plain } = photoRule;
    expect(await codesOf(await makePhoto({ background: '#438edb' }), plain)).to.deep.equal([]);
  });

  it('makes errors of the checks that the rule lists', async () => {
    const blocking: PictureCheckCode[] = ['background'];
    const file = await makePhoto({ background: '#438edb', blur: 8 });
    const { checks } = await preparePicture(file, { ...photoRule, blocking });
    expect(checks.map(({ code, severity }) => [code, severity])).to.deep.equal([
      ['sharpness', 'warning'],
      ['background', 'error'],
    ]);
  });
});
