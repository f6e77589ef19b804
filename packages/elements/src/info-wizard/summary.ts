import type { Issue } from '@acct-forms/core';
import { issueText, labelOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';
import { error, icon } from '../styles/icons.ts';

/** What keeps a section from being complete, each line a link to its field; takes the focus. */
export function renderSummary(
  { speaker, facts }: RecordController,
  t: FormWords,
  issues: readonly Issue[],
  go: (path: string) => void,
): TemplateResult {
  const follow = (event: Event, path: string) => {
    event.preventDefault();
    go(path);
  };
  return html`<div class="summary" part="summary" role="alert" tabindex="-1">
    ${icon(error)}
    <div>
      <h2>${format(t.errorsTitle, { n: issues.length })}</h2>
      <ul>
        ${issues.map((issue) => {
          const label = labelOf(speaker, issue.path, facts);
          const text = issueText(speaker, issue, facts);
          return html`<li>
            <a href="#" @click=${(event: Event) => follow(event, issue.path)}
              >${format(t.errorLine, { label, text })}</a
            >
          </li>`;
        })}
      </ul>
    </div>
  </div>`;
}
