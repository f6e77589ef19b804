import { AcctError, checkMobile, type Issue } from '@acct-forms/core';

/** The form in which user names are compared: full-width and upper case are the same name. */
export const usernameKey = (username: string): string => username.normalize('NFKC').toLowerCase();

/** Passwords that every list of leaked ones begins with. */
const common = new Set(
  (
    '12345678 123456789 1234567890 password password1 qwertyui qwertyuiop qwerty123 11111111 88888888 00000000 ' +
    '66666666 abcd1234 abc12345 a1234567 a12345678 1q2w3e4r 1qaz2wsx iloveyou admin123 woaini1314 5201314520 ' +
    'password123 asdfghjk zxcvbnm1 87654321 123123123 147258369 11223344 12341234'
  ).split(' '),
);

const issue = (path: string, code: string): Issue[] => [{ path, code, severity: 'error' }];

/** Letters of one alphabet and Han only: no name looks like another one. */
export function usernameIssues(username: string): Issue[] {
  const name = username.normalize('NFKC');
  const { length } = [...name];
  if (length < 3 || length > 32) return issue('username', 'username-length');
  return /^[A-Za-z0-9\p{Script=Han}._-]+$/u.test(name) ? [] : issue('username', 'username-characters');
}

export function passwordIssues(password: string, username: string, path: string): Issue[] {
  const { length } = [...password];
  if (length < 8) return issue(path, 'password-short');
  if (length > 128) return issue(path, 'password-long');
  const key = usernameKey(password);
  return common.has(key) || key === usernameKey(username) ? issue(path, 'password-common') : [];
}

export function phoneIssues(phone: string): Issue[] {
  return checkMobile(phone).valid ? [] : issue('phone', 'mobile');
}

export function refuseInvalid(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new AcctError('invalid', { issues });
}

export const invalidAt = (path: string, code: string): AcctError =>
  new AcctError('invalid', { issues: issue(path, code) });
