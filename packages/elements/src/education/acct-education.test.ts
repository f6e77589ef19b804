import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import type { Programme } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { localeContext } from '../context/locale.ts';
import '../define/acct-education.ts';
import { views } from '../home/gallery.ts';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import type { AcctEducation } from './acct-education.ts';
import { educationBackend, programmes, states } from './gallery.ts';
import { waitUntil } from '../testing/wait-until.ts';

const root = (element: AcctEducation) => element.renderRoot as ShadowRoot;
const text = (element: AcctEducation) => root(element).textContent!.replace(/\s+/g, ' ');
const shown = (element: AcctEducation) =>
  waitUntil(() => root(element).querySelector('.card, .notice') !== null, 'never shown');
const card = (element: AcctEducation, id: string) =>
  root(element).querySelector<HTMLElement>(`[data-id=${id}]`)!;
const words = (element: AcctEducation, id: string) => card(element, id).textContent!.replace(/\s+/g, ' ');
const named = (element: AcctEducation, name: string) =>
  root(element).querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`);
const [open, mine, full] = programmes as [Programme, Programme, Programme];

async function make(calls: object = {}, view: (typeof views)['approved' | 'draft'] = views.approved) {
  const element = await fixture<AcctEducation>(
    html`<acct-education
      .backend=${educationBackend(view, programmes, calls)}
      .profile=${jilin}
    ></acct-education>`,
  );
  await shown(element);
  return element;
}

describe('acct-education', () => {
  before(() => adoptTokens());

  for (const { name, render } of states) {
    it(`is accessible and has no inline style: ${name}`, async () => {
      const element = await fixture<AcctEducation>(render());
      await shown(element);
      await expect(element).to.be.accessible();
      expect(root(element).querySelector('[style]')).to.equal(null);
    });
  }

  it('tells what each programme is, the places left and what stands in the way', async () => {
    const element = await make();
    expect(words(element, 'standards')).to.contain('示例会计学会').and.to.contain('剩余 143 个，共 200 个');
    expect(words(element, 'full')).to.contain('名额已满').and.to.contain('已满，共 1 个');
    expect(words(element, 'early')).to.match(/未开始.*开始报名/);
    expect(words(element, 'ended')).to.contain('报名已截止，不能再报名或取消');
    expect(
      [...root(element).querySelectorAll('li button')].map((each) => each.getAttribute('aria-label')),
    ).to.deep.equal([`报名：${open.title}`, `取消报名：${mine.title}`]);
  });

  it('enrols, says so, and leaves the focus at the programme', async () => {
    const element = await make({ enrol: async () => ({ ...open, enrolled: 58, mine: 'enrolled' }) });
    named(element, `报名：${open.title}`)!.click();
    await waitUntil(() => text(element).includes(`报名成功：${open.title}`));
    expect(words(element, 'standards')).to.contain('已报名').and.to.contain('剩余 142 个');
    await waitUntil(
      () => root(element).activeElement?.getAttribute('aria-label') === `取消报名：${open.title}`,
    );
  });

  it('cancels only after a question', async () => {
    const cancelled: string[] = [];
    const cancel = async (id: string) => {
      cancelled.push(id);
      return { ...mine, enrolled: 56, mine: 'cancelled' };
    };
    const element = await make({ cancel });
    const press = async (name: string) => {
      named(element, `取消报名：${mine.title}`)!.click();
      const dialog = root(element).querySelector('dialog')!;
      await waitUntil(() => dialog.open);
      expect(dialog.textContent).to.contain(mine.title);
      [...dialog.querySelectorAll('button')].find((each) => each.textContent?.trim() === name)!.click();
    };
    await press('不取消');
    expect(cancelled).to.deep.equal([]);
    await press('取消报名');
    await waitUntil(() => text(element).includes(`已取消报名：${mine.title}`));
    expect(cancelled).to.deep.equal(['mine']);
    expect(named(element, `报名：${mine.title}`)).to.not.equal(null);
  });

  it('says at the programme that the last place has gone, and shows how it stands', async () => {
    let list = programmes;
    const element = await make({
      programmes: async () => list,
      enrol: async () => {
        list = programmes.map((each) => (each.id === open.id ? { ...each, enrolled: 200 } : each));
        throw new AcctError('full');
      },
    });
    named(element, `报名：${open.title}`)!.click();
    await waitUntil(() => card(element, open.id).querySelector('[role=alert]') !== null);
    expect(words(element, open.id)).to.contain('最后的名额刚刚被别人报走了').and.to.contain('名额已满');
    expect(words(element, full.id)).to.not.contain('刚刚');
    await waitUntil(() => root(element).activeElement?.textContent === open.title);
  });

  it('sends the same key again after a lost answer', async () => {
    const keys: string[] = [];
    const element = await make({
      enrol: async (_: string, { key }: { key: string }) => {
        keys.push(key);
        throw new AcctError('offline');
      },
    });
    for (const n of [1, 2]) {
      await waitUntil(() => named(element, `报名：${open.title}`)?.ariaBusy === 'false');
      named(element, `报名：${open.title}`)!.click();
      await waitUntil(() => keys.length === n && words(element, open.id).includes('网络不通'));
    }
    expect(new Set(keys).size).to.equal(1);
  });

  it('offers no place to somebody who is not on record, says why and leads on', async () => {
    const element = await make({}, views.draft);
    expect(text(element)).to.contain('个人信息审核通过后才能报名');
    expect(named(element, `报名：${open.title}`)).to.equal(null);
    const navigate = oneEvent(element, 'acct-navigate');
    root(element).querySelector<HTMLButtonElement>('.notice .link')!.click();
    expect((await navigate) as unknown).to.include({ to: 'home' });
  });

  it('can be tried again when it did not open', async () => {
    let fails = true;
    const element = await make({
      programmes: async () => {
        if (fails) throw new AcctError('unavailable');
        return programmes;
      },
    });
    expect(text(element)).to.contain('暂时打不开');
    fails = false;
    root(element).querySelector<HTMLButtonElement>('.notice button')!.click();
    await waitUntil(() => root(element).querySelector('[part=programme]') !== null);
  });

  it('speaks English where the page does', async () => {
    const host = document.createElement('div');
    const provider = new ContextProvider(host, { context: localeContext, initialValue: { lang: 'en' } });
    provider.hostConnected();
    document.body.append(host);
    const element = document.createElement('acct-education') as AcctEducation;
    Object.assign(element, { backend: educationBackend(views.approved), profile: jilin });
    host.append(element);
    await waitUntil(() => text(element).includes('143 left of 200'));
    host.remove();
  });

  it('says in another language what it said before the switch', async () => {
    const enrol = async () => ({ ...open, enrolled: 58, mine: 'enrolled' });
    const element = await make({ enrol });
    named(element, `报名：${open.title}`)!.click();
    await waitUntil(() => text(element).includes('报名成功'));
    element.lang = 'en';
    element.parentElement!.append(element);
    await waitUntil(() => text(element).includes(`You are enrolled: ${open.title}`));
  });
});
