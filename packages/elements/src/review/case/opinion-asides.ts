import { formatMoment, labelOf, profileText, sourceOf, valueAt } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { withLate } from '@acct-forms/core/locales/zh-CN/review-late';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CaseScreen } from './case-screen.ts';

/** Of what the applicant cannot type: where the remark is better made. */
export function elsewhere(screen: CaseScreen, path: string, label: string): TemplateResult {
  const { speaker, facts } = screen;
  const t = withLate(screen.t);
  const from = sourceOf(speaker.form, path);
  const better = from !== undefined && from !== path ? from : (path.split('.')[0] ?? '');
  const source = labelOf(speaker, better, facts);
  return html`<p class="note">
    ${format(better === from ? t.notTyped : t.notTypedAlone, { label, source })}
    <button
      type="button"
      class="link"
      @click=${() => {
        screen.writeFlag(path, undefined);
        screen.startFlag(better);
      }}
    >
      ${format(t.flagInstead, { source })}
    </button>
  </p>`;
}

/** The bureau that had the case before it was transferred, where the case tells it. */
function sender({ view, speaker }: CaseScreen, at: number): string | undefined {
  const before = view.events
    .slice(0, at)
    .filter(({ department, round }) => department !== undefined && round === view.round)
    .at(-1);
  // What passed the first level was then the other level's.
  if (before !== undefined) return before.kind === 'passedLevel' ? undefined : before.department?.name;
  // In the first round nobody had it but the bureau to which the answers lead.
  const no = view.round === 1 ? String(valueAt(view.data, 'employer.department')) : undefined;
  return speaker.profile.departments.find((each) => String(each.no) === no)?.name;
}

/** Of a case that came from another bureau: from which, and why. */
function transferred(screen: CaseScreen): TemplateResult | typeof nothing {
  const { view, speaker } = screen;
  const t = withLate(screen.t);
  const at = view.events.map(({ kind }) => kind).lastIndexOf('transferred');
  const { department, reason = '', round } = view.events[at] ?? {};
  if (round !== view.round || department?.no !== view.department.no) return nothing;
  const from = sender(screen, at);
  return html`<p class="note">
    ${
      from === undefined
        ? format(t.transferredHere, { reason })
        : format(t.transferredFrom, { from: profileText(speaker, from), reason })
    }
  </p>`;
}

/** At the second level: who passed the first, and what they said. */
function levelOne({ t: plain, view, speaker }: CaseScreen): TemplateResult | typeof nothing {
  const t = withLate(plain);
  const passed = view.events.filter(({ kind }) => kind === 'passedLevel').at(-1);
  if (view.level !== 2 || passed === undefined) return nothing;
  const { actor = '', at, department, reason } = passed;
  const bureau = department === undefined ? '' : profileText(speaker, department.name);
  return html`<p class="hint">
    ${format(t.levelOnePassed, { bureau, name: actor, time: formatMoment(new Date(at), speaker.lang) })}
    ${reason === undefined ? nothing : format(t.levelOneReason, { text: reason })}
  </p>`;
}

/** Whom the case came from: another bureau, or the first level. */
export const provenance = (screen: CaseScreen): TemplateResult =>
  html`${transferred(screen)} ${levelOne(screen)}`;
