import type { Law } from '../law.ts';
import type { Mutant } from './mutant.ts';

/** A broken backend and the laws that notice it. */
export interface Row {
  readonly mutant: Mutant;
  readonly noticed: readonly string[];
}

const groupOf = ({ id }: Law) => id.split('/')[0] ?? '';

/** The laws that are tried on a broken backend. */
export const lawsFor = ({ groups }: Pick<Mutant, 'groups'>, laws: readonly Law[]): Law[] =>
  laws.filter((law) => groups.includes(groupOf(law)));

/** The broken backends that no law notices. */
export const survivors = (rows: readonly Row[]): string[] =>
  rows.filter(({ noticed }) => noticed.length === 0).map(({ mutant }) => mutant.id);

/** The laws that could go: each broken backend that they notice is noticed by another one too. */
export function needlessLaws(rows: readonly Row[], laws: readonly Law[]): string[] {
  const needed = new Set(rows.flatMap(({ noticed }) => (noticed.length === 1 ? noticed : [])));
  return laws.map(({ id }) => id).filter((id) => !needed.has(id));
}

/** The numbers of columns, one digit below the other. */
function columnHeads(columns: number, indent: number): string[] {
  const digits = String(columns).length;
  return Array.from({ length: digits }, (_, row) => {
    const line = Array.from({ length: columns }, (__, i) => String(i + 1).padStart(digits)[row]);
    return ' '.repeat(indent) + line.join('');
  });
}

/**
 * The matrix as lines of text: broken backends down, laws across, `×` where a law notices. Backends that are tried by the
 * same laws stand together; by other laws they are not tried.
 */
export function matrixLines(rows: readonly Row[], laws: readonly Law[]): string[] {
  const nameOf = ({ mutant }: Row) => mutant.groups.join(', ');
  return [...new Set(rows.map(nameOf))].flatMap((name) => {
    const block = rows.filter((row) => nameOf(row) === name);
    const columns = lawsFor({ groups: name.split(', ') }, laws);
    const indent = Math.max(...block.map(({ mutant }) => mutant.id.length)) + 2;
    return [
      `${name}: ${block.length} broken backends × ${columns.length} laws`,
      ...columns.map(({ id, title }, i) => `  ${String(i + 1).padStart(3)} ${id}: ${title}`),
      ...columnHeads(columns.length, indent),
      ...block.map(
        ({ mutant, noticed }) =>
          mutant.id.padEnd(indent) + columns.map(({ id }) => (noticed.includes(id) ? '×' : '·')).join(''),
      ),
      '',
    ];
  });
}
