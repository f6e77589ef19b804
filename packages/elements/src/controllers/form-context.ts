import type { RecordView, Session } from '@acct-forms/adapter';
import type { ApplicationData, FormContext, Profile, TakenUnit } from '@acct-forms/core';

/**
 * What facts and rules need besides the values: the clock, the account, the certificate and the unit as of now. A unit
 * that was `taken` here and that the view does not tell yet counts while `data` name it.
 */
export const contextOf = (
  profile: Profile,
  session: Session | null | undefined,
  view: RecordView | undefined,
  taken?: TakenUnit,
  data?: ApplicationData,
): FormContext => {
  const unit =
    taken && taken.id === data?.['employer']?.['unitId'] && taken.id !== view?.unit?.id ? taken : view?.unit;
  return {
    now: new Date(),
    profile,
    ...(session && { account: { mobile: session.account.mobile } }),
    ...(view?.holder && { holder: view.holder }),
    ...(unit && { unit }),
  };
};
