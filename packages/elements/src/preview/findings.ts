import type { DepartmentView, RecordView } from '@acct-forms/adapter';
import { AcctError, isAcctError, remarkText, type Issue, type Severity } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { record as zh } from '@acct-forms/core/locales/zh-CN/record';
import { html, nothing } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { loadTrouble } from '../controllers/load-trouble.ts';
import type { RecordController } from '../controllers/record.ts';
import { lineToDo, renderLines, renderSummary, type Line } from '../controllers/record-summary.ts';
import { sameFile, twinsOf } from '../controllers/same-file.ts';
import type { UploadJob } from '../controllers/upload-job.ts';
import { WordsController } from '../controllers/words.ts';
import { flag, icon, warning } from '../styles/icons.ts';

type Go = (path: string) => void;

/** What there is to say of a record before it is submitted, and of a submission that the backend did not take. */
export class Findings {
  readonly #words;
  readonly #trouble;
  readonly #record: RecordController;

  constructor(host: ReactiveControllerHost & HTMLElement, record: RecordController) {
    this.#words = new WordsController(host, 'record', zh);
    this.#trouble = loadTrouble(host);
    this.#record = record;
  }

  /** What keeps it from being submitted, then remarks without an answer, then what is odd; each line leads there. */
  render(t: FormWords, issues: readonly Issue[], go: Go): TemplateResult {
    const { view, uploads, speaker } = this.#record;
    const words = this.#words.t;
    const { failed, odd: doubtful } = uploads!;
    if (doubtful.length > 0 || !failed.every(({ waitsFor }) => waitsFor)) void this.#trouble.get();
    const reasonOf = (job: UploadJob) =>
      job.waitsFor ? t[`upload.${job.waitsFor}`] : (this.#trouble.now?.reason(job, t) ?? t.failed);
    const faults = new Map(failed.map((job) => [`materials.${job.slot}`, reasonOf(job)]));
    const lines = (wanted: Severity): Line[] =>
      issues
        .filter(({ severity }) => severity === wanted)
        .map((issue) => lineToDo(this.#record, words, issue))
        .map(({ path, text }) => ({ path, text: faults.get(path) ?? text }));
    const missing = lines('error');
    const remarks = view!.flags
      .filter(({ state }) => state === 'open')
      .map((each): Line => ({ path: each.path, text: remarkText(speaker, each) || t.toMend }));
    // What is missing says why; a file that was to take the place of another, or is not asked for, stops nothing.
    const lost = [...faults].filter(([path]) => ![...missing, ...remarks].some((line) => line.path === path));
    const files = [
      ...lost,
      ...doubtful.map((job) => [`materials.${job.slot}`, this.#trouble.now?.odd(job)] as const),
      ...[...twinsOf(this.#record)].map(
        ([slot, twin]) => [`materials.${slot}`, sameFile(this.#record, words, twin)] as const,
      ),
    ];
    const odd = [
      ...lines('warning'),
      ...files.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }])),
    ];
    const list = (each: readonly Line[]) => renderLines(this.#record, words, each, go);
    const summary = (title: string, each: readonly Line[], asks: boolean) =>
      each.length > 0
        ? renderSummary(format(title, { n: each.length }), list(each), undefined, asks)
        : nothing;
    const notice = (tone: string, sign: string, title: string, each: readonly Line[]) =>
      each.length > 0
        ? html`<div class="notice ${tone}" tabindex="-1">
            ${icon(sign)}
            <div><strong>${format(title, { n: each.length })}</strong>${list(each)}</div>
          </div>`
        : nothing;
    return html`${summary(words.missingTitle, missing, false)}
    ${summary(words.confirmTitle, lines('confirm'), true)} ${notice('flag', flag, words.flagsTitle, remarks)}
    ${notice('warning', warning, words.warningsTitle, odd)}`;
  }

  /**
   * Takes a refusal in: issues go to the record, a bureau to call is given back, else the sentence for the bar; an
   * empty one where the summary says it.
   */
  async take(reason: unknown): Promise<string | DepartmentView> {
    const { code, detail } = isAcctError(reason) ? reason : new AcctError('unexpected');
    if (code === 'invalid') {
      this.#record.refuse(detail.issues ?? []);
      return '';
    }
    if (code === 'identity-taken' && detail.department) return detail.department;
    if (code === 'stale-revision' && detail.current) {
      await this.#record.rebase(detail.current as RecordView).catch(() => false);
    }
    const words: Readonly<Record<string, string>> = this.#words.t;
    return words[`submit.${code}`] ?? this.#words.t['submit.failed'];
  }

  /** Somebody else in the province has this ID number: check it, or call the bureau. */
  renderTaken({ name, phones }: DepartmentView, go: Go): TemplateResult {
    const { takenCheck, takenCall, takenTitle } = this.#words.t;
    const lines = renderLines(
      this.#record,
      this.#words.t,
      [{ path: 'basic.idNumber', text: takenCheck }],
      go,
    );
    const call = html`<p>
      ${format(takenCall, { bureau: name })}
      ${phones.map((phone) => html`<a href="tel:${phone}">${phone}</a> `)}
    </p>`;
    return renderSummary(takenTitle, html`${lines}${call}`, 'alert');
  }
}
