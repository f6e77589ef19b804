import type { Staff } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import { html } from 'lit';
import { icon, warning } from '../styles/icon-signs.ts';
import type { Desk } from './desk.ts';

/** A page without TLS has no clipboard of its own; there the browser copies what is chosen. */
async function copy(input: HTMLInputElement): Promise<boolean> {
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}

/** Shows a first password, the only time that it is shown. */
export function tellPassword(
  desk: Desk,
  { name, username }: Pick<Staff, 'name' | 'username'>,
  password: string,
): void {
  let copied = '';
  const onCopy = async (event: Event) => {
    const input = (event.target as HTMLElement).closest('.password')!.querySelector('input')!;
    copied = (await copy(input)) ? desk.t['password.copied'] : desk.t['password.notCopied'];
    desk.host.requestUpdate();
  };
  void desk.dialogs.open(() => {
    const { t } = desk;
    return {
      title: t['password.title'],
      content: html`<div class="body">
          <p>${format(t['password.body'], { name, username })}</p>
          <div class="password">
            <input
              class="input"
              readonly
              autofocus
              aria-label=${t['password.title']}
              .value=${password}
              @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            />
            <button type="button" class="button" @click=${onCopy}>${t['password.copy']}</button>
          </div>
          <p role="status" class="quiet" ?hidden=${copied === ''}>${copied}</p>
          <p class="notice warning">${icon(warning)}<span>${t['password.once']}</span></p>
        </div>
        <footer role="none">
          <button class="button filled" type="button" @click=${desk.dialogs.close}>
            ${t['password.done']}
          </button>
        </footer>`,
    };
  });
}
