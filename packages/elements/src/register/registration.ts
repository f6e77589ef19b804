import { checkMobile, isAcctError } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { AccountWords } from '@acct-forms/core/locales/zh-CN/account';
import type { FieldIssue } from '../controls/field-issue.ts';

export const fieldNames = [
  'username',
  'password',
  'passwordAgain',
  'phone',
  'phoneCode',
  'challenge',
  'certNo',
  'holderId',
  'holderName',
  'consent',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** What the person has typed; the challenge keeps its own. */
export type Typed = { readonly [N in FieldName]?: string | undefined };

export type Issues = { readonly [N in FieldName]?: readonly FieldIssue[] };

/** What is asked here and now. */
export interface Asked {
  readonly phoneCode: boolean;
  readonly certificate: boolean;
  readonly image: boolean;
}

type Words = Readonly<AccountWords>;

const labelKeys = {
  username: 'username',
  password: 'password',
  passwordAgain: 'passwordAgain',
  phone: 'phone',
  phoneCode: 'phoneCode',
  challenge: 'challenge',
  certNo: 'certNo',
  holderId: 'holderId',
  holderName: 'holderName',
  consent: 'consentLabel',
} as const satisfies Record<FieldName, keyof AccountWords>;

export const labelOf = (t: Words, name: FieldName): string => t[labelKeys[name]];

/** The word of every code that this form or a backend may give to a field. */
const codeKeys: Readonly<Record<string, keyof AccountWords>> = {
  'username-length': 'usernameLength',
  'username-characters': 'usernameCharacters',
  'username-taken': 'usernameTaken',
  'password-short': 'passwordLength',
  'password-long': 'passwordTooLong',
  'password-common': 'passwordCommon',
  'common-password': 'passwordCommon',
  'password-simple': 'passwordSimple',
  'phone-taken': 'phoneTaken',
  'code-wrong': 'phoneCodeWrong',
  'consent-version': 'consentFirst',
};

function issue(t: Words, name: FieldName, code: string, key?: keyof AccountWords): readonly FieldIssue[] {
  const word = key ?? codeKeys[code];
  const text = word === undefined ? format(t.notAccepted, { label: labelOf(t, name) }) : t[word];
  return [{ code, severity: 'error', text }];
}

const phoneKeys = { charset: 'phoneDigits', length: 'phoneLength', prefix: 'phonePrefix' } as const;

/** What stands wrong in one field, as far as the browser can tell. */
function check(t: Words, name: FieldName, typed: Typed, asked: Asked): readonly FieldIssue[] {
  const value = typed[name] ?? '';
  switch (name) {
    case 'username': {
      const text = value.normalize('NFKC').trim();
      const { length } = [...text];
      if (length === 0) return issue(t, name, 'required', 'fillUsername');
      if (length < 4 || length > 20) return issue(t, name, 'username-length');
      return /^[A-Za-z0-9\p{Script=Han}._-]+$/u.test(text) ? [] : issue(t, name, 'username-characters');
    }
    case 'password':
      if (value === '') return issue(t, name, 'required', 'fillPassword');
      return [...value].length < 8 ? issue(t, name, 'password-short') : [];
    case 'passwordAgain':
      if (value === '') return issue(t, name, 'required', 'fillAgain');
      return value === typed.password ? [] : issue(t, name, 'passwords-differ', 'passwordsDiffer');
    case 'phone': {
      if (value.trim() === '') return issue(t, name, 'required', 'fillPhone');
      const result = checkMobile(value.trim());
      return result.valid
        ? []
        : issue(t, name, result.error, phoneKeys[result.error as keyof typeof phoneKeys]);
    }
    case 'phoneCode':
      return asked.phoneCode && value === '' ? issue(t, name, 'required', 'fillPhoneCode') : [];
    case 'challenge':
      return asked.image && value === '' ? issue(t, name, 'required', 'fillImage') : [];
    case 'consent':
      return value === '' ? issue(t, name, 'required', 'consentFirst') : [];
    default:
      return asked.certificate && value.trim() === '' ? issue(t, name, 'required', 'fillCertificate') : [];
  }
}

/** What stands wrong in these fields; without names, in all. */
export function checkRegistration(
  t: Words,
  typed: Typed,
  asked: Asked,
  names: readonly FieldName[] = fieldNames,
): Issues {
  const found: Partial<Record<FieldName, readonly FieldIssue[]>> = {};
  for (const name of names) {
    const issues = check(t, name, typed, asked);
    if (issues.length > 0) found[name] = issues;
  }
  return found;
}

const isFieldName = (name: string): name is FieldName => (fieldNames as readonly string[]).includes(name);

/** What a refusal says about fields; undefined when it is about none of them. */
export function issuesOfFailure(t: Words, error: unknown, image: boolean): Issues | undefined {
  if (!isAcctError(error)) return undefined;
  const { code, detail } = error;
  if (code === 'username-taken') return { username: issue(t, 'username', code) };
  if (code === 'phone-taken') return { phone: issue(t, 'phone', code) };
  if (code === 'challenge-failed') {
    return {
      challenge: issue(t, 'challenge', code, image ? 'challengeRefused' : 'challengeRefusedAutomatic'),
    };
  }
  if (code !== 'invalid') return undefined;
  const found: Partial<Record<FieldName, readonly FieldIssue[]>> = {};
  for (const { path, code: reason } of detail.issues ?? []) {
    if (isFieldName(path)) found[path] ??= issue(t, path, reason);
  }
  return Object.keys(found).length > 0 ? found : undefined;
}
