import type { Issue } from '../fields/issue.ts';
import { checkMobile } from '../identity/phone.ts';

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

/** 4 to 20 letters of one alphabet, digits, Han characters and . _ - : no name looks like another one. */
export function usernameIssues(username: string): Issue[] {
  const name = username.normalize('NFKC');
  const { length } = [...name];
  if (length < 4 || length > 20) return issue('username', 'username-length');
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
