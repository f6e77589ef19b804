import type { RecordView } from '@acct-forms/adapter';
import type { Facts, Field, Json, Need, Section } from '@acct-forms/core';
import {
  becauseOf,
  hintOf,
  isMet,
  isReadOnly,
  isShown,
  labelOf,
  profileText,
  valueAt,
} from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RecordController } from '../controllers/record.ts';
import type { ListRow } from '../controls/list-field/acct-list-field.ts';
import { controlOf, outputText } from './field-controls.ts';
import { renderUploadField } from './materials.ts';
import type { IssueView } from './issue-view.ts';
import { setProperties } from './set-properties.ts';

/** What drawing a section needs. */
export interface Scene {
  readonly record: RecordController;
  readonly issues: IssueView;
  readonly t: FormWords;
}

/** The fields of a section in declared order: a card for those without a heading, one for each heading. */
export function renderFields(scene: Scene, section: Section): TemplateResult[] {
  const { record } = scene;
  const shown = Object.entries(section.fields).filter(
    ([, field]) => field.kind !== 'reference' && isShown(field, record.facts),
  );
  const cardOf = ({ group, card }: Field) => group ?? card;
  const cards = [...new Set(shown.map(([, field]) => cardOf(field)))];
  const told = new Set<string>();
  return cards.map((card) => {
    const { words } = record.speaker;
    const places = shown
      .filter(([, field]) => cardOf(field) === card)
      .map(([name, field]): Place => {
        const path = `${section.key}.${name}`;
        const { wide = false } = field;
        return {
          path,
          field,
          wide,
          because: renderReason(scene, field.when, told),
          hint: hintAt(scene, path, field),
        };
      });
    const low = lowOf(places);
    return html`<section class="card" part="card">
      ${card === undefined ? nothing : html`<h2>${words[`group.${section.key}.${card}`]}</h2>`}
      <div class="fields two">
        ${places.map(({ path, field, because, hint }) => [
          because,
          renderField(scene, section.key, path, field, hint, low.has(path)),
        ])}
      </div>
    </section>`;
  });
}

/** A field with its place on the form. */
interface Place {
  readonly path: string;
  readonly field: Field;
  readonly wide: boolean;
  readonly because: TemplateResult | typeof nothing;
  readonly hint: string;
}

/** The paths without a hint beside a field with one: their boxes stand lower, on one line with its. */
function lowOf(places: readonly Place[]): Set<string> {
  const low = new Set<string>();
  let left: Place | undefined;
  for (const place of places) {
    if (place.because !== nothing) left = undefined;
    const other = left;
    if (other && !place.wide && (other.hint === '') !== (place.hint === '')) {
      low.add(other.hint === '' ? other.path : place.path);
    }
    left = other || place.wide ? undefined : place;
  }
  return low;
}

/** What stands between the label of a field and its control. */
function hintAt(scene: Scene, path: string, field: Field): string {
  const { speaker, facts, change, data, editable } = scene.record;
  const asked =
    editable &&
    !isFixed(scene.record, path, field) &&
    (absentTable(scene, field) ?? hintOf(speaker, path, facts));
  const hint = asked || '';
  return change?.hint(path, valueAt(data, path), hint) ?? hint;
}

/** Why fields are asked, once for each condition of a section. */
function renderReason({ record }: Scene, when: Need | undefined, told: Set<string>) {
  if (when === undefined || when === true) return nothing;
  const key = when.all.join();
  const because = told.has(key) ? undefined : becauseOf(record.speaker, when.all, record.data);
  if (because === undefined) return nothing;
  told.add(key);
  return html`<p class="because full">${because}</p>`;
}

