import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { heightOf, rectOf, scaled, startFrame, within } from './crop-frame.ts';

const pictures = fc.record({
  width: fc.integer({ min: 50, max: 9000 }),
  height: fc.integer({ min: 50, max: 9000 }),
  ratio: fc.constantFrom(5 / 7, 1, 35 / 45),
});
const frames = fc.record({
  x: fc.double({ min: -2, max: 2, noNaN: true }),
  y: fc.double({ min: -2, max: 2, noNaN: true }),
  width: fc.double({ min: -1, max: 3, noNaN: true }),
});
const close = 1e-9;

describe('the crop frame', () => {
  it('stays within the picture and keeps its ratio, wherever it is pushed', () => {
    fc.assert(
      fc.property(pictures, frames, (picture, frame) => {
        const { x, y, width } = within(frame, picture);
        const height = heightOf({ x, y, width }, picture);
        expect(x).to.be.at.least(-close);
        expect(y).to.be.at.least(-close);
        expect(x + width).to.be.at.most(1 + close);
        expect(y + height).to.be.at.most(1 + close);
        const rect = rectOf({ x, y, width }, picture);
        expect(rect.width / picture.ratio - rect.height).to.be.closeTo(0, 1.5);
      }),
    );
  });

  it('begins with the largest centred frame', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const frame = startFrame(picture);
        const height = heightOf(frame, picture);
        expect(Math.max(frame.width, height)).to.be.closeTo(1, close);
        expect(frame.x * 2 + frame.width).to.be.closeTo(1, close);
        expect(frame.y * 2 + height).to.be.closeTo(1, close);
      }),
    );
  });

  it('scales around its middle while there is room', () => {
    const picture = { width: 1000, height: 1400, ratio: 5 / 7 };
    const frame = { x: 0.3, y: 0.3, width: 0.4 };
    const smaller = scaled(frame, 0.5, picture);
    expect(smaller.width).to.be.closeTo(0.2, close);
    expect(smaller.x + smaller.width / 2).to.be.closeTo(0.5, close);
    expect(smaller.y + heightOf(smaller, picture) / 2).to.be.closeTo(0.5, close);
  });
});
