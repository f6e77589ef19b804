import { blocks, issueText, labelOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';
import { error, icon, warning } from '../styles/icons.ts';

/** A line of what is missing or odd: where, and what to say of it. */
interface Line {
  readonly path: string;
  readonly text: string;
}

/** What keeps it from being submitted, remarks without an answer included, then what is odd; each line leads there. */
export function renderFindings(
  record: RecordController,
  t: FormWords,
  go: (path: string) => void,
): TemplateResult {
  const { form, view, speaker, facts } = record;
  const keys = [...form!.sections.map(({ key }) => key), 'materials'];
  const issues = keys.flatMap((key) => record.issuesOf(key));
  const lines = (blocking: boolean): Line[] =>
    issues
      .filter((issue) => blocks([issue]) === blocking)
      .map((issue) => ({ path: issue.path, text: issueText(speaker, issue, facts) }));
  const open = view!.flags.filter(({ state }) => state === 'open');
  const missing = [...lines(true), ...open.map(({ path, text }) => ({ path, text: text || t.toMend }))];
  const odd = lines(false);
  const list = (each: readonly Line[]) =>
    html`<ul>
      ${each.map((line) => renderLine(record, t, line, go))}
    </ul>`;
  return html`${
    missing.length > 0
      ? html`<div class="summary" part="summary" tabindex="-1">
          ${icon(error)}
          <div>
            <h2>${format(t.missingTitle, { n: missing.length })}</h2>
            ${list(missing)}
          </div>
        </div>`
      : nothing
  }
  ${
    odd.length > 0
      ? html`<div class="notice warning">
          ${icon(warning)}
          <div><strong>${format(t.warningsTitle, { n: odd.length })}</strong>${list(odd)}</div>
        </div>`
      : nothing
  }`;
}

function renderLine(
  { speaker, facts }: RecordController,
  t: FormWords,
  { path, text }: Line,
  go: (path: string) => void,
): TemplateResult {
  const follow = (event: Event) => {
    event.preventDefault();
    go(path);
  };
  const words = format(t.errorLine, { label: labelOf(speaker, path, facts), text });
  return html`<li><a href="#" @click=${follow}>${words}</a></li>`;
}