/** One field, or one field of a row; `section` is where its issues count. */
function renderField(
  scene: Scene,
  section: string,
  path: string,
  field: Field,
  hint = hintAt(scene, path, field),
  low = false,
): TemplateResult | typeof nothing {
  const { record, issues, t } = scene;
  if (field.kind === 'material') return renderUploadField(scene, path, field.slot!);
  const { speaker, facts } = record;
  const derived = isMet(field.derived, facts);
  const required = isMet(field.required, facts);
  const value = valueAt(record.data, path);
  const { draw, properties } = controlOf(field, derived);
  const locked = isFixed(record, path, field);
  const remark = record.remarks?.at(
    (flag) => belongs(field, path, flag),
    t,
    locked && (lockingFact(field, facts) === 'unitTaken' ? 'unit' : 'other'),
  );
  const said = issues.of(section, path, value);
  const clean = value !== undefined && record.issuesOf(section).every((issue) => issue.path !== path);
  const common = {
    label: labelOf(speaker, path, facts),
    hint,
    required,
    readonly: locked || !record.editable,
    readonlyReason: locked ? reason(scene, path, field, derived) : '',
    value: derived ? outputText(record, path, field) : value,
    issues: said,
    confirmed: issues.isConfirmed(path, value),
    flag: remark?.flag,
    success: field.kind === 'identityNumber' && clean ? t.idNumberValid : '',
    ...(field.kind === 'list'
      ? listProperties(scene, section, path, field)
      : properties?.(field, record, value)),
    // What is wrong has to be seen to be compared.
    ...(said.some(({ severity }) => severity === 'error') && { mask: undefined }),
  };
  return draw(
    field.wide ? 'full' : low ? 'low' : '',
    path,
    setProperties(common),
    html`${field.kind === 'department' ? renderDepartment(record, value) : nothing}${remark?.actions}${
      field.kind === 'yesNo' && value !== undefined && !required && !common.readonly
        ? renderClear(scene, path, common.label)
        : nothing
    }`,
  );
}

/** An answer that nobody asks for can be taken back. */
function renderClear({ record, t }: Scene, path: string, label: string): TemplateResult {
  const clear = (event: Event) => {
    (event.target as HTMLElement).parentElement!.focus();
    record.set({ [path]: undefined });
  };
  return html`<button
    class="link"
    type="button"
    slot="after"
    aria-label=${format(t.clearNamed, { label })}
    @click=${clear}
  >
    ${t.clear}
  </button>`;
}

/** Options of the form's late part come a moment after the answer that asks for them. */
const absentTable = ({ record, t }: Scene, { table }: Field): string | undefined =>
  table === undefined || table in record.form!.tables
    ? undefined
    : record.formFailed
      ? t.loadFailed
      : t.loading;

/** A remark on a row belongs to its list, which draws the row. */
const belongs = (field: Field, path: string, flag: string): boolean =>
  flag === path || (field.kind === 'list' && flag.startsWith(`${path}.`) && flag.split('.').length === 3);

/** Not the person's to fill in: how to do it need not be said. */
const isFixed = ({ facts, view }: RecordController, path: string, field: Field): boolean =>
  isMet(field.derived, facts) || isReadOnly(field, facts) || isLocked(view!, path, field);

/** What the backend locks beyond the declarations; those are judged here by what is typed now. */
const isLocked = ({ locked }: RecordView, path: string, field: Field): boolean =>
  field.derived === undefined && field.locked === undefined && locked.includes(path);

function reason({ record, t }: Scene, path: string, field: Field, derived: boolean): string {
  const { speaker, facts } = record;
  const { words } = speaker;
  if (field.kind === 'department') {
    // The bureau follows the unit, else the school, else the home.
    const bases = [
      facts['onDuty'] && '@unit',
      facts['student'] && '@school',
      facts['offDuty'] && '@residence',
    ];
    const basis = bases.find(Boolean) || '';
    return [words[`derived.${path}${basis}`], words[`hint.${path}`]].filter(Boolean).join(t.sentenceEnd);
  }
  if (derived) {
    return format(words[`derived.${path}`] ?? '', { number: labelOf(speaker, 'basic.idNumber', facts) });
  }
  return words[`derived.${lockingFact(field, facts) ?? 'formerHolder'}`] ?? '';
}

/** The fact for which a field is locked. */
const lockingFact = ({ locked }: Field, facts: Facts): string | undefined =>
  typeof locked === 'object' ? locked.all.find((name) => facts[name]) : undefined;

function listProperties(scene: Scene, section: string, path: string, field: Field) {
  return {
    itemLabel: labelOf(scene.record.speaker, path),
    max: field.max ?? Infinity,
    renderRow: (row: ListRow) =>
      html`${Object.entries(field.fields ?? {}).map(([name, inner]) =>
        renderField(scene, section, `${path}.${row.id}.${name}`, inner),
      )}`,
  };
}

function renderDepartment({ services, speaker }: RecordController, value: Json | undefined) {
  const bureau = services.profile!.departments.find(({ no }) => String(no) === value);
  return bureau === undefined
    ? nothing
    : html`<strong>${profileText(speaker, bureau.name)}</strong>
        <span class="phones"
          >${bureau.phones.map((phone) => html`<a href="tel:${phone}">${phone}</a>`)}</span
        >`;
}
