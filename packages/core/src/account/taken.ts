import { AcctError } from '../errors/acct-error.ts';

const at = (path: string, code: string) => ({ path, code, severity: 'error' }) as const;

/** Refuses a registration whose user name or phone somebody has; where both are, both are told at once. */
export function refuseTaken(username: boolean, phone: boolean): void {
  if (username) {
    const issues = [at('username', 'username-taken'), at('phone', 'phone-taken')];
    throw new AcctError('username-taken', phone ? { issues } : {});
  }
  if (phone) throw new AcctError('phone-taken');
}
