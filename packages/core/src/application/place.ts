import type { Facts } from '../fields/need.ts';
import { rowsOf, valueAt } from './paths.ts';
import { labelOf, type Speaker } from './words.ts';

/** The label of a path where nothing around it tells which of several rows is meant: `职称信息 2 · 取得方式`. */
export function placeOf(speaker: Speaker, path: string, facts?: Facts): string {
  const label = labelOf(speaker, path, facts);
  const [section, field, id, inner] = path.split('.');
  if (id === undefined || section === 'materials') return label;
  const list = `${section}.${field}`;
  const rows = rowsOf(valueAt(speaker.data, list));
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0 || rows.length < 2) return label;
  const row = `${labelOf(speaker, list)} ${at + 1}`;
  return inner === undefined ? row : `${row} · ${label}`;
}
