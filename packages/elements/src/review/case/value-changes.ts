import type { Change } from '@acct-forms/core';
import { labelOf, placeOf } from '@acct-forms/core';
import { withLate } from '@acct-forms/core/locales/zh-CN/review-late';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { changeText } from './case-rows.ts';
import type { CaseScreen } from './case-screen.ts';
import { before, marks, value, type ValueView } from './values-panel.ts';

function changed(screen: CaseScreen, change: Change, words: string, file: string): TemplateResult {
  const { speaker, facts, groups } = screen;
  const { path } = change;
  const label = placeOf(speaker, path, facts);
  const row = groups.flatMap(({ rows }) => rows).find((item) => item.path === path);
  return html`<div class="row" data-path=${path} tabindex="-1" @focusin=${() => screen.come(path)}>
    <div class="what">
      <span class="label">${label}</span>
      <div class="value">
        ${
          change.after === undefined
            ? html`<span class="badge">${withLate(screen.t).removed}</span>`
            : row === undefined
              ? html`<span>${changeText(speaker, path, change.after)}</span>`
              : value(screen, row)
        }
      </div>
      ${before(screen, change, words, file)}
    </div>
    ${marks(screen, { path, place: label })}
  </div>`;
}

function changeList(
  screen: CaseScreen,
  changes: readonly Change[],
  none: string,
  words: string,
  file: string,
): TemplateResult {
  if (changes.length === 0) return html`<p class="blank">${none}</p>`;
  const { speaker, t } = screen;
  const sections = [...new Set(changes.map(({ path }) => path.split('.')[0] ?? ''))];
  return html`${sections.map(
    (section) =>
      html`<section class="group">
        <h2>${section === 'materials' ? t.materials : labelOf(speaker, section)}</h2>
        ${changes.filter(({ path }) => path.startsWith(`${section}.`)).map((change) => changed(screen, change, words, file))}
      </section>`,
  )}`;
}

/** What changed since the last round, or differs from the approved record. */
export function changesIn(
  screen: CaseScreen,
  view: Exclude<ValueView, 'all'>,
  hasRecord: boolean,
): TemplateResult {
  const { sinceLastRound, againstRecord } = screen.view.changes;
  const t = withLate(screen.t);
  return view === 'changes'
    ? changeList(screen, sinceLastRound, t['values.noChanges'], t.before, t.previousFile)
    : changeList(
        screen,
        againstRecord,
        hasRecord ? t['values.sameAsRecord'] : t['values.noRecord'],
        t.beforeRecord,
        t.recordFile,
      );
}
