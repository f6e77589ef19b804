import { CsvReader, reasonColumn, type ImportFault } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { AdminWords } from '@acct-forms/core/locales/zh-CN/admin';

type Fault = { readonly code: string; readonly first?: number | string };

/** What is wrong with a line, in words. */
export function faultText(t: AdminWords, { code, first }: Fault | ImportFault): string {
  const words: Readonly<Record<string, string>> = t;
  return format(words[`fault.${code}`] ?? t['issue.other'], { first: first ?? '' });
}

/** The text of a CSV file as it comes: UTF-8, or else GB18030. */
async function* textOf(file: Blob, encoding = 'utf-8'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  const reader = (file.stream() as ReadableStream<Uint8Array>).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    yield decoder.decode(value, { stream: !done });
    if (done) return;
  }
}

async function encodingOf(file: Blob): Promise<string> {
  try {
    for await (const _ of textOf(file));
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** Records of a CSV file as they come. */
async function* recordsOf(file: Blob) {
  const reader = new CsvReader();
  for await (const text of textOf(file, await encodingOf(file))) yield* reader.push(text);
  yield* reader.end();
}

/** What is wrong with each line, from the faults `line,column,code,first` of a backend. */
async function reasonsOf(t: AdminWords, faults: Blob): Promise<ReadonlyMap<number, string>> {
  const words: Readonly<Record<string, string>> = t;
  const reasons = new Map<number, string>();
  let isHead = true;
  for await (const record of recordsOf(faults)) {
    if (!isHead && 'cells' in record) {
      const [line = '', column = '', code = '', first = ''] = record.cells;
      const told = reasons.get(Number(line));
      const text = [words[`holder.${column}`] ?? '', faultText(t, { code, first })].filter(Boolean).join(' ');
      const next = told === undefined ? format(t['holders.lineNo'], { n: line }) : told;
      reasons.set(Number(line), `${next}；${text}`);
    }
    isHead = false;
  }
  return reasons;
}

const cellText = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const rowText = (cells: readonly string[]): string => `${cells.map(cellText).join(',')}\r\n`;

/**
 * The refused lines of a file with why they were, to be mended and imported again; spreadsheets tell UTF-8 by its mark.
 * What is no record, such as quotes left open, is told by its line alone. Nothing of the file leaves the browser for it.
 */
export async function refusedLines(
  t: AdminWords,
  file: Blob,
  faults: ReadableStream<Uint8Array>,
): Promise<Blob> {
  const reasons = await reasonsOf(t, await new Response(faults).blob());
  const parts: string[] = [];
  let columns = 0;
  let reasonAt = -1;
  for await (const record of recordsOf(file)) {
    const all = 'cells' in record ? record.cells : [];
    const cells = all.filter((_, i) => i !== reasonAt);
    if (parts.length === 0) {
      reasonAt = all.findIndex((name) => name.trim().toLowerCase() === reasonColumn);
      const names = all.filter((_, i) => i !== reasonAt);
      columns = names.length;
      parts.push(`\ufeff${rowText([...names, reasonColumn])}`);
    } else if (reasons.has(record.line)) {
      const empty = Array.from({ length: Math.max(0, columns - cells.length) }, () => '');
      parts.push(rowText([...cells, ...empty, reasons.get(record.line) ?? '']));
    }
  }
  return new Blob(parts, { type: 'text/csv' });
}
