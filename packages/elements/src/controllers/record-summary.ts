import type { Issue } from '@acct-forms/core';
import { issueText, placeOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { RecordWords } from '@acct-forms/core/locales/zh-CN/record';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { error, icon, question } from '../styles/icons.ts';
import type { RecordController } from './record.ts';

/** A line of what is missing or odd: where, and what to say of it. */
export interface Line {
  readonly path: string;
  readonly text: string;
}

export const lineOf = ({ speaker, facts, change }: RecordController, issue: Issue): Line => ({
  path: issue.path,
  text: issueText(speaker, change?.named(issue) ?? issue, facts),
});

/** What there is to do about an issue: a photo that was chosen is not missing, but to be confirmed. */
export const lineToDo = (
  record: RecordController,
  t: Pick<RecordWords, 'confirmPhoto'>,
  issue: Issue,
): Line =>
  record.uploads?.given(issue) === 'unconfirmed'
    ? { path: issue.path, text: t.confirmPhoto }
    : lineOf(record, issue);

/** Each line leads to its place, which it names unless its sentence does. */
export function renderLines(
  { speaker, facts }: RecordController,
  t: Pick<RecordWords, 'errorLine'>,
  lines: readonly Line[],
  go: (path: string) => void,
): TemplateResult {
  return html`<ul>
    ${lines.map(({ path, text }) => {
      const follow = (event: Event) => {
        event.preventDefault();
        go(path);
      };
      const label = placeOf(speaker, path, facts);
      const words = text.includes(label) ? text : format(t.errorLine, { label, text });
      return html`<li><a href="#" @click=${follow}>${words}</a></li>`;
    })}
  </ul>`;
}

/**
 * What stands in the way, above everything; takes the focus. `role`: `alert` where it comes after an attempt. `asks`:
 * nothing is wrong, something is to be confirmed.
 */
export const renderSummary = (
  title: string,
  list: TemplateResult,
  role?: 'alert',
  asks = false,
): TemplateResult =>
  html`<div class="summary ${asks ? 'asks' : ''}" part="summary" role=${role ?? nothing} tabindex="-1">
    ${icon(asks ? question : error)}
    <div>
      <h2>${title}</h2>
      ${list}
    </div>
  </div>`;
