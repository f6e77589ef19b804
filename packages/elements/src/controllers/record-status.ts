import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { error, icon, lock } from '../styles/icons.ts';
import type { RecordController } from './record.ts';

/** What stands in place of the form when there is none to fill in. */
export function renderStatus(
  record: RecordController,
  t: FormWords,
  leave: (to: 'login' | 'home') => void,
): TemplateResult {
  const { status } = record;
  if (status === 'closed') return record.elsewhere!.renderClosed(t, () => leave('home'));
  if (status === 'waiting') {
    return html`<p class="waiting" role="status"><span class="spinner"></span>${t.loading}</p>`;
  }
  const [sign, text, name, act] =
    status === 'signed-out'
      ? ([lock, t.signedOut, t.signIn, () => leave('login')] as const)
      : ([
          error,
          record.errorCode === 'offline' ? t.loadOffline : t.loadFailed,
          t.reload,
          () => record.retry(),
        ] as const);
  return html`<div class="notice error" role="alert">
    ${icon(sign)}
    <div>
      <strong>${text}</strong>
      <button class="button small" type="button" @click=${act}>${name}</button>
    </div>
  </div>`;
}
