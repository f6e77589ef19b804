/** One entry of a code table. */
export interface CodeItem {
  readonly code: string;
  /** Chinese name as in the standard. */
  readonly name: string;
  /** English name, for a table that no locale names. */
  readonly en?: string;
  /** Chinese words of the form where they differ from the standard. */
  readonly label?: string;
  /** Code of the entry above in the same table. */
  readonly parent?: string;
  /** Orders the entries, higher is more; entries of equal rank are of one level. */
  readonly rank?: number;
  /** Code of a level in another table. */
  readonly level?: string;
  /** Read in old records, no longer offered. */
  readonly retired?: true;
}

export interface CodeTable {
  readonly id: string;
  readonly items: readonly CodeItem[];
}

/** The entry of a code, retired ones included; undefined when the table has none. */
export function findCode<T extends CodeTable>(
  table: T,
  code: string | undefined,
): T['items'][number] | undefined {
  return table.items.find((item) => item.code === code);
}

/** The entry's own words: the form's in Chinese, the English name where it carries one. */
export function codeName(item: CodeItem, lang: string): string {
  const chinese = item.label ?? item.name;
  return lang.startsWith('zh') ? chinese : (item.en ?? chinese);
}

/**
 * A table from its lines, each a code, a blank, a name, and after another blank the words of the form where they
 * differ. `parentOf` is asked for the code of the entry above, line by line.
 */
export function codeTable<const Id extends string>(
  id: Id,
  lines: string,
  parentOf?: (code: string) => string | undefined,
): { readonly id: Id; readonly items: readonly CodeItem[] } {
  const items = lines
    .trim()
    .split(/\s*\n\s*/)
    .map((line): CodeItem => {
      const [code = '', name = '', label] = line.split(' ');
      const parent = parentOf?.(code);
      return { code, name, ...(label && { label }), ...(parent && { parent }) };
    });
  return { id, items };
}
