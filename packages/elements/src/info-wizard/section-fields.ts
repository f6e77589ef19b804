import type { FlagView, RecordView } from '@acct-forms/adapter';
import type { Field, Json, Need, Section } from '@acct-forms/core';
import { displayValue, hintOf, isMet, isReadOnly, isShown, labelOf, valueAt } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
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
  /** What stands under a reviewer's remark. */
  readonly reply: (flag: FlagView) => TemplateResult;
}

/** The fields of a section in declared order: a card for those without a group, one for each group. */
export function renderFields(scene: Scene, section: Section): TemplateResult[] {
  const { record } = scene;
  const shown = Object.entries(section.fields).filter(
    ([, field]) => field.kind !== 'reference' && isShown(field, record.facts),
  );
  const groups = [...new Set(shown.map(([, field]) => field.group))];
  const told = new Set<string>();
  return groups.map((group) => {
    const { words } = record.speaker;
    return html`<section class="card" part="card">
      ${group === undefined ? nothing : html`<h2>${words[`group.${section.key}.${group}`]}</h2>`}
      <div class="fields two">
        ${shown
          .filter(([, field]) => field.group === group)
          .map(([name, field]) => [
            renderReason(scene, field.when, told),
            renderField(scene, section.key, `${section.key}.${name}`, field),
          ])}
      </div>
    </section>`;
  });
}

/** Why fields are asked, once for each condition of a section. */
function renderReason({ record, t }: Scene, when: Need | undefined, told: Set<string>) {
  if (when === undefined || when === true) return nothing;
  const { words, lang } = record.speaker;
  const facts = when.all.flatMap((fact) => {
    const template = words[`fact.${fact}`];
    return template === undefined ? [] : [format(template, educationNames(record))];
  });
  const key = when.all.join();
  if (told.has(key) || facts.length === 0) return nothing;
  told.add(key);
  const joined = new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' }).format(facts);
  return html`<p class="because full">${format(t.because, { facts: joined })}</p>`;
}

const educationNames = ({ speaker, data }: RecordController) =>
  Object.fromEntries(
    ['fullTimeEducation', 'partTimeEducation'].map((name) => [
      name,
      displayValue(speaker, `education.${name}`, data['education']?.[name]),
    ]),
  );

/** One field, or one field of a row; `section` is where its issues count. */
function renderField(
  scene: Scene,
  section: string,
  path: string,
  field: Field,
): TemplateResult | typeof nothing {
  const { record, issues } = scene;
  if (field.kind === 'material') return renderUploadField(scene, path, field.slot!);
  const { speaker, facts, view } = record;
  const derived = isMet(field.derived, facts);
  const value = valueAt(record.data, path);
  const { tag, properties } = controlOf(field, derived);
  const locked = derived || isReadOnly(field, facts) || isLocked(view!, path, field);
  const flags = view!.flags.filter((flag) => flag.state !== 'resolved' && belongs(field, path, flag.path));
  const said = issues.of(section, path, value);
  const clean = value !== undefined && record.issuesOf(section).every((issue) => issue.path !== path);
  const common = {
    label: labelOf(speaker, path, facts),
    hint: (!derived && hintOf(speaker, path, facts)) || '',
    required: isMet(field.required, facts),
    readonly: locked || !record.editable,
    readonlyReason: locked ? reason(scene, path, field, derived) : '',
    value: derived ? outputText(record, path, field) : value,
    issues: said,
    confirmed: issues.isConfirmed(path, value),
    flag: flags[0] && issues.flag(flags[0]),
    success: field.kind === 'identityNumber' && clean ? scene.t.idNumberValid : '',
    ...(field.kind === 'list'
      ? listProperties(scene, section, path, field)
      : properties?.(field, record, value)),
  };
  return staticHtml`<${tag}
    class=${field.wide ? 'full' : ''}
    data-path=${path}
    ${setProperties(common)}
  >${field.kind === 'department' ? renderDepartment(record, value) : nothing}${
    flags[0] ? html`<div slot="flag-actions">${scene.reply(flags[0])}</div>` : nothing
  }</${tag}>`;
}

/** A remark on a row belongs to its list, which draws the row. */
const belongs = (field: Field, path: string, flag: string): boolean =>
  flag === path || (field.kind === 'list' && flag.startsWith(`${path}.`) && flag.split('.').length === 3);

/** What the backend locks beyond the declarations; those are judged here by what is typed now. */
const isLocked = ({ locked }: RecordView, path: string, field: Field): boolean =>
  field.derived === undefined && field.locked === undefined && locked.includes(path);

function reason({ record }: Scene, path: string, field: Field, derived: boolean): string {
  const { words } = record.speaker;
  const { facts } = record;
  if (field.kind === 'department') {
    // The bureau follows the unit, else the school, else the home.
    const basis = facts['onDuty'] ? '' : facts['student'] ? '@school' : '@residence';
    return [words[`derived.${path}${basis}`], words[`hint.${path}`]].filter(Boolean).join('。');
  }
  if (derived) return words[`derived.${path}`] ?? '';
  const locked = field.locked;
  const fact = typeof locked === 'object' ? locked.all.find((name) => facts[name]) : undefined;
  return words[`derived.${fact ?? 'formerHolder'}`] ?? '';
}

function listProperties(scene: Scene, section: string, path: string, field: Field) {
  return {
    itemLabel: labelOf(scene.record.speaker, path),
    min: field.min ?? 0,
    max: field.max ?? Infinity,
    renderRow: (row: ListRow) =>
      html`${Object.entries(field.fields ?? {}).map(([name, inner]) =>
        renderField(scene, section, `${path}.${row.id}.${name}`, inner),
      )}`,
  };
}

function renderDepartment({ services }: RecordController, value: Json | undefined) {
  const bureau = services.profile!.departments.find(({ no }) => String(no) === value);
  return bureau === undefined
    ? nothing
    : html`<strong>${bureau.name}</strong>${bureau.phones.map(
          (phone) => html`<a href="tel:${phone}">${phone}</a>`,
        )}`;
}
