import { expect } from '@open-wc/testing';
import { jilin } from '@acct-forms/profiles/jilin';
import { svg, render } from 'lit';
import { sampleKeys, sampleOf } from './samples.ts';

it('has a drawing of every material of Jilin, and a page for any other', async () => {
  const { slots } = await jilin.form();
  const asked = slots.filter(({ optional }) => !optional).map(({ key }) => key);
  expect(asked.filter((key) => !sampleKeys.includes(key))).to.deep.equal([]);
  for (const key of [...asked, 'another']) {
    const { width, height, content } = sampleOf(key, '某种材料');
    const box = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    document.body.append(box);
    render(svg`<g>${content}</g>`, box as unknown as HTMLElement);
    const drawn = box.querySelector('g')!.getBBox();
    expect(drawn.x, key).to.be.at.least(-5);
    expect(drawn.y, key).to.be.at.least(-5);
    expect(drawn.x + drawn.width, key).to.be.at.most(width + 5);
    expect(drawn.y + drawn.height, key).to.be.at.most(height + 5);
    expect(box.querySelector('[style], image'), key).to.equal(null);
    box.remove();
  }
});
