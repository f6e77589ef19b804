import { expect } from '@open-wc/testing';
import { fit } from './fit.ts';

/** An encoder whose bytes follow a curve of their own, not that of the model. */
const encoder = (bytesPerPixel: number, steepness: number, growth = 2) => {
  const calls: { side: number; quality: number }[] = [];
  const encode = async (side: number, quality: number) => {
    calls.push({ side, quality });
    return new Blob([
      new Uint8Array(600 + bytesPerPixel * side ** growth * Math.exp(steepness * (quality - 0.8))),
    ]);
  };
  return { calls, encode };
};

describe('fit', () => {
  const budget = { kind: 'scan', maxBytes: 200_000, start: 1200, side: 2000, leastSide: 1200 } as const;

  for (const [name, bytesPerPixel] of [
    ['light', 0.01],
    ['usual', 0.08],
    ['dense', 0.2],
    ['noisy', 1],
    ['hopeless', 8],
  ] as const)
    for (const steepness of [1.5, 4, 8])
      it(`ends within the limit in at most six encodes: ${name}, slope ${steepness}`, async () => {
        const { calls, encode } = encoder(bytesPerPixel, steepness);
        const fitted = await fit(encode, budget);
        expect(fitted!.blob.size).to.be.at.most(budget.maxBytes);
        expect(calls.length).to.be.at.most(6);
        expect(Math.max(...calls.map(({ side }) => side))).to.be.at.most(budget.side);
      });

  it('keeps the whole size when the quality stays good', async () => {
    const { encode } = encoder(0.03, 4);
    expect((await fit(encode, budget))!.side).to.equal(2000);
  });

  it('gives up size before quality, down to the least side', async () => {
    const { calls, encode } = encoder(0.11, 4);
    const fitted = await fit(encode, budget);
    expect(fitted!.side).to.be.within(1200, 1500);
    expect(calls.at(-1)!.quality).to.be.at.least(0.7);
  });

  it('gives up quality before the least side', async () => {
    const { encode } = encoder(0.22, 4);
    expect((await fit(encode, budget))!.side).to.equal(1200);
  });

  it('says that nothing fits when not even the smallest picture does', async () => {
    const { encode } = encoder(0.1, 4);
    expect(await fit(encode, { ...budget, maxBytes: 500 })).to.equal(undefined);
  });
});
