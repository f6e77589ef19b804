import { checkMobile, type Issue } from '@acct-forms/core';

/** The form in which user names are compared: full-width and upper case are the same name. */
export const usernameKey = (username: string) => username.normalize('NFKC').toLowerCase();

const common = new Set([
  '12345678',
  '123456789',
  'password',
  'qwertyui',
  '11111111',
  '88888888',
  'abcd1234',
  'password1',
]);

const issue = (path: string, code: string): Issue[] => [{ path, code, severity: 'error' }];

export function usernameIssues(username: string): Issue[] {
  const name = username.normalize('NFKC');
  const length = [...name].length;
  if (length < 3 || length > 32) return issue('username', 'username-length');
  return /^[A-Za-z0-9\p{Script=Han}._-]+$/u.test(name) ? [] : issue('username', 'username-characters');
}

export function passwordIssues(password: string, username: string, path: string): Issue[] {
  const length = [...password].length;
  if (length < 8) return issue(path, 'password-short');
  if (length > 128) return issue(path, 'password-long');
  const key = usernameKey(password);
  return common.has(key) || key === usernameKey(username) ? issue(path, 'password-common') : [];
}

export function phoneIssues(phone: string): Issue[] {
  return checkMobile(phone).valid ? [] : issue('phone', 'mobile');
}
