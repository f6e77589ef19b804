import type { AutomaticCheck } from '@acct-forms/adapter';
import { labelOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { CaseScreen } from './case-screen.ts';

/** An automatic check as a sentence; a picture's fault by its own words. */
export function checkText({ t, speaker, facts }: CaseScreen, check: AutomaticCheck): string {
  const { code, ok, path, params, picture } = check;
  const template =
    !ok && code === 'picture' && picture !== undefined
      ? t[`check.picture.${picture}`]
      : t[`check.${code}.${ok ? 'ok' : 'bad'}`];
  const label = path === undefined ? '' : labelOf(speaker, path, facts);
  return format(template, { label, n: 1, ...params });
}
