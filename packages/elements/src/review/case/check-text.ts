import type { AutomaticCheck } from '@acct-forms/adapter';
import { issueText, labelOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { CaseScreen } from './case-screen.ts';

/** An automatic check as a sentence; a picture's fault by its own words, an odd value by those of its issue. */
export function checkText({ t, speaker, facts, view }: CaseScreen, check: AutomaticCheck): string {
  const { code, ok, path, params, picture } = check;
  const label = path === undefined ? '' : labelOf(speaker, path, facts);
  const issue = view.issues.find((each) => each.path === path && each.severity === 'warning');
  if (!ok && code === 'warning' && issue !== undefined) {
    return format(t.labelled, { label, text: issueText(speaker, issue, facts) });
  }
  const template =
    !ok && code === 'picture' && picture !== undefined
      ? t[`check.picture.${picture}`]
      : t[`check.${code}.${ok ? 'ok' : 'bad'}`];
  return format(template, { label, ...params });
}
