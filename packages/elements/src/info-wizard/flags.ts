import type { FlagView } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';
import { flag as flagIcon, icon } from '../styles/icons.ts';
import { flagText } from './issue-view.ts';
import type { Scene } from './section-fields.ts';

/** Under a remark: the reply, or a box to write one. */
export function renderFlagActions(
  record: RecordController,
  t: FormWords,
  flag: FlagView,
  open: boolean,
  toggle: (open: boolean) => void,
): TemplateResult {
  if (flag.state === 'answered') {
    return html`<p class="answered">
      ${flag.reply === undefined ? t.flagChanged : format(t.replySent, { text: flag.reply })}
    </p>`;
  }
  if (!open) {
    return html`<button class="link reply" type="button" @click=${() => toggle(true)}>
      ${t.replyOpen}
    </button>`;
  }
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const reply = String(new FormData(event.target as HTMLFormElement).get('reply')).trim();
    if (reply !== '' && (await record.answerFlag(flag.id, reply))) toggle(false);
  };
  return html`<form class="reply" @submit=${send}>
    <label>${t.replyLabel}<textarea name="reply" rows="2" maxlength="500" required></textarea></label>
    <div class="actions">
      <button class="button small">${t.replySend}</button>
      <button class="button small text" type="button" @click=${() => toggle(false)}>${t.cancel}</button>
    </div>
  </form>`;
}

/** Remarks on the section as a whole. */
export function renderSectionFlags({ record, t, reply }: Scene, section: string) {
  const flags = record.view!.flags.filter(({ path, state }) => path === section && state !== 'resolved');
  if (flags.length === 0) return nothing;
  return flags.map(
    (flag) =>
      html`<div class="notice flag" part="flag">
        ${icon(flagIcon)}
        <div><strong>${t.remark}</strong>${flagText(record, flag)} —— ${flag.by.name}${reply(flag)}</div>
      </div>`,
  );
}
