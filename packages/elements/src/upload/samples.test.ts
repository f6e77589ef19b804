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

it('draws the certificate with the lines that the guide shows', () => {
  const box = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  render(svg`<g>${sampleOf('unitCertificate', '').content}</g>`, box as unknown as HTMLElement);
  const said = [...box.querySelectorAll('text')].map(({ textContent }) => textContent);
  for (const words of [
    '统一社会信用代码证书',
    '统一社会信用代码',
    '颁发日期',
    '机构名称',
    '机构性质',
    '机关',
    '机构地址',
    '负责人',
    '赋码机关',
    '注：以上信息如发生变化，应到赋码机关更新信息，换领新证。',
    '因不及时更新造成二维码失效等信息错误，责任自负。',
    '中央机构编制委员会办公室监制',
  ]) {
    expect(
      said.some((each) => each?.startsWith(words)),
      words,
    ).to.equal(true);
  }
});
