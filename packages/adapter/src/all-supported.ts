import type { Supports } from './backend-adapter.ts';

/** A backend that can do everything. */
export const allSupported: Supports = {
  accounts: true,
  phoneCodes: true,
  formerCertificates: true,
  materials: true,
  units: true,
  changes: true,
  education: true,
  review: true,
  administration: true,
  draftKeys: true,
};
