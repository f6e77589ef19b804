import { AcctError } from '../errors/acct-error.ts';
import { CsvReader, type CsvRecord } from './csv-reader.ts';
import {
  holderColumns,
  holderFields,
  holderIdentity,
  readHolderCells,
  type HolderColumn,
  type HolderFault,
  type HolderRules,
  type HolderValues,
} from './former-holder.ts';

/** What is wrong with a line of a register. */
export interface ImportFault {
  /** Where the record begins in the file; its first line is 1. */
  readonly line: number;
  readonly column?: HolderColumn;
  readonly code:
    /** Other than as many cells as columns; quotes amiss; longer than a record can be; no such characters. */
    | 'cells'
    | 'quotes'
    | 'too-long'
    | 'encoding'
    /** The certificate stands in an earlier line, `first`, or with other values in the register. */
    | 'duplicate'
    | 'differs'
    | HolderFault['code'];
  readonly first?: number;
}

/** One entry of a file, or everything that is wrong with it. */
export type HolderLine = { readonly line: number } & (
  | { readonly values: HolderValues }
  | { readonly faults: readonly ImportFault[] }
);

const headerFault = (code: string, column?: string) =>
  new AcctError('invalid', {
    issues: [
      { path: 'file', code, severity: 'error', ...(column === undefined ? {} : { params: { column } }) },
    ],
  });

/** A column that is passed over: where a file of refused lines says why they were. */
export const reasonColumn = 'reason';
type Column = HolderColumn | typeof reasonColumn;
const knownColumns: readonly Column[] = [...holderColumns, reasonColumn];

/** Which column each cell belongs to, by the names in the first line, in any order. */
function columnsOf(record: CsvRecord | undefined): readonly Column[] {
  const names = record && 'cells' in record ? record.cells.map((cell) => cell.trim()) : [];
  const columns = names.map((name): Column => {
    const column = knownColumns.find((known) => known.toLowerCase() === name.toLowerCase());
    if (column === undefined) throw headerFault('unknown-column', name.slice(0, 40));
    return column;
  });
  const missing = holderIdentity.find((column) => !columns.includes(column));
  if (missing !== undefined) throw headerFault('missing-column', missing);
  const twice = columns.find((column, i) => columns.indexOf(column) !== i);
  if (twice !== undefined) throw headerFault('repeated-column', twice);
  return columns;
}

/** Reads a register of former certificates from CSV as it comes; `invalid` at `file` for a first line that does not fit. */
export class HolderFile {
  readonly #rules: HolderRules;
  readonly #fields: ReturnType<typeof holderFields>;
  readonly #reader = new CsvReader();
  #columns: readonly Column[] | undefined;

  constructor(rules: HolderRules) {
    this.#rules = rules;
    this.#fields = holderFields(rules.form);
  }

  push(text: string): readonly HolderLine[] {
    return this.#lines(this.#reader.push(text));
  }

  end(): readonly HolderLine[] {
    const lines = this.#lines(this.#reader.end());
    if (this.#columns === undefined) throw headerFault('missing-column', holderIdentity[0]);
    return lines;
  }

  #lines(records: readonly CsvRecord[]): readonly HolderLine[] {
    const [header, ...others] = records;
    if (this.#columns !== undefined) return records.map((record) => this.#line(record));
    if (header === undefined) return [];
    this.#columns = columnsOf(header);
    return others.map((record) => this.#line(record));
  }

  #line(record: CsvRecord): HolderLine {
    const { line } = record;
    if ('fault' in record) return { line, faults: [{ line, code: record.fault }] };
    const { cells } = record;
    const all = this.#columns ?? [];
    if (cells.length !== all.length) return { line, faults: [{ line, code: 'cells' }] };
    const given = all.flatMap((column, i) =>
      column === reasonColumn ? [] : [[column, cells[i] ?? ''] as const],
    );
    const broken = given.filter(([, text]) => /[\ufffd\0]/.test(text));
    if (broken.length > 0)
      return { line, faults: broken.map(([column]) => ({ line, column, code: 'encoding' })) };
    const read = readHolderCells(this.#rules, this.#fields, Object.fromEntries(given));
    if ('values' in read) return { line, values: read.values };
    return { line, faults: read.faults.map((fault) => ({ line, ...fault })) };
  }
}
