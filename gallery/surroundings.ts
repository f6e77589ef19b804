import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { createMemoryAdapter } from '@acct-forms/adapter/memory';
import type { Profile } from '@acct-forms/core';
import { backendContext, profileContext, sessionContext } from '@acct-forms/elements/context';
import { registerProfile } from '@acct-forms/elements/define/registry.js';
import { jilin } from '@acct-forms/profiles/jilin';
import { ContextProvider } from '@lit/context';
import { LitElement, html, type TemplateResult } from 'lit';

registerProfile('jilin', async () => jilin);

const account = { username: 'zhang_shili', password: 'Kuaiji#2026', phone: '13800001234' };

/** The page around a state: the province, and a person with a half-filled draft on a backend in memory. */
export class GallerySurroundings extends LitElement {
  readonly #backend = new ContextProvider(this, { context: backendContext });
  readonly #session = new ContextProvider(this, { context: sessionContext });
  protected readonly profileProvider = new ContextProvider(this, {
    context: profileContext,
    initialValue: jilin as Profile,
  });

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  give(backend: BackendAdapter, session: Session | null): void {
    this.#backend.setValue(backend);
    this.#session.setValue(session);
  }
}
customElements.define('gallery-surroundings', GallerySurroundings);

/** Surroundings with everything given, so that no state waits for it. */
export async function surroundings(): Promise<GallerySurroundings> {
  const backend = createMemoryAdapter({ profile: jilin, form: await jilin.form() });
  const { version } = jilin.notices.privacy;
  await backend.accounts.register({ ...account, consent: { notice: 'privacy', version }, key: 'gallery' });
  const { username, password } = account;
  const session = await backend.accounts.login({ username, password, sharedComputer: true });
  let view = await backend.record.open();
  for (const [section, value] of Object.entries({
    basic: { name: '张示例', idType: '111', idNumber: '220102199001040013', ethnicGroup: '01' },
    employer: { onDuty: true },
    talent: { hasTalent: false },
  })) {
    const whole = { ...view.data[section], ...value };
    view = await backend.record.saveSection(section, whole, { revision: view.revision });
  }
  const element = new GallerySurroundings();
  element.give(backend, session);
  return element;
}
