import type { Field, Issue, Json, Section } from '@acct-forms/core';
import { displayValue, isShown, labelOf, mask, rowsOf, valueAt } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ShownRecord } from './shown-record.ts';
import { pair } from '../styles/key-value.ts';
import { icon, warning } from '../styles/icons.ts';

/** What drawing values needs. */
export interface ValueScene {
  readonly record: ShownRecord;
  readonly t: FormWords;
  /** Paths whose masked value is shown in full. */
  readonly revealed: ReadonlySet<string>;
  readonly reveal: (path: string) => void;
}

/** The values of a section: first those without a group, then each group under its heading, with its short labels. */
export function renderValues(scene: ValueScene, section: Section): TemplateResult[] {
  const { record } = scene;
  const all = Object.entries(section.fields).filter(
    ([, field]) => field.kind !== 'material' && field.kind !== 'reference',
  );
  const groups = [...new Set(all.map(([, field]) => field.group))];
  return groups.map((group) => {
    // A group always shows all of its values, as the form on paper does; what is not asked stays empty.
    const fields = all.filter(
      ([, field]) =>
        field.group === group && (group !== undefined || isShown(field, record.facts, 'preview')),
    );
    const lists = fields.filter(([, field]) => field.kind === 'list');
    const pairs = fields
      .filter(([, field]) => field.kind !== 'list')
      .map(([name, field]) => renderPair(scene, section.key, `${section.key}.${name}`, field));
    const heading = group && record.speaker.words[`group.${section.key}.${group}`];
    return html`${heading ? html`<h3>${heading}</h3>` : nothing}
    ${pairs.length > 0 ? html`<dl class="values ${group === undefined ? '' : 'five'}">${pairs}</dl>` : nothing}
    ${lists.map(([name, field]) => renderRows(scene, section.key, name, field))}`;
  });
}

function renderRows(scene: ValueScene, section: string, name: string, field: Field): TemplateResult[] {
  const { record, t } = scene;
  const path = `${section}.${name}`;
  const label = labelOf(record.speaker, path);
  return rowsOf(valueAt(record.data, path)).map(
    (row, i) =>
      html`<h3>${format(t.rowNumber, { label, n: i + 1 })}</h3>
        <dl class="values">
          ${Object.entries(field.fields ?? {}).map(([inner, each]) =>
            renderPair(scene, section, `${path}.${row.id}.${inner}`, each, row[inner]),
          )}
        </dl>`,
  );
}

function renderPair(
  scene: ValueScene,
  section: string,
  path: string,
  field: Field,
  value: Json | undefined = valueAt(scene.record.data, path),
): TemplateResult {
  const { record, t } = scene;
  const { speaker, facts } = record;
  const shown = isShown(field, facts, 'preview') ? value : undefined;
  // Under a heading the label need not say again what is in brackets there.
  const whole = labelOf(speaker, path, facts);
  const label = field.group === undefined ? whole : whole.replace(/ ?\(.*\)$/, '');
  const odd = record
    .issuesOf(section)
    .some((issue: Issue) => issue.path === path && issue.severity === 'warning');
  const text = renderText(scene, path, field, displayValue(speaker, path, shown), label);
  return pair(
    label,
    odd ? html`${text} <span class="badge warning">${icon(warning)}${t.attention}</span>` : text,
  );
}

function renderText(
  { t, revealed, reveal }: ValueScene,
  path: string,
  field: Field,
  text: string,
  label: string,
): TemplateResult | string {
  if (text === '') return t.none;
  if (field.mask === undefined || field.mask === 'name') return text;
  const full = revealed.has(path);
  return html`<span class="screen">${full ? text : mask(field.mask, text)}</span>
    <span class="paper">${text}</span>
    <button
      class="link"
      type="button"
      aria-label=${format(full ? t.hideValue : t.showValue, { label })}
      @click=${() => reveal(path)}
    >
      ${full ? t.hide : t.show}
    </button>`;
}
