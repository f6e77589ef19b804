import { displayValue, labelOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from './record.ts';
import type { Conflict } from '../drafts/merge.ts';
import { icon, warning } from '../styles/icons.ts';

type Side = 'mine' | 'theirs';

/** The fields that were changed here and elsewhere, each with both values to choose from; nothing else. */
export function renderConflicts(record: RecordController, t: FormWords): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const answers = new FormData(event.target as HTMLFormElement);
    const side = (path: string): Side => (answers.get(path) === 'theirs' ? 'theirs' : 'mine');
    record.settle(new Map(record.conflicts.map(({ path }) => [path, side(path)])));
  };
  return html`<form class="card conflicts" @submit=${submit}>
    <h1 tabindex="-1">${format(t.conflictTitle, { n: record.conflicts.length })}</h1>
    ${record.conflicts.map((conflict) => renderConflict(record, t, conflict))}
    <div class="actions"><button class="button filled">${t.conflictUse}</button></div>
  </form>`;
}

function renderConflict(record: RecordController, t: FormWords, conflict: Conflict): TemplateResult {
  const { speaker, facts } = record;
  const { path } = conflict;
  const side = (which: Side, title: string) =>
    html`<label class="tick">
      <input type="radio" name=${path} .value=${which} ?checked=${which === 'mine'} />
      <span><strong>${title}</strong>${valueText(record, conflict, which) || t.conflictEmpty}</span>
    </label>`;
  return html`<fieldset>
    <legend>${icon(warning)}${labelOf(speaker, path, facts)}</legend>
    ${side('mine', t.conflictMine)} ${side('theirs', t.conflictTheirs)}
  </fieldset>`;
}

/** A whole row, removed on one side, is told by its values. */
function valueText({ speaker }: RecordController, conflict: Conflict, which: Side): string {
  const value = conflict[which];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return displayValue(speaker, conflict.path, value);
  }
  return Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, item]) => displayValue(speaker, `${conflict.path}.${name}`, item))
    .join(' · ');
}
