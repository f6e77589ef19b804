import { expect } from '@open-wc/testing';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import { define } from './define.ts';

describe('define', () => {
  const warnings: string[] = [];
  const original = console.warn;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (text: string) => warnings.push(text);
  });
  afterEach(() => {
    console.warn = original;
  });

  it('registers a class with its version, and a second time without a word', () => {
    class First extends HTMLElement {}
    define('acct-define-first', First);
    define('acct-define-first', First);
    expect(customElements.get('acct-define-first')).to.equal(First);
    expect((First as { version?: string }).version).to.match(/^\d+\.\d+\.\d+/);
    expect(warnings).to.deep.equal([]);
  });

  it('leaves a taken tag as it is and names both versions', () => {
    class Older extends HTMLElement {
      static version = '0.0.0-older';
    }
    class Newer extends HTMLElement {}
    customElements.define('acct-define-taken', Older);
    define('acct-define-taken', Newer);
    expect(customElements.get('acct-define-taken')).to.equal(Older);
    expect(warnings.length).to.equal(1);
    expect(warnings[0])
      .to.contain('0.0.0-older')
      .and.to.match(/; \d+\.\d+\.\d+/);
  });

  it('gives the page the tokens, in a layer that the page overrules', async () => {
    await adoptTokens();
    const accent = () => getComputedStyle(document.documentElement).getPropertyValue('--acct-color-accent');
    expect(accent()).not.to.equal('');
    const own = document.createElement('style');
    own.textContent = ':root { --acct-color-accent: rgb(1, 2, 3); }';
    document.head.prepend(own);
    expect(accent()).to.equal('rgb(1, 2, 3)');
    own.remove();
  });
});
