import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { BackendAdapter } from '@acct-forms/adapter';
import { jilin } from '@acct-forms/profiles/jilin';
import { sample } from '@acct-forms/profiles/sample';
import type { Profile } from '@acct-forms/core';
import '../define/acct-entrance.ts';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import type { AcctEntrance } from './acct-entrance.ts';
import { waitUntil } from '../testing/wait-until.ts';

const root = (element: AcctEntrance) => element.shadowRoot!;
const text = (element: AcctEntrance) => root(element).textContent!.replace(/\s+/g, ' ');

async function make(profile: Profile | undefined, backend?: BackendAdapter, lang = 'zh-CN') {
  const element = await fixture<AcctEntrance>(
    html`<acct-entrance lang=${lang} .profile=${profile} .backend=${backend}></acct-entrance>`,
  );
  if (profile) await waitUntil(() => root(element).querySelector('[part=prepare]'));
  return element;
}

describe('acct-entrance', () => {
  before(() => adoptTokens());

  it('tells the flow in the words of the guide, what to bring, and whom to call', async () => {
    const element = await make(jilin);
    const steps = [...root(element).querySelectorAll('[part=flow] strong')].map((each) => each.textContent);
    expect(steps).to.deep.equal(['用户注册', '登录', '信息登记', '相关材料上传', '预览确认', '财政部门审核']);
    for (const words of [
      '吉林省财政厅',
      '会计人员信息登记流程',
      '约需 20 分钟',
      '每份不超过 200 KB',
      '近期白底 1 寸证件照，不超过 100 KB',
      '在岗的：',
    ]) {
      expect(text(element)).to.contain(words);
    }
    expect(root(element).querySelector('acct-directory')!.shadowRoot!.textContent).to.contain(
      '0431-88922800',
    );
    await expect(element).to.be.accessible();
    expect(root(element).querySelector('[style]')).to.equal(null);
  });

  it('leads to the guide, the blank letters and the samples without a sign-in', async () => {
    const element = await make(jilin);
    const wanted = [
      ['操作指南', 'guide', undefined, '#/guide'],
      ['空白证明和承诺书', 'guide', 'blank', '#/guide/blank'],
      ['材料样例', 'guide', 'samples', '#/guide/samples'],
    ] as const;
    for (const [name, to, place, address] of wanted) {
      const link = [...root(element).querySelectorAll('a')].find((each) => each.textContent === name)!;
      expect(link.getAttribute('href')).to.equal(address);
      const asked = oneEvent(element, 'acct-navigate');
      link.click();
      expect((await asked) as unknown).to.include({ to, place });
    }
  });

  it('takes names and limits from the province', async () => {
    const element = await make(sample);
    expect(text(element)).to.contain(sample.names.authority['zh-CN']).and.not.to.contain('吉林');
    expect(text(element)).to.contain('白底或蓝底证件照，不超过 30 KB').and.not.to.contain('1 寸');
  });

  it('stands without a profile too, and speaks English', async () => {
    const element = await make(undefined, undefined, 'en');
    await waitUntil(() => text(element).includes('How registration works'));
    expect(root(element).querySelector('[part=prepare]')).to.equal(null);
  });

  it('asks for each service by its name, and promises no new phone where no code can be sent', async () => {
    const codes = (phoneCodes: boolean) => ({ supports: { phoneCodes } }) as unknown as BackendAdapter;
    expect(text(await make(jilin, codes(false)))).not.to.contain('修改手机号');
    const element = await make(jilin, codes(true));
    expect(text(element)).to.contain('修改手机号');
    for (const [name, to] of [
      ['信息采集', 'home'],
      ['个人信息变更', 'change'],
      ['继续教育报名', 'education'],
    ] as const) {
      const navigate = oneEvent(element, 'acct-navigate');
      root(element).querySelector<HTMLElement>(`a[aria-label^=${name}]`)!.click();
      expect((await navigate) as unknown).to.include({ to });
    }
  });

  it('leaves out what the backend does not do', async () => {
    const supports = { changes: false, education: false };
    const element = await make(jilin, { supports } as unknown as BackendAdapter);
    expect(root(element).querySelectorAll('[part=services] h3')).to.have.lengthOf(1);
    expect(text(element)).to.contain('信息采集').and.not.to.contain('个人信息变更');
    await expect(element).to.be.accessible();
  });
});
