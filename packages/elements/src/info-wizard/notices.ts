import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { LatePart } from '../controllers/late-part.ts';
import type { RecordController } from '../controllers/record.ts';
import type { Extras } from './extras.ts';

/** What is to be known before typing: nothing can be changed, nothing stays on this machine, something came back. */
export function renderNotices(
  { editable, drafts, restored }: RecordController,
  t: FormWords,
  extras: LatePart<Extras>,
  home: () => void,
) {
  const plain = editable && drafts.keeping === 'device';
  const notice = plain ? nothing : editable ? extras.now?.renderKeeping() : extras.now?.renderFixed(t, home);
  return html`${notice ?? extras.renderAbsence(t)} ${restored?.renderNotice()}`;
}
