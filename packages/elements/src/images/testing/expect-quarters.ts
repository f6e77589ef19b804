import { expect } from '@open-wc/testing';
import { colourAt } from './inspect.ts';
import { quarters } from './pictures.ts';

/** The picture of `drawQuarters`, upright, its colours as far off as `tolerance` of 255. */
export function expectQuarters(pixels: ImageData, tolerance: number): void {
  for (const [place, x, y] of [
    ['topLeft', 0.25, 0.25],
    ['topRight', 0.75, 0.25],
    ['bottomLeft', 0.25, 0.75],
    ['bottomRight', 0.75, 0.75],
  ] as const)
    for (const [i, channel] of colourAt(pixels, x, y).entries())
      expect(channel, place).to.be.closeTo(quarters[place][i]!, tolerance);
}
