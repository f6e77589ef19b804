import type { AutomaticCheck, CaseView } from '@acct-forms/adapter';

/** Checks that say one thing: of the same code and fault, found in the same places. */
export interface CheckGroup extends AutomaticCheck {
  /** Of all of them, in their order. */
  readonly paths: readonly string[];
}

/** What several files can have in common. */
const grouped: readonly AutomaticCheck['code'][] = [
  'file-elsewhere',
  'file-repeated',
  'picture',
  'missing-material',
];

/** The checks of a case, those that repeat themselves as one. */
export function checkGroups({ checks }: Pick<CaseView, 'checks'>): readonly CheckGroup[] {
  const groups = new Map<string, CheckGroup>();
  checks.forEach((check, i) => {
    const { code, ok, path, picture = '', found = [] } = check;
    const places = found.map((each) => each.case?.id ?? each.department.no);
    const key = ok || !grouped.includes(code) ? String(i) : [code, picture, ...places].join(' ');
    const paths = [...(groups.get(key)?.paths ?? []), ...(path === undefined ? [] : [path])];
    groups.set(key, { ...(groups.get(key) ?? check), paths });
  });
  return [...groups.values()];
}

/** Those that found something. */
export const openChecks = (view: Pick<CaseView, 'checks'>): readonly CheckGroup[] =>
  checkGroups(view).filter(({ ok }) => !ok);
