import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const docs = join(import.meta.dirname, '..');

/** A generated page, its path from `docs/`. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Text that stands in a cell: no line breaks, and nothing that Markdown or Vue would read. */
export const cell = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll('{{', '{ {');

/** Code in a cell; a path is broken behind its dots and strokes. */
export const code = (text: string): string =>
  text === '' ? '' : `<code v-pre>${cell(text).replaceAll(/[./](?=\w)/g, '$&<wbr>')}</code>`;

/** A table, or what stands in its place where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], otherwise = ''): string {
  if (rows.length === 0) return otherwise;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Paragraphs, those that are empty left out. */
export const paragraphs = (...parts: readonly string[]): string =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`;

/** Writes a page where it is not as it should be: a development server sees only what changed. */
export async function write({ path, text }: Page): Promise<void> {
  const file = join(docs, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
