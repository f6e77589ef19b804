import type { ApplicationData } from '../fields/json.ts';
import type { FormDefinition } from '../profile/profile.ts';
import { fieldAt, patternOf, rowsOf, valueAt } from './paths.ts';

/** What a derived field follows from: the first of its sources; undefined for a field that follows from none. */
export const sourceOf = ({ derive }: FormDefinition, path: string): string | undefined =>
  derive.find(({ at }) => at === patternOf(path))?.of?.[0];

/**
 * The slots whose files prove what stands at a path, in declared order: `idFront` for a name, `titleProof.<rowId>` for
 * a field of that row, the slot itself for a file. A derived field is proven by what
 * proves its source too.
 */
export function provenBy(form: FormDefinition, data: ApplicationData, path: string): string[] {
  const [section, name, row] = path.split('.');
  if (section === 'materials') return [path.slice('materials.'.length)];
  const own = fieldAt(form, path)?.slot;
  if (own !== undefined) return [own];
  const rowIds = (list: string) => rowsOf(valueAt(data, list)).map(({ id }) => id);
  const found = form.slots.flatMap(({ key, perItem, proves = [] }): string[] => {
    if (row !== undefined && perItem === `${section}.${name}`) return [`${key}.${row}`];
    if (!proves.includes(patternOf(path))) return [];
    return perItem === undefined ? [key] : rowIds(perItem).map((id) => `${key}.${id}`);
  });
  const source = sourceOf(form, path);
  return source === undefined || source === path ? found : [...found, ...provenBy(form, data, source)];
}
