import type { RecordView, Session } from '@acct-forms/adapter';
import type { FormContext, Profile } from '@acct-forms/core';

/** What facts and rules need besides the values: the clock, the account and the certificate as of now. */
export const contextOf = (
  profile: Profile,
  session: Session | null | undefined,
  view: RecordView | undefined,
): FormContext => ({
  now: new Date(),
  profile,
  ...(session && { account: { mobile: session.account.mobile } }),
  ...(view?.holder && { holder: view.holder }),
});
