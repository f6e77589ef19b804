import { codeName, findCode, type CodeItem } from '../codes/code-table.ts';
import type { Field } from '../fields/field.ts';
import type { Issue } from '../fields/issue.ts';
import type { ApplicationData, Json } from '../fields/json.ts';
import type { Facts } from '../fields/need.ts';
import { formatDay } from './format-day.ts';
import { format } from '../locales/format.ts';
import type { FormDefinition, ProfileHead } from '../profile/profile.ts';
import { regionPath } from '../profile/regions.ts';
import { fieldAt, patternOf, rowsOf, valueAt } from './paths.ts';
import type { SlotInstance } from './slots.ts';

/** Words by key in one language: the standard table of the locale with the profile's own merged over it. */
export type Words = Readonly<Record<string, string>>;

/** Everything that turning data into words needs. */
export interface Speaker {
  readonly form: FormDefinition;
  readonly profile: ProfileHead;
  readonly lang: string;
  readonly words: Words;
  /** The answers by which the files of rows are told apart. */
  readonly data: ApplicationData;
}

/**
 * A speaker of one language; `table` is the locale's `fields` table, in English with its `codes` and the profile's
 * `texts` merged in.
 */
export function speakerOf(
  form: FormDefinition,
  profile: ProfileHead,
  lang: string,
  table: Words,
  data: ApplicationData = {},
): Speaker {
  return { form, profile, lang, data, words: { ...table, ...form.words[lang] } };
}

/** A name or a text of the profile in the language of the speaker; the Chinese one as long as there is no other. */
export const profileText = ({ words }: Pick<Speaker, 'words'>, text: string): string => words[text] ?? text;

/** A localized text in the language of the speaker, else in Chinese. */
export function localized(
  text: { readonly 'zh-CN': string; readonly [lang: string]: string },
  lang: string,
): string {
  return text[lang] ?? text['zh-CN'];
}

/** The label of a field path, a slot path (`materials.…`) or a section; the pattern itself where no word stands. */
export function labelOf(speaker: Speaker, path: string, facts?: Facts): string {
  const { words } = speaker;
  const parts = path.split('.');
  if (parts.length === 1) return words[`section.${path}`] ?? path;
  if (parts[0] === 'materials') return slotLabel(speaker, parts.slice(1).join('.'));
  // A row is called what its list is.
  const pattern = patternOf(path).replace(/\.\*$/, '');
  const fact = fieldAt(speaker.form, path)?.labelFact;
  const special = fact !== undefined && facts?.[fact] ? words[`label.${pattern}@${fact}`] : undefined;
  return special ?? words[`label.${pattern}`] ?? pattern;
}

/** The label of a slot path: a numbered slot with its number, that of a row with what the row begins with. */
export function slotLabel(speaker: Speaker, path: string): string {
  const [key = '', part] = path.split('.');
  const label = speaker.words[`slot.${key}`] ?? key;
  const slot = speaker.form.slots.find((item) => item.key === key);
  if (part === undefined || slot === undefined) return label;
  if (slot.perItem === undefined) return `${label} ${part}`;
  const row = rowText(speaker, slot.perItem, part);
  if (row === '') return label;
  return speaker.lang.startsWith('zh') ? `${label}（${row}）` : `${label} (${row})`;
}

/** The first two answers of a row, with its place in the list where others answer alike; '' for a row that is not there. */
function rowText(speaker: Speaker, list: string, id: string): string {
  const { data } = speaker;
  const rows = rowsOf(valueAt(data, list));
  const at = rows.findIndex((row) => row.id === id);
  const names = Object.keys(fieldAt(speaker.form, list)?.fields ?? {}).slice(0, 2);
  const [text, ...others] = [rows[at], ...rows.filter((_, n) => n !== at)].map((row) =>
    names.flatMap((name) => displayValue(speaker, `${list}.*.${name}`, row?.[name]) || []).join(' '),
  );
  const alike = !text || others.includes(text);
  return [text, alike && at >= 0 && at + 1].filter(Boolean).join(' ');
}

/** The hint of a field, or undefined; a hint for a fact that holds (`hint.path@fact`) goes first. */
export function hintOf(speaker: Speaker, path: string, facts: Facts): string | undefined {
  const key = `hint.${patternOf(path)}`;
  const special = Object.keys(facts).find((fact) => facts[fact] && `${key}@${fact}` in speaker.words);
  const hint = speaker.words[special === undefined ? key : `${key}@${special}`];
  const slot = fieldAt(speaker.form, path)?.slot;
  const rule = speaker.form.slots.find((item) => item.key === slot)?.rule;
  const limit = rule === undefined ? undefined : speaker.form.pictureRules[rule]?.maxBytes;
  return hint === undefined
    ? undefined
    : format(hint, { limit: limit === undefined ? undefined : limit / 1024 });
}

/** The sentence of an issue, by the kind of its field first, then by its code alone. */
export function issueText(speaker: Speaker, issue: Issue, facts?: Facts): string {
  const { words, form } = speaker;
  const own = issue.path.startsWith('materials.') ? 'material' : fieldAt(form, issue.path)?.kind;
  // Yes and no are chosen like any option.
  const kind = own === 'yesNo' ? 'choice' : own;
  const template =
    words[`issue.${kind}.${issue.code}`] ??
    words[`issue.${issue.code}`] ??
    words['issue.format'] ??
    issue.code;
  return format(template, { label: labelOf(speaker, issue.path, facts), ...issue.params });
}

