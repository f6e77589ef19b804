import type { BackendAdapter } from '@acct-forms/adapter';
import { signOutMark, signOutOwed } from './sign-out-owed.ts';

/** How soon the backend is told again, in milliseconds. */
const again = 30_000;

/** Nothing is owed any more: the backend has answered, or somebody signed in anew. */
export function forgetSignOut(): void {
  try {
    localStorage.removeItem(signOutMark);
  } catch {
    // Then it was not kept either.
  }
}

/** Ends the session at the backend, at once or as soon as it can be reached, also by a later page. Never rejects. */
export async function signOut(backend: BackendAdapter | undefined): Promise<void> {
  try {
    localStorage.setItem(signOutMark, '1');
  } catch {
    // Without storage this is the only try.
  }
  try {
    await backend?.accounts.logout();
    forgetSignOut();
  } catch {
    retry(backend);
  }
}

function retry(backend: BackendAdapter | undefined): void {
  const once = () => {
    clearTimeout(timer);
    removeEventListener('online', once);
    // Another tab may have done it, or somebody has signed in.
    if (signOutOwed()) void signOut(backend);
  };
  const timer = setTimeout(once, again);
  addEventListener('online', once);
}
