import type { BackendAdapter, Supports } from '../backend-adapter.ts';
import { httpAccounts, httpEducation, httpMaterials, httpRecord, httpUnits } from './applicant.ts';
import { createCaller, type Caller, type HttpOptions } from './caller.ts';

export type { HttpOptions } from './caller.ts';

export interface HttpAdapterOptions extends HttpOptions {
  /** What this server does differently: phone codes where it has an SMS gateway, and so on. */
  readonly supports?: Partial<Supports>;
}

/** An adapter over the wire; `caller` lets `withReview` add the bureaus' groups on the same session. */
export interface HttpAdapter extends BackendAdapter {
  readonly caller: Caller;
}

/**
 * The applicant's groups over HTTP. A call that may be repeated (a read, a keyed write) is sent up to twice more
 * after a network failure. Rejects with AcctError, or with the signal's reason when aborted.
 */
export function createHttpAdapter(options: HttpAdapterOptions): HttpAdapter {
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
    caller,
    accounts: httpAccounts(caller),
    record: httpRecord(caller),
    materials: httpMaterials(caller),
    ...(supports.units ? { units: httpUnits(caller) } : {}),
    ...(supports.education ? { education: httpEducation(caller) } : {}),
  };
}
