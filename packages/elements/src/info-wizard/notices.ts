import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';
import { clockTime } from '../controllers/save-line.ts';
import { icon, info, warning } from '../styles/icons.ts';

/** After submission everything can be read and nothing changed. */
export function renderLocked(
  { editable, view, speaker }: RecordController,
  t: FormWords,
  leave: (to: 'home') => void,
): TemplateResult | typeof nothing {
  if (editable) return nothing;
  const state = speaker.words[`state.${view!.state}`];
  return html`<div class="notice">
    ${icon(info)}
    <div>
      ${format(t.notEditable, { state })}
      <button class="link" type="button" @click=${() => leave('home')}>${t.goHome}</button>
    </div>
  </div>`;
}

/** Said before the person types: nothing stays on this machine. */
export function renderKeeping(
  { drafts, editable }: RecordController,
  t: FormWords,
): TemplateResult | typeof nothing {
  if (!editable || drafts.keeping === 'device') return nothing;
  return html`<div class="notice warning">
    ${icon(warning)}
    <div>${drafts.keeping === 'shared' ? t.keepShared : t.keepUnavailable}</div>
  </div>`;
}

export function renderRestored(record: RecordController, t: FormWords): TemplateResult | typeof nothing {
  const { restored, speaker } = record;
  if (restored === undefined) return nothing;
  const close = () => {
    record.restored = undefined;
    record.changed();
  };
  const time = clockTime(new Date(restored.savedAt), speaker.lang);
  return html`<div class="notice restored" role="status">
    ${icon(info)}
    <div>
      ${restored.fields.size + restored.files.size > 0 ? format(t.restored, { time }) : nothing}
      ${restored.unreadable > 0 ? format(t.restoredUnreadable, { n: restored.unreadable }) : nothing}
      <button class="link" type="button" @click=${close}>${t.dismiss}</button>
    </div>
  </div>`;
}
