import { displayValue, issueText, listText, placeOf, valueAt } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { CaseScreen } from './case-screen.ts';
import type { CheckGroup } from './check-groups.ts';

/** An automatic check as a sentence; a picture's fault by its own words, an odd value by those of its issue. */
export function checkText({ t, speaker, facts, view }: CaseScreen, check: CheckGroup): string {
  const { code, ok, path = '', paths, params, picture } = check;
  const n = paths.length;
  const label = listText(
    speaker,
    paths.map((each) => placeOf(speaker, each, facts)),
  );
  const issue = view.issues.find((each) => each.path === path && each.severity === 'warning');
  if (!ok && code === 'warning' && issue !== undefined) {
    const text = issueText(speaker, issue, facts);
    // Until its sentence is there, only the code would be said.
    if (text !== issue.code) return format(t.labelled, { label, text });
  }
  if (!ok && code === 'unit-differs') {
    const registered = displayValue(speaker, path, params?.['registered']);
    const written = displayValue(speaker, path, valueAt(view.data, path));
    return format(t['check.unit-differs.bad'], { label, registered, written });
  }
  const template =
    n > 1 && (code === 'file-elsewhere' || code === 'file-repeated')
      ? t[`checks.${code}`]
      : !ok && code === 'picture' && picture !== undefined
        ? t[`check.picture.${picture}`]
        : t[`check.${code}.${ok ? 'ok' : 'bad'}`];
  return format(template, { label, n, ...params });
}
