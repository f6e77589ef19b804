import { slotLabel, type Issue } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { record as zh } from '@acct-forms/core/locales/zh-CN/record';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';
import { lineToDo, renderLines, renderSummary } from '../controllers/record-summary.ts';
import { sameFile } from '../controllers/same-file.ts';
import { WordsController } from '../controllers/words.ts';
import type { FieldIssue } from '../controls/field-issue.ts';
import { icon, info, warning } from '../styles/icons.ts';

/** What a smooth way through the form never shows: mistakes, that nothing can be changed or kept, files that nobody asks for. */
export class Extras {
  readonly #record: RecordController;
  readonly #words;

  constructor(record: RecordController) {
    this.#record = record;
    this.#words = new WordsController(record.target, 'record', zh);
  }

  /** What is wrong in a section, then what is only to be confirmed; each line leads to its place. */
  renderSummary(found: readonly Issue[], go: (path: string) => void): unknown {
    return [false, true].map((asks) => {
      const issues = found.filter(({ severity }) => (severity === 'confirm') === asks);
      if (issues.length === 0) return nothing;
      const lines = issues.map((issue) => lineToDo(this.#record, this.#words.t, issue));
      const title = asks ? this.#words.t.confirmTitle : this.#words.t.errorsTitle;
      const list = renderLines(this.#record, this.#words.t, lines, go);
      return renderSummary(format(title, { n: issues.length }), list, 'alert', asks);
    });
  }

  /** That the file of a slot is that of another one too. */
  sameFile(twin: string): readonly FieldIssue[] {
    return [{ code: 'same-file', severity: 'warning', text: sameFile(this.#record, this.#words.t, twin) }];
  }

  /** That the state allows no change. */
  renderFixed(t: FormWords, home: () => void): TemplateResult {
    const { view, speaker } = this.#record;
    return html`<div class="notice">
      ${icon(info)}
      <div>
        ${format(this.#words.t.notEditable, { state: speaker.words[`state.${view!.state}`] })}
        <button class="link" type="button" @click=${home}>${t.goHome}</button>
      </div>
    </div>`;
  }

  /** That nothing stays on this machine. */
  renderKeeping(): TemplateResult {
    const { keepShared, keepUnavailable } = this.#words.t;
    return html`<div class="notice warning">
      ${icon(warning)}
      <div>${this.#record.drafts.keeping === 'shared' ? keepShared : keepUnavailable}</div>
    </div>`;
  }

  /** Files for which the answers no longer ask: not submitted, to be seen and removed. */
  renderUnneeded(paths: readonly string[]): TemplateResult {
    const { services, view, speaker, editable } = this.#record;
    return html`<section class="card" part="card">
      <h2>${this.#words.t.unneededTitle}</h2>
      <p class="hint">${this.#words.t.unneededNote}</p>
      ${paths.map(
        (path) =>
          html`<acct-upload
            data-path="materials.${path}"
            slot-path=${path}
            unneeded
            .backend=${services.backend}
            .profile=${services.profile}
            .view=${view}
            .label=${slotLabel(speaker, path)}
            .readonly=${!editable}
            .keeper=${this.#record}
          ></acct-upload>`,
      )}
    </section>`;
  }
}
