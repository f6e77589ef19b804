import { format } from '@acct-forms/core/locales/format';
import { withLate } from '@acct-forms/core/locales/zh-CN/review-late';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { earlierOf, type CaseScreen, type ShownDocument } from './case-screen.ts';

/** Which of two files this is, in words: nothing where there is only one. */
export function versionOf(
  { t: plain, view }: CaseScreen,
  { slot, earlier }: ShownDocument,
): string | undefined {
  const t = withLate(plain);
  if (earlier === 'record') return t.documentRecord;
  if (earlier === 'round') return format(t.documentOldOf, { n: view.round - 1 });
  return earlierOf(view, slot) === undefined ? undefined : format(t.documentNewOf, { n: view.round });
}

/** The choice among the file in a slot, the one before it and both, where it replaced one. */
export function versions(screen: CaseScreen, shown: ShownDocument): TemplateResult | typeof nothing {
  const { view, beside } = screen;
  const t = withLate(screen.t);
  const { slot } = shown;
  const before = earlierOf(view, slot) ?? (shown.earlier === undefined ? undefined : shown);
  const material = view.materials[slot];
  if (before === undefined || material === undefined) return nothing;
  const now: ShownDocument = { slot, materialId: material.id };
  const choice = (words: string, on: boolean, document: ShownDocument, both = false) =>
    html`<button type="button" aria-pressed=${on} @click=${() => screen.show(document, both)}>
      ${words}
    </button>`;
  return html`<div class="versions" role="group" aria-label=${t.documentVersions}>
    ${choice(t.documentNew, !beside && shown.earlier === undefined, now)}
    ${choice(before.earlier === 'record' ? t.documentRecord : t.documentOld, !beside && shown.earlier !== undefined, before)}
    ${choice(t.documentBoth, beside, now, true)}
  </div>`;
}
