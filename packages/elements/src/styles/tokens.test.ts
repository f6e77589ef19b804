import { expect } from '@open-wc/testing';
import { tokensText } from './tokens.ts';

function rulesOf(sheet: CSSStyleSheet): string[] {
  return [...sheet.cssRules].flatMap((rule) =>
    rule instanceof CSSLayerBlockRule ? [...rule.cssRules].map((inner) => inner.cssText) : [rule.cssText],
  );
}

describe('tokens', () => {
  it('are the same in the style sheet and in the text for pages without it', async () => {
    const response = await fetch(new URL('./tokens.css', import.meta.url));
    const file = new CSSStyleSheet();
    file.replaceSync(await response.text());
    const text = new CSSStyleSheet();
    text.replaceSync(tokensText);
    // The browser keeps the blanks of custom properties as they are written.
    const plain = (sheet: CSSStyleSheet) =>
      rulesOf(sheet).map((rule) => rule.replaceAll(/\s+/g, ' ').replaceAll('( ', '(').replaceAll(' )', ')'));
    expect(plain(text)).to.deep.equal(plain(file));
    expect(plain(text).length).to.be.greaterThan(6);
  });
});
