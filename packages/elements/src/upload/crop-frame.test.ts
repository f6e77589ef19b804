import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { heightOf, rectOf, resized, startFrame, viewOf, within } from './crop-frame.ts';

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

  it('draws enough of a long picture for a frame that can be held, and always all of the frame', () => {
    fc.assert(
      fc.property(pictures, frames, frames, (picture, one, other) => {
        const first = within(one, picture);
        const second = within(other, picture);
        const view = viewOf(second, picture, viewOf(first, picture));
        const rect = rectOf(second, picture);
        expect(view.x).to.be.at.most(rect.x + close);
        expect(view.y).to.be.at.most(rect.y + close);
        expect(view.x + view.width).to.be.at.least(rect.x + rect.width - 1);
        expect(view.y + view.height).to.be.at.least(rect.y + rect.height - 1);
        expect(view.x).to.be.within(0, picture.width);
        const start = startFrame(picture);
        const seen = viewOf(start, picture);
        const longest = Math.max(seen.width, seen.height);
        expect(rectOf(start, picture).width / longest).to.be.at.least(0.3);
      }),
    );
  });

  it('never gets smaller than what the rule asks of a photo', () => {
    const picture = { width: 1000, height: 1400, ratio: 5 / 7, least: 0.295 };
    const { width } = rectOf(resized(startFrame(picture), 0, 0.5, 0.5, picture), picture);
    expect(width).to.equal(295);
  });

  it('holds the corner across from the dragged one', () => {
    const picture = { width: 1000, height: 1400, ratio: 5 / 7 };
    const larger = resized({ x: 0.3, y: 0.3, width: 0.2 }, 0.25, 1, 1, picture);
    expect(larger.x + larger.width).to.be.closeTo(0.5, close);
    expect(larger.y + heightOf(larger, picture)).to.be.closeTo(0.5, close);
  });

  it('scales around its middle while there is room', () => {
    const picture = { width: 1000, height: 1400, ratio: 5 / 7 };
    const frame = { x: 0.3, y: 0.3, width: 0.4 };
    const smaller = resized(frame, 0.2, 0.5, 0.5, picture);
    expect(smaller.width).to.be.closeTo(0.2, close);
    expect(smaller.x + smaller.width / 2).to.be.closeTo(0.5, close);
    expect(smaller.y + heightOf(smaller, picture) / 2).to.be.closeTo(0.5, close);
  });
});
