import type { BackendAdapter } from '@acct-forms/adapter';
import { accounts } from './accounts.ts';
import { Caller } from './call.ts';
import { materials } from './materials.ts';
import { record } from './record.ts';

/**
 * Our backend as the elements know one. What is false here the elements do not offer, and the groups of it are left
 * out below.
 * @param base where our backend is, such as `/desk`
 */
export function createDeskAdapter(base: string): BackendAdapter {
  const caller = new Caller(base);
  return {
    supports: {
      accounts: true,
      materials: true,
      phoneCodes: false,
      formerCertificates: false,
      units: false,
      changes: false,
      education: false,
      review: false,
      administration: false,
      draftKeys: false,
    },
    accounts: accounts(caller),
    record: record(caller),
    materials: materials(caller),
  };
}
