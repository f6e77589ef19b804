import { expect, fixture, html } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { LitElement } from 'lit';
import { localeContext } from '../context/locale.ts';
import { registerMessages, WordsController } from './words.ts';
import { waitUntil } from '../testing/wait-until.ts';

class WordsHost extends LitElement {
  words = new WordsController(this, 'test-words', { hello: '您好', bye: '再见' });
  override render() {
    return html`${this.words.t.hello} ${this.words.t.bye}`;
  }
}
customElements.define('words-host', WordsHost);

const text = (element: WordsHost) => element.renderRoot.textContent?.trim();

describe('WordsController', () => {
  let loads = 0;
  before(() => {
    registerMessages('en', 'test-words', async () => {
      loads++;
      return { 'test-words': { hello: 'Hello', bye: 'Goodbye' } };
    });
  });

  it('speaks zh-CN without any context, and loads nothing', async () => {
    const element = await fixture<WordsHost>(html`<words-host></words-host>`);
    expect(text(element)).to.equal('您好 再见');
    expect(element.words.lang).to.equal('zh-CN');
    expect(loads).to.equal(0);
  });

  it('takes the nearest lang, through shadow roots, by its base language, and loads once', async () => {
    const place = await fixture<HTMLDivElement>(html`<div lang="en-GB"><section></section></div>`);
    const root = place.firstElementChild!.attachShadow({ mode: 'open' });
    const elements = [new WordsHost(), new WordsHost()];
    root.append(...elements);
    await waitUntil(() => elements.every((element) => text(element) === 'Hello Goodbye'));
    expect(elements[0]!.words.lang).to.equal('en-GB');
    expect(loads).to.equal(1);
  });

  it('follows the context, which beats lang', async () => {
    const place = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
    const provider = new ContextProvider(place, { context: localeContext, initialValue: { lang: 'zh-CN' } });
    const element = new WordsHost();
    place.append(element);
    await element.updateComplete;
    expect(text(element)).to.equal('您好 再见');
    provider.setValue({ lang: 'en' });
    await waitUntil(() => text(element) === 'Hello Goodbye');
    provider.setValue({ lang: 'fr' });
    await waitUntil(() => text(element) === '您好 再见');
  });

  it('replaces single words in place and keeps the others', async () => {
    const element = await fixture<WordsHost>(html`<words-host></words-host>`);
    registerMessages('zh-CN', 'test-words', { bye: '回见' });
    await waitUntil(() => text(element) === '您好 回见');
  });

  it('keeps its words when a language cannot be loaded, and tries again for the next element', async () => {
    let tries = 0;
    registerMessages('de', 'test-words', async () => {
      if (++tries === 1) throw new TypeError('offline');
      return { 'test-words': { hello: 'Guten Tag' } };
    });
    const place = await fixture<HTMLDivElement>(html`<div lang="de"></div>`);
    const first = new WordsHost();
    place.append(first);
    await first.updateComplete;
    expect(text(first)).to.contain('您好');
    const second = new WordsHost();
    place.append(second);
    await waitUntil(() => text(second)?.startsWith('Guten Tag'));
    expect(tries).to.equal(2);
  });
});