/** What a person says by ticking the box of a `confirm` issue. */
export function confirmText({ words }: Speaker, { code, params = {} }: Issue): string {
  return format(words[`confirm.${code}`] ?? '', params);
}

/** Several names in a sentence. */
export const listText = ({ lang }: Pick<Speaker, 'lang'>, items: readonly string[]): string =>
  new Intl.ListFormat(lang, { type: 'conjunction', style: 'narrow' }).format(items);

/** Why something is asked, as a sentence that names the facts; undefined where none of them has words. */
export function becauseOf(
  speaker: Speaker,
  names: readonly string[],
  data: ApplicationData,
): string | undefined {
  const { words } = speaker;
  const said = names.flatMap((name) => words[`fact.${name}`] ?? []);
  if (said.length === 0) return undefined;
  const values = Object.fromEntries(
    ['fullTimeEducation', 'partTimeEducation'].map((name) => [
      name,
      displayValue(speaker, `education.${name}`, data['education']?.[name]),
    ]),
  );
  const facts = listText(
    speaker,
    said.map((fact) => format(fact, values)),
  );
  return format(words['reason.because'] ?? '{facts}', { facts });
}

/** Why a slot is asked for, in words. */
export function reasonOf(speaker: Speaker, instance: SlotInstance, data: ApplicationData): string {
  const { words } = speaker;
  if (!instance.required) return words['reason.optional'] ?? '';
  return becauseOf(speaker, instance.because, data) ?? words['reason.everybody'] ?? '';
}

/** A value as text: codes by name, regions by path, yes and no in words; an unanswered value is ''. */
export function displayValue(speaker: Speaker, path: string, value: Json | undefined): string {
  const field = fieldAt(speaker.form, path);
  if (value === undefined || field === undefined) return value === undefined ? '' : String(value);
  const said = displayField(speaker, field, value);
  const unit = speaker.words[`value.${patternOf(path)}`];
  return unit === undefined ? said : format(unit, { value: said });
}

/** One option of a choice, `group` where entries stand under a heading. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** The words for an entry of the form's table `tableKey`: the speaker's own, else those of the entry. */
export function optionName({ form, words, lang }: Speaker, tableKey: string, item: CodeItem): string {
  return words[`code.${form.tables[tableKey]?.id}.${item.code}`] ?? codeName(item, lang);
}

const optionLists = new WeakMap<Words, Map<string, readonly Option[]>>();

/**
 * The options of a choice in the order of its table, entries with others below them and those others grouped under
 * the topmost one. Retired entries are left out, the `current` value excepted. The same list for the same speaker.
 */
export function optionsOf(speaker: Speaker, field: Field, current?: string): readonly Option[] {
  const tableKey = field.table ?? '';
  const items = speaker.form.tables[tableKey]?.items ?? [];
  const kept = items.find((item) => item.retired && item.code === current)?.code ?? '';
  const key = `${tableKey} ${kept}`;
  let lists = optionLists.get(speaker.words);
  if (lists === undefined) optionLists.set(speaker.words, (lists = new Map<string, readonly Option[]>()));
  let list = lists.get(key);
  if (list === undefined) {
    const offered = items.filter((item) => !item.retired || item.code === kept);
    lists.set(key, (list = offered.map((item) => optionOf(speaker, tableKey, offered, item))));
  }
  return list;
}

function optionOf(speaker: Speaker, tableKey: string, offered: readonly CodeItem[], item: CodeItem): Option {
  let top = item;
  for (
    let above = findItem(offered, item.parent);
    above !== undefined;
    above = findItem(offered, above.parent)
  ) {
    top = above;
  }
  const grouped = top !== item || offered.some(({ parent }) => parent === item.code);
  return {
    value: item.code,
    label: optionName(speaker, tableKey, item),
    ...(grouped ? { group: optionName(speaker, tableKey, top) } : {}),
  };
}

const findItem = (items: readonly CodeItem[], code: string | undefined) =>
  code === undefined ? undefined : items.find((item) => item.code === code);

function displayField(speaker: Speaker, field: Field, value: Json): string {
  const { form, profile, lang, words } = speaker;
  const named = (name: string) => profileText(speaker, name);
  const text = typeof value === 'object' ? '' : String(value);
  switch (field.kind) {
    case 'choice': {
      const table = form.tables[field.table ?? ''];
      const item = table && findCode(table, text);
      if (item !== undefined) return optionName(speaker, field.table ?? '', item);
      // Of a table that comes late the usual entry stands among the words.
      return words[`code.${field.table}.${text}`] ?? text;
    }
    case 'yesNo':
      return (value === true ? words['yes'] : words['no']) ?? text;
    case 'region':
      return (
        regionPath(profile.regions, text)
          .map(named)
          .join(lang.startsWith('zh') ? ' ' : ', ') || text
      );
    case 'date':
      return formatDay(text, lang);
    case 'department':
      return named(profile.departments.find(({ no }) => String(no) === text)?.name ?? text);
    default:
      return text;
  }
}
