import type { BackendAdapter, Supports } from '../backend-adapter.ts';
import { httpAccounts } from './accounts.ts';
import { createCaller, type HttpOptions } from './caller.ts';
import { later } from './later.ts';

export type { HttpOptions } from './caller.ts';

export interface HttpAdapterOptions extends HttpOptions {
  /** What this server does differently: phone codes where it has an SMS gateway, and so on. */
  readonly supports?: Partial<Supports>;
}

/**
 * The groups that the server supports, over HTTP: the applicant's unless told otherwise. A call that may be repeated
 * (a read, a keyed write) is sent up to twice more after a network failure. Rejects with AcctError, or with the signal's reason when aborted.
 */
export function createHttpAdapter(options: HttpAdapterOptions): BackendAdapter {
  const caller = createCaller(options);
  const supports: Supports = {
    accounts: true,
    phoneCodes: false,
    formerCertificates: true,
    materials: true,
    units: true,
    changes: true,
    education: true,
    review: false,
    administration: false,
    draftKeys: true,
    ...options.supports,
  };
  return {
    supports,
    accounts: httpAccounts(caller),
    // A login page has no use for these, an applicant none for the bureaus'.
    record: later(async () => (await import('./applicant.ts')).httpRecord(caller)),
    materials: later(async () => (await import('./applicant.ts')).httpMaterials(caller)),
    ...(supports.units
      ? { units: later(async () => (await import('./applicant.ts')).httpUnits(caller)) }
      : {}),
    ...(supports.education
      ? { education: later(async () => (await import('./applicant.ts')).httpEducation(caller)) }
      : {}),
    ...(supports.review
      ? { review: later(async () => (await import('./staff.ts')).httpReview(caller)) }
      : {}),
    ...(supports.administration
      ? {
          administration: later(
            async () => (await import('./administration.ts')).httpAdministration(caller),
            ['undelivered', 'retry'],
          ),
        }
      : {}),
  };
}
