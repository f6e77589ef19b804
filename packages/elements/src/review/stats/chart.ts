import { formatDay, formatShortDay } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { StatsWords } from '@acct-forms/core/locales/zh-CN/stats';
import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { ticksOf, type Bar } from './periods.ts';

const height = 224;
const labels = 6;

const spanOf = (lang: string, { from, to }: Bar): string =>
  from === to ? formatDay(from, lang) : `${formatDay(from, lang)} – ${formatShortDay(to, lang)}`;

/** Submissions and decisions beside each other, day by day or week by week. Percentages across, pixels upwards: it fills any width. Nothing stands in a style attribute: a page's policy may refuse them. */
export function chart(t: StatsWords, lang: string, bars: readonly Bar[]): TemplateResult {
  const ticks = ticksOf(Math.max(...bars.flatMap(({ submitted, decided }) => [submitted, decided])));
  const most = ticks.at(-1) ?? 1;
  const y = (n: number) => height - (n / most) * height;
  const slot = 100 / bars.length;
  const total = (key: 'submitted' | 'decided') => bars.reduce((sum, bar) => sum + bar[key], 0);
  const bar = (kind: 'submitted' | 'decided', n: number, x: number) =>
    svg`<rect class=${kind} x="${x}%" width="${slot * 0.34}%" y=${y(n)} height=${height - y(n)} rx="1"></rect>`;
  const step = Math.max(1, Math.ceil(bars.length / labels));
  const numbers = new Intl.NumberFormat(lang);
  return html`<div class="chart" part="chart">
    <div class="axis" aria-hidden="true">${ticks.map((n) => html`<span>${numbers.format(n)}</span>`)}</div>
    <svg
      role="img"
      aria-label=${format(t.chartSays, { submitted: total('submitted'), decided: total('decided') })}
      height=${height}
    >
      ${ticks.map((n) => svg`<line class="grid" x1="0" x2="100%" y1=${y(n)} y2=${y(n)}></line>`)}
      ${bars.map(
        (each, i) =>
          svg`<g><title>${format(t.barSays, {
            day: spanOf(lang, each),
            submitted: each.submitted,
            decided: each.decided,
          })}</title>${bar('submitted', each.submitted, i * slot + slot * 0.14)}${bar('decided', each.decided, i * slot + slot * 0.52)}</g>`,
      )}
    </svg>
    <svg class="days" aria-hidden="true">
      ${bars.flatMap((each, i) =>
        i % step === 0 ? svg`<text x="${i * slot}%" y="1.2em">${formatShortDay(each.from, lang)}</text>` : [],
      )}
    </svg>
  </div>`;
}

/** The same figures as a table. */
export function chartTable(t: StatsWords, lang: string, bars: readonly Bar[]): TemplateResult {
  const numbers = new Intl.NumberFormat(lang);
  return html`<div class="scroll" role="group" aria-label=${t.asTable} tabindex="0">
    <table class="table" part="figures">
      <thead>
        <tr>
          <th scope="col">${t.day}</th>
          <th scope="col" class="number">${t.submitted}</th>
          <th scope="col" class="number">${t.decided}</th>
        </tr>
      </thead>
      <tbody>
        ${bars.map(
          (each) =>
            html`<tr>
              <th scope="row">${spanOf(lang, each)}</th>
              <td class="number">${numbers.format(each.submitted)}</td>
              <td class="number">${numbers.format(each.decided)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
