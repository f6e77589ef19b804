import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../testing/wait-until.ts';
import { autoload, tags } from './auto.ts';

describe('the autoloader', () => {
  it('knows every element that can be defined', async () => {
    const gallery = await (await fetch(new URL('./gallery.ts', import.meta.url))).text();
    const all = [...gallery.matchAll(/'\.\/(acct-[\w-]+)\.ts'|"\.\/(acct-[\w-]+)\.ts"/g)].map(
      ([, a, b]) => a ?? b,
    );
    expect(all.length).to.be.greaterThan(20);
    expect([...tags].sort()).to.deep.equal(all.sort());
  });

  it('defines an element when it is put on the page, also within another, and what stands inside it', async () => {
    expect(customElements.get('acct-directory')).to.equal(undefined);
    expect(customElements.get('acct-checkbox-field')).to.equal(undefined);
    await fixture(html`<div><acct-directory></acct-directory></div>`);
    await waitUntil(() => customElements.get('acct-directory'));
    expect(customElements.get('acct-checkbox-field')).to.equal(undefined);
    document.body.append(document.createElement('acct-checkbox-field'));
    await waitUntil(() => customElements.get('acct-checkbox-field'));
    document.querySelector('acct-checkbox-field')!.remove();
  });

  it('looks into a shadow root that it is given, until it is told to stop', async () => {
    const host = await fixture<HTMLDivElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<acct-output-field></acct-output-field>';
    const end = autoload(root);
    await waitUntil(() => customElements.get('acct-output-field'));
    end();
    root.innerHTML = '<acct-radio-field></acct-radio-field>';
    // A later one, on the page, is there only after the mutation before it was reported.
    host.after(document.createElement('acct-date-field'));
    await waitUntil(() => customElements.get('acct-date-field'));
    expect(customElements.get('acct-radio-field')).to.equal(undefined);
    document.querySelector('acct-date-field')!.remove();
  });
});
