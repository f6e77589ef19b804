import { account, type AccountWords } from '@acct-forms/core/locales/zh-CN/account';
import { myAccount, type MyAccountWords } from '@acct-forms/core/locales/zh-CN/my-account';
import { register, type RegisterWords } from '@acct-forms/core/locales/zh-CN/register';

export type Words = Readonly<AccountWords & RegisterWords & MyAccountWords>;
export type Word = keyof Words;

/** The group `my-account`: these words, those of the registration and those of the login. */
export const zh: Words = { ...account, ...register, ...myAccount };
