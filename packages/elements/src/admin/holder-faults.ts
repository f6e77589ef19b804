import type { ImportFault } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { AdminWords } from '@acct-forms/core/locales/zh-CN/admin';

type Fault = { readonly code: string; readonly first?: number | string };

/** What is wrong with a line, in words. */
export function faultText(t: AdminWords, { code, first }: Fault | ImportFault): string {
  const words: Readonly<Record<string, string>> = t;
  return format(words[`fault.${code}`] ?? t['issue.other'], { first: first ?? '' });
}

/** A line `line,column,code,first` as it is read by people. */
function inWords(t: AdminWords, row: string): string {
  const [line = '', column = '', code = '', first = ''] = row.split(',');
  const words: Readonly<Record<string, string>> = t;
  return `${line},${words[`holder.${column}`] ?? ''},"${faultText(t, { code, first }).replaceAll('"', '""')}"\r\n`;
}

/** Every fault of a file as CSV in words, as it comes; spreadsheets tell UTF-8 by its mark. */
export async function faultsInWords(t: AdminWords, faults: ReadableStream<Uint8Array>): Promise<Blob> {
  const parts: string[] = [`\ufeff${t['holders.line']},${t['holders.column']},${t['holders.fault']}\r\n`];
  const reader = faults.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let first = true;
  for (let end = false; !end;) {
    const { done, value } = await reader.read();
    end = done;
    const rows = (rest + decoder.decode(value, { stream: !done })).split(/\r?\n/);
    rest = done ? '' : (rows.pop() ?? '');
    const told = rows.filter((row) => row !== '');
    if (first && told.length > 0) {
      // The first line names the columns.
      told.shift();
      first = false;
    }
    parts.push(told.map((row) => inWords(t, row)).join(''));
  }
  return new Blob(parts, { type: 'text/csv' });
}
