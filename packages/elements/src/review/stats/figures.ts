import type { StatisticsView } from '@acct-forms/adapter';
import { mostCounted } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { StatsWords } from '@acct-forms/core/locales/zh-CN/stats';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A time in hours, from two days on in days. */
export function timeWords(t: StatsWords, hours: number | undefined, lang: string): [n: string, unit: string] {
  if (hours === undefined) return ['—', ''];
  const numbers = new Intl.NumberFormat(lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  return hours < 48 ? [String(hours), t.hours] : [numbers.format(hours / 24), t.days];
}

const submittedIn = ({ perDay }: StatisticsView): number =>
  perDay.reduce((sum, { submitted }) => sum + submitted, 0);

function card(
  label: string,
  [n, unit]: readonly [string, string],
  below: unknown,
  tone = '',
): TemplateResult {
  return html`<div class="card figure" part="figure">
    <dt>${label}</dt>
    <dd class=${tone}><strong>${n}</strong> ${unit}</dd>
    <dd class="below">${below}</dd>
  </div>`;
}

/** Four figures: what came, what was decided, how long that took, what is overdue. */
export function figures(
  t: StatsWords,
  lang: string,
  view: StatisticsView,
  previous: StatisticsView,
  toQueue: () => void,
): TemplateResult {
  const numbers = new Intl.NumberFormat(lang);
  const { approved, returned, rejected } = view.decided;
  const { median, p90 } = view.hoursToDecision;
  const many = view.overdue >= mostCounted ? `${numbers.format(mostCounted)}+` : numbers.format(view.overdue);
  const behind = view.perBureau?.filter(({ overdue }) => overdue > 0).length;
  return html`<dl class="figures">
    ${card(
      t.submitted,
      [numbers.format(submittedIn(view)), t.cases],
      format(t.previous, { n: numbers.format(submittedIn(previous)) }),
    )}
    ${card(
      t.decided,
      [numbers.format(approved + returned + rejected), t.cases],
      format(t.decidedAs, {
        approved: numbers.format(approved),
        returned: numbers.format(returned),
        rejected: numbers.format(rejected),
      }),
    )}
    ${card(
      t.median,
      timeWords(t, median, lang),
      p90 === undefined ? t.noDecision : format(t.ninety, { time: timeWords(t, p90, lang).join(' ') }),
    )}
    ${card(
      t.overdue,
      [many, t.cases],
      html`${behind === undefined || behind === 0 ? nothing : html`${format(t.overdueAt, { n: behind })} `}<button
          type="button"
          class="link"
          @click=${toQueue}
        >
          ${t.toQueue}
        </button>`,
      view.overdue > 0 ? 'late' : '',
    )}
  </dl>`;
}
