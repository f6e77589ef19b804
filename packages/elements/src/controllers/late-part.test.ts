import { expect, fixture, html } from '@open-wc/testing';
import { form as t } from '@acct-forms/core/locales/zh-CN/form';
import { LitElement } from 'lit';
import { LatePart } from './late-part.ts';
import { waitUntil } from '../testing/wait-until.ts';

let away = true;
let asked = 0;

class HostElement extends LitElement {
  readonly late = new LatePart(this, async () => {
    asked++;
    if (away) throw new TypeError('not fetched');
    return '这一部分';
  });

  protected override render(): unknown {
    return this.late.now ?? this.late.renderAbsence(t);
  }
}
customElements.define('late-part-host', HostElement);

const text = (host: HostElement) => host.shadowRoot!.textContent!;

describe('a part that comes later', () => {
  it('says when it does not come, asks once, and comes at another try', async () => {
    away = true;
    asked = 0;
    const host = await fixture<HostElement>(html`<late-part-host></late-part-host>`);
    await waitUntil(() => text(host).includes(t.loadFailed), 'never said');
    expect(host.shadowRoot!.querySelector('[role=alert]')).not.to.equal(null);
    host.requestUpdate();
    await host.updateComplete;
    expect([await host.late.get(), asked]).to.deep.equal([undefined, 1]);
    away = false;
    host.shadowRoot!.querySelector('button')!.click();
    await waitUntil(() => text(host).includes('这一部分'), 'never came');
    expect([await host.late.get(), asked]).to.deep.equal(['这一部分', 2]);
  });
});
