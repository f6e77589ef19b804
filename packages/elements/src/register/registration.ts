import type { Issue } from '@acct-forms/core';
import { checkMobile, checkResidentId, cleanText, isAcctError } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { AccountWords } from '@acct-forms/core/locales/zh-CN/account';
import type { RegisterWords } from '@acct-forms/core/locales/zh-CN/register';
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

const kinds: { readonly [N in FieldName]?: Parameters<typeof cleanText>[0] } = {
  phone: { kind: 'mobile' },
  holderId: { kind: 'identityNumber' },
  holderName: { kind: 'text', charset: 'personName' },
};

/** What is typed or pasted into each field, as it is committed. */
export const cleaners = Object.fromEntries(
  fieldNames.map((name) => [name, (text: string) => cleanText(kinds[name], text)]),
) as Readonly<Record<FieldName, (text: string) => string>>;

/** What the person has typed; the challenge keeps its own. */
export type Typed = { readonly [N in FieldName]?: string | undefined };

/** What is wrong with a field: the stable code and the word for it; the sentence comes with the language. */
export interface Fault {
  readonly code: string;
  readonly word: keyof Words;
}

export type Faults = { readonly [N in FieldName]?: Fault };

/** What is asked here and now. */
export interface Asked {
  readonly phoneCode: boolean;
  readonly certificate: boolean;
  readonly image: boolean;
}

type Words = Readonly<AccountWords & RegisterWords>;

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
} as const satisfies Record<FieldName, keyof Words>;

export const labelOf = (t: Words, name: FieldName): string => t[labelKeys[name]];

/** The word of every code that this form or a backend may give to a field. */
const codeKeys: Readonly<Record<string, keyof Words>> = {
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

const fault = (code: string, word = codeKeys[code] ?? 'notAccepted'): Fault => ({ code, word });

export const faultText = (t: Words, name: FieldName, { word }: Fault): string =>
  format(t[word], { label: labelOf(t, name) });

/** A fault as the controls take it. */
export const issuesOf = (t: Words, name: FieldName, found: Fault | undefined): readonly FieldIssue[] =>
  found === undefined ? [] : [{ code: found.code, severity: 'error', text: faultText(t, name, found) }];

const phoneKeys = { charset: 'phoneDigits', length: 'phoneLength', prefix: 'phonePrefix' } as const;

/** What stands wrong in one field, as far as the browser can tell. */
function check(name: FieldName, typed: Typed, asked: Asked): Fault | undefined {
  const value = typed[name] ?? '';
  switch (name) {
    case 'username': {
      const text = value.normalize('NFKC').trim();
      const { length } = [...text];
      if (length === 0) return fault('required', 'fillUsername');
      if (length < 4 || length > 20) return fault('username-length');
      return /^[A-Za-z0-9\p{Script=Han}._-]+$/u.test(text) ? undefined : fault('username-characters');
    }
    case 'password':
      if (value === '') return fault('required', 'fillPassword');
      return [...value].length < 8 ? fault('password-short') : undefined;
    case 'passwordAgain':
      if (value === '') return fault('required', 'fillAgain');
      return value === typed.password ? undefined : fault('passwords-differ', 'passwordsDiffer');
    case 'phone': {
      if (value.trim() === '') return fault('required', 'fillPhone');
      const result = checkMobile(value.trim());
      return result.valid
        ? undefined
        : fault(result.error, phoneKeys[result.error as keyof typeof phoneKeys]);
    }
    case 'phoneCode':
      return asked.phoneCode && value === '' ? fault('required', 'fillPhoneCode') : undefined;
    case 'challenge':
      return asked.image && value === '' ? fault('required', 'fillImage') : undefined;
    case 'consent':
      return value === '' ? fault('required', 'consentFirst') : undefined;
    case 'holderId':
      if (!asked.certificate) return undefined;
      if (value.trim() === '') return fault('required', 'fillCertificate');
      return checkResidentId(value.trim(), { now: new Date() }).valid
        ? undefined
        : fault('holder-id', 'holderIdWrong');
    default:
      return asked.certificate && value.trim() === '' ? fault('required', 'fillCertificate') : undefined;
  }
}

/** What stands wrong in these fields; without names, in all. */
export function checkRegistration(
  typed: Typed,
  asked: Asked,
  names: readonly FieldName[] = fieldNames,
): Faults {
  const found = names.flatMap((name) => {
    const wrong = check(name, typed, asked);
    return wrong === undefined ? [] : [[name, wrong] as const];
  });
  return Object.fromEntries(found);
}

const isFieldName = (name: string): name is FieldName => (fieldNames as readonly string[]).includes(name);

const faultsOfIssues = (issues: readonly Issue[] = []): Faults =>
  Object.fromEntries(
    issues.filter(({ path }) => isFieldName(path)).map((issue) => [issue.path, fault(issue.code)]),
  );

/** What a refusal says about fields; nothing when it is about none of them. */
export function faultsOfFailure(error: unknown, image: boolean): Faults {
  if (!isAcctError(error)) return {};
  const { code, detail } = error;
  switch (code) {
    case 'username-taken':
      return { username: fault(code), ...faultsOfIssues(detail.issues) };
    case 'phone-taken':
      return { phone: fault(code) };
    case 'challenge-failed':
      return { challenge: fault(code, image ? 'challengeRefused' : 'challengeRefusedAutomatic') };
    case 'invalid':
      return faultsOfIssues(detail.issues);
    default:
      return {};
  }
}
