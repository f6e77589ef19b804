import type { FormContext, FormDefinition, Profile } from '@acct-forms/core';
import type { OfficeJson } from '../wire.ts';
import type { Cost } from './people/secrets.ts';
import type { Store } from './store.ts';

/** What every request works with. */
export interface Desk {
  readonly store: Store;
  readonly profile: Profile;
  readonly form: FormDefinition;
  readonly cost: Cost;
  readonly now: () => number;
}

/** What the declarations know beside the answers. */
export const contextOf = ({ profile, now }: Desk, phone: string): FormContext => ({
  now: new Date(now()),
  profile,
  account: { mobile: phone },
});

export function officeOf({ profile }: Desk, no: number | null): OfficeJson | undefined {
  const found = profile.departments.find((department) => department.no === no);
  return found && { no: found.no, name: found.name, phones: found.phones };
}
