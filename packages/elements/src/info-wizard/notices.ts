import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { RecordController } from '../controllers/record.ts';
import { icon, info, warning } from '../styles/icons.ts';

/** What is to be known before typing: nothing can be changed, nothing stays on this machine, something came back. */
export function renderNotices(record: RecordController, t: FormWords, home: () => void) {
  const { editable, view, speaker, drafts, restored } = record;
  if (!editable) {
    return html`<div class="notice">
        ${icon(info)}
        <div>
          ${format(t.notEditable, { state: speaker.words[`state.${view!.state}`] })}
          <button class="link" type="button" @click=${home}>${t.goHome}</button>
        </div>
      </div>
      ${restored?.renderNotice()}`;
  }
  const { keeping } = drafts;
  return html`${
    keeping === 'device'
      ? nothing
      : html`<div class="notice warning">
          ${icon(warning)}
          <div>${keeping === 'shared' ? t.keepShared : t.keepUnavailable}</div>
        </div>`
  }
  ${restored?.renderNotice()}`;
}
