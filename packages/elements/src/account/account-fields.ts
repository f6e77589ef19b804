import { checkMobile, passwordIssues } from '@acct-forms/core';
import type { Word } from './words.ts';

export type Typed = Readonly<Record<string, string>>;

/** One question of a form. */
export interface AccountField {
  readonly name: string;
  readonly label: Word;
  readonly hint?: Word;
  readonly type?: 'password' | 'tel';
  readonly autocomplete?: string;
  readonly keyboard?: string;
  /** Not every person has to answer; the hint says who. */
  readonly optional?: true;
  /** The word for what is wrong. */
  readonly check: (value: string, typed: Typed) => Word | undefined;
}

/** The word of every code that a backend may give to a field. */
export const codeWords: Readonly<Record<string, Word>> = {
  'password-short': 'passwordLength',
  'password-long': 'passwordTooLong',
  'password-common': 'passwordCommon',
  'password-same': 'passwordSame',
  'common-password': 'passwordCommon',
  'password-simple': 'passwordSimple',
  'code-wrong': 'phoneCodeWrong',
  mobile: 'phoneLength',
};

const filled =
  (word: Word) =>
  (value: string): Word | undefined =>
    value === '' ? word : undefined;

export const currentPassword = (name: string, label: Word, word: Word): AccountField => ({
  name,
  label,
  type: 'password',
  autocomplete: 'current-password',
  check: filled(word),
});

/** A new password, twice; the strict policy is the backend's to check. */
export const newPassword = (strict: boolean): readonly AccountField[] => [
  {
    name: 'next',
    label: 'newPassword',
    hint: strict ? 'passwordHintStrict' : 'passwordHint',
    type: 'password',
    autocomplete: 'new-password',
    check: (value) =>
      value === '' ? 'fillNew' : codeWords[passwordIssues(value, '', 'next')[0]?.code ?? ''],
  },
  {
    name: 'again',
    label: 'newPasswordAgain',
    type: 'password',
    autocomplete: 'new-password',
    check: (value, { next }) => (value === '' ? 'fillAgain' : value === next ? undefined : 'passwordsDiffer'),
  },
];

const phoneWords: Readonly<Record<string, Word>> = {
  charset: 'phoneDigits',
  length: 'phoneLength',
  prefix: 'phonePrefix',
};

export const phone = (label: Word, hint?: Word): AccountField => ({
  name: 'phone',
  label,
  ...(hint && { hint }),
  type: 'tel',
  autocomplete: 'tel-national',
  keyboard: 'numeric',
  check: (value) => {
    if (value === '') return 'fillPhone';
    const result = checkMobile(value);
    return result.valid ? undefined : (phoneWords[result.error] ?? 'phoneLength');
  },
});

export const phoneCode: AccountField = {
  name: 'code',
  label: 'phoneCode',
  autocomplete: 'one-time-code',
  keyboard: 'numeric',
  check: filled('fillPhoneCode'),
};

export const idTail: AccountField = {
  name: 'idNumberTail',
  label: 'idTail',
  hint: 'idTailHint',
  optional: true,
  check: (value) => (value === '' || /^[0-9A-Za-z]{4}$/.test(value) ? undefined : 'idTailWrong'),
};
