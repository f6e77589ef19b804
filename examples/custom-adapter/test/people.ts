import { jilin } from '@acct-forms/profiles/jilin';
import { createDeskAdapter } from '../page/adapter/index.ts';

let people = 0;

/** Somebody new, signed in on a client of their own. */
export async function newcomer(base: string) {
  const n = ++people;
  const credentials = { username: `person${n}`, password: `Slow-river-${n}`, phone: `1370000${1000 + n}` };
  const adapter = createDeskAdapter(base);
  const consent = { notice: 'privacy', version: jilin.notices.privacy.version } as const;
  await adapter.accounts.register({ ...credentials, consent, key: `register-${n}` });
  await adapter.accounts.login(credentials);
  return { adapter, credentials };
}
