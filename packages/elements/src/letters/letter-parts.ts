import type { ApplicationData, Facts, Letter } from '@acct-forms/core';
import { shanghaiDay } from '@acct-forms/core';

/** What fills the places of a letter; an absent one stays blank. */
export type LetterValues = Readonly<Record<string, string | undefined>>;

/** Text, or a place with what fills it. */
export type LetterPart = string | { readonly key: string; readonly value: string | undefined };

const number = (digits: string | undefined): string | undefined => digits && String(Number(digits));

/** What the record knows for the letters. Values under an unmet condition are not the person's. */
export function letterValues(data: ApplicationData, facts: Facts, now: Date): LetterValues {
  const text = (section: string, field: string): string | undefined => {
    const value = data[section]?.[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const start = facts['inAccountingWork'] ? text('employer', 'accountingWorkStart') : undefined;
  const [fromYear, fromMonth] = start?.split('-') ?? [];
  const [year, month, day] = shanghaiDay(now).split('-');
  return {
    name: text('basic', 'name'),
    idNumber: text('basic', 'idNumber'),
    unitName: facts['onDuty'] ? text('employer', 'unitName') : undefined,
    fromYear,
    fromMonth: number(fromMonth),
    toYear: start && year,
    toMonth: start && number(month),
    year,
    month: number(month),
    day: number(day),
  };
}

/** A line of a letter cut at its places. */
export function partsOf(line: string, values: LetterValues): readonly LetterPart[] {
  return line
    .split(/\{(\w+)\}/)
    .map((part, i) =>
      i % 2 === 0 ? part : { key: part, value: Object.hasOwn(values, part) ? values[part] : undefined },
    )
    .filter((part) => part !== '');
}

const named = { name: 'name', idNumber: 'idNumber', fromYear: 'from', unitName: 'unitName' } as const;
type Named = (typeof named)[keyof typeof named];

/** What these letters ask and the record does not know, each once. */
export function blanksOf(letters: readonly Letter[], values: LetterValues): readonly Named[] {
  const lines = letters.flatMap(({ paragraphs, signature }) => [...paragraphs, ...signature]);
  const places = new Set(
    lines.flatMap((line) => [...line['zh-CN'].matchAll(/\{(\w+)\}/g)].map(([, key]) => key)),
  );
  return (Object.keys(named) as (keyof typeof named)[])
    .filter((key) => places.has(key) && values[key] === undefined)
    .map((key) => named[key]);
}
