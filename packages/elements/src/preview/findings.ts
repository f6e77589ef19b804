import type { DepartmentView } from '@acct-forms/adapter';
import { remarkText, type Severity } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';
import type { LatePart } from '../controllers/late-part.ts';
import { lineOf, renderLines, renderSummary, type Line } from '../controllers/record-summary.ts';
import type { UploadJob } from '../controllers/upload-job.ts';
import type { Trouble } from '../controllers/upload-trouble.ts';
import { flag, icon, warning } from '../styles/icons.ts';

/** What keeps it from being submitted, then remarks without an answer, then what is odd; each line leads there. */
export function renderFindings(
  record: RecordController,
  t: FormWords,
  trouble: LatePart<Trouble>,
  go: (path: string) => void,
): TemplateResult {
  const { form, view } = record;
  const keys = [...form!.sections.map(({ key }) => key), 'materials', 'nothing-changed'];
  const { running, failed } = record.uploads!;
  const sending = new Set(running.map(({ slot }) => `materials.${slot}`));
  const reasonOf = (job: UploadJob) =>
    job.isOffline ? t['upload.offline'] : (trouble.now?.reason(job, t) ?? t.failed);
  if (!failed.every(({ isOffline }) => isOffline)) void trouble.get();
  const faults = new Map(failed.map((job) => [`materials.${job.slot}`, reasonOf(job)]));
  const issues = keys.flatMap((key) => record.issuesOf(key)).filter(({ path }) => !sending.has(path));
  const lines = (wanted: Severity): Line[] =>
    issues
      .filter(({ severity }) => severity === wanted)
      .map((issue) => lineOf(record, issue))
      .map(({ path, text }) => ({ path, text: faults.get(path) ?? text }));
  const missing = lines('error');
  const asked = lines('confirm');
  const remarks = view!.flags
    .filter(({ state }) => state === 'open')
    .map((each): Line => ({ path: each.path, text: remarkText(record.speaker, each) || t.toMend }));
  // What is missing says why; a file that was to take the place of another, or is not asked for, stops nothing.
  const lost = [...faults].filter(([path]) => ![...missing, ...remarks].some((line) => line.path === path));
  const odd = [...lines('warning'), ...lost.map(([path, text]) => ({ path, text }))];
  const list = (each: readonly Line[]) => renderLines(record, t, each, go);
  const notice = (tone: string, sign: string, title: string, each: readonly Line[]) =>
    each.length > 0
      ? html`<div class="notice ${tone}" tabindex="-1">
          ${icon(sign)}
          <div><strong>${format(title, { n: each.length })}</strong>${list(each)}</div>
        </div>`
      : nothing;
  return html`${missing.length > 0 ? renderSummary(format(t.missingTitle, { n: missing.length }), list(missing)) : nothing}
  ${asked.length > 0 ? renderSummary(format(t.confirmTitle, { n: asked.length }), list(asked), undefined, true) : nothing}
  ${notice('flag', flag, t.flagsTitle, remarks)} ${notice('warning', warning, t.warningsTitle, odd)}`;
}

/** Somebody else in the province has this ID number: check it, or call the bureau. */
export function renderTaken(
  record: RecordController,
  t: FormWords,
  { name, phones }: DepartmentView,
  go: (path: string) => void,
): TemplateResult {
  const lines = renderLines(record, t, [{ path: 'basic.idNumber', text: t.takenCheck }], go);
  const call = html`<p>
    ${format(t.takenCall, { bureau: name })}
    ${phones.map((phone) => html`<a href="tel:${phone}">${phone}</a> `)}
  </p>`;
  return renderSummary(t.takenTitle, html`${lines}${call}`, 'alert');
}
