import { expect } from '@open-wc/testing';

describe('these tests', () => {
  it('run without motion, so that nothing is looked at halfway between two colours', () => {
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
  });
});
