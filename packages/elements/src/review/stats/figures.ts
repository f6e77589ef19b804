import type { StatisticsView } from '@acct-forms/adapter';
import { mostCounted, type State } from '@acct-forms/core';
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

/** Hours as days, in the one unit of a column. */
export const inDays = (hours: number | undefined, lang: string): string =>
  hours === undefined
    ? '—'
    : new Intl.NumberFormat(lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(hours / 24);

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

export interface Figures {
  readonly t: StatsWords;
  readonly lang: string;
  readonly view: StatisticsView;
  readonly previous: StatisticsView;
  readonly stateWords: (state: State) => string;
  /** To a view of the queue. */
  readonly toQueue: (view: string) => void;
}

/** Four figures: what came, what was decided, how long that took, what is overdue; each leads to what it counts. */
export function figures({ t, lang, view, previous, stateWords, toQueue }: Figures): TemplateResult {
  const numbers = new Intl.NumberFormat(lang);
  const { approved, returned, rejected } = view.decided;
  const { median, p90 } = view.hoursToDecision;
  const many = view.overdue >= mostCounted ? `${numbers.format(mostCounted)}+` : numbers.format(view.overdue);
  const behind = view.perBureau?.filter(({ overdue }) => overdue > 0).length;
  const link = (words: string, name: string) =>
    html`<button type="button" class="link" @click=${() => toQueue(name)}>${words}</button>`;
  const outcome = (state: 'approved' | 'returned' | 'rejected', n: number) => {
    const words = `${stateWords(state)} ${numbers.format(n)}`;
    return n === 0 ? html`<span class="zero">${words}</span>` : link(words, state);
  };
  return html`<dl class="figures">
    ${card(
      t.submitted,
      [numbers.format(submittedIn(view)), t.cases],
      html`${format(t.previous, { n: numbers.format(submittedIn(previous)) })}
      ${link(t.toWaiting, 'submitted')}`,
    )}
    ${card(
      t.decided,
      [numbers.format(approved + returned + rejected), t.cases],
      html`${outcome('approved', approved)} ${outcome('returned', returned)} ${outcome('rejected', rejected)}`,
    )}
    ${card(
      t.median,
      timeWords(t, median, lang),
      p90 === undefined ? t.noDecision : format(t.ninety, { time: timeWords(t, p90, lang).join(' ') }),
    )}
    ${card(
      t.overdue,
      [many, t.cases],
      html`${behind === undefined || behind === 0 ? nothing : format(t.overdueAt, { n: behind })}
      ${link(t.toQueue, 'overdue')}`,
      view.overdue > 0 ? 'late' : '',
    )}
  </dl>`;
}
