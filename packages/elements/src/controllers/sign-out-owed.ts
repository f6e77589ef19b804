/** In localStorage while a sign-out on this machine has not reached the backend: no session is taken up before it has. */
export const signOutMark = 'acct-forms-leaving';

/** Whether somebody signed out on this machine and the backend may not know of it yet. */
export function signOutOwed(): boolean {
  try {
    return localStorage.getItem(signOutMark) !== null;
  } catch {
    return false;
  }
}
