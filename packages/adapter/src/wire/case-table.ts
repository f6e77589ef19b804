import { shanghaiDay, shanghaiTime, type State, type Words } from '@acct-forms/core';
import { fields } from '@acct-forms/core/locales/zh-CN/fields';
import { review } from '@acct-forms/core/locales/zh-CN/review';
import { reviewLate } from '@acct-forms/core/locales/zh-CN/review-late';
import type { CaseSummary } from '../review-views.ts';

const verdicts: Readonly<Partial<Record<State, string>>> = {
  returned: review['action.return'],
  approved: review['action.approve'],
  rejected: review['action.reject'],
};

/** What a case is about, as the queue says it; a kind of the profile's own in its words. */
function kindOf({ kind, changeKind }: CaseSummary, own: Words = {}): string {
  const words: Words = review;
  const about =
    changeKind === undefined
      ? []
      : [words[`changeKind.${changeKind}`] ?? own[`kind.${changeKind}`] ?? changeKind];
  return [review[`kindLong.${kind}`], ...about].join(' · ');
}

const columns: readonly (readonly [title: string, cell: (item: CaseSummary, own?: Words) => string])[] = [
  [review['column.reference'], ({ referenceNumber }) => referenceNumber],
  [review['column.kind'], kindOf],
  [review['column.name'], ({ name }) => name],
  [review['column.idNumber'], ({ idNumber }) => idNumber],
  [review['column.unit'], ({ unitName = '' }) => unitName],
  [review['column.bureau'], ({ department }) => department.name],
  [review['column.round'], ({ round }) => String(round)],
  [review['column.submittedAt'], ({ submittedAt }) => shanghaiTime(new Date(submittedAt))],
  [review['column.deadlineDay'], ({ deadline }) => shanghaiDay(new Date(deadline))],
  [review['column.state'], ({ state }) => fields[`state.${state}`]],
  [
    reviewLate['column.verdict'],
    ({ state, decided }) => (decided === undefined ? '' : (verdicts[state] ?? '')),
  ],
  [
    review['column.decided'],
    ({ decided }) => (decided === undefined ? '' : shanghaiTime(new Date(decided.at))),
  ],
  [review['column.claimed'], ({ claimedBy, decided }) => (claimedBy ?? decided?.by)?.name ?? ''],
];

/** The first line of an exported table, in the words of the office. */
export const caseTitles: readonly string[] = columns.map(([title]) => title);

/** A case as a line of it; ID numbers as they are in the summary, masked. `own`: the profile's words in Chinese. */
export const caseCells = (item: CaseSummary, own?: Words): readonly string[] =>
  columns.map(([, cell]) => cell(item, own));

/** Who exported a table, so that a file that is found leads to its record. */
export interface ExportMark {
  readonly by: { readonly name: string; readonly username: string };
  readonly at: Date;
  /** The number of the record in the book of accesses. */
  readonly record: string;
  readonly lines: number;
  readonly unmasked: boolean;
}

/** The last line of an exported table. */
export const markCells = ({ by, at, record, lines, unmasked }: ExportMark): readonly string[] => [
  '导出记录',
  `编号 ${record}`,
  `${by.name}（${by.username}）`,
  unmasked ? '含完整证件号码' : '证件号码已遮盖',
  `共 ${lines} 行`,
  shanghaiTime(at),
];

/** A cell of CSV (RFC 4180) that no spreadsheet takes for a formula (OWASP CSV Injection). */
const csvCell = (text: string) =>
  `"${(/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** A line of CSV with its end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** What spreadsheets tell UTF-8 by, before the first line. */
export const byteOrderMark = '\ufeff';
