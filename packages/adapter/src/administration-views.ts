import type { ImportFault, Role } from '@acct-forms/core';
import type { DepartmentView, Instant } from './views.ts';

/** The roles of those who work for a bureau or for the province. */
export type StaffRole = Exclude<Role, 'applicant' | 'system'>;

export interface Staff {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Of a reviewer and a supervisor; administrators and auditors belong to the province. */
  readonly bureau?: DepartmentView;
  /** For good: who comes back gets a new account. */
  readonly disabled: boolean;
  /** Has not signed in with a password of their own yet. */
  readonly mustChangePassword: boolean;
}

export interface ImportReport {
  /** Records read, without the first line. */
  readonly lines: number;
  /** New in the register, or of a dry run what would be. */
  readonly accepted: number;
  /** In the register already, with the same values. */
  readonly unchanged: number;
  readonly refused: number;
  /** The first 200. */
  readonly faults: readonly ImportFault[];
}

/** An entry of the register of former certificates; numbers masked. */
export interface FormerHolder {
  readonly certNo: string;
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly mobile?: string;
  readonly unitName?: string;
  readonly issuedDate?: string;
  /** Whether an account took it over. */
  readonly claimed: boolean;
}

/** 守信 or 失信: an entry of a person's 诚信档案 that an authority decided on. Days of the calendar. */
export interface CreditEntry {
  readonly id: string;
  readonly kind: 'honest' | 'dishonest';
  readonly date: string;
  readonly authority: string;
  readonly documentNo: string;
  readonly content: string;
  readonly effectUntil?: string;
}

/** A message that was tried and did not arrive. */
export interface Undelivered {
  readonly id: string;
  readonly channel: string;
  readonly attempts: number;
  readonly lastError: string;
  /** When it is tried again. */
  readonly nextAt: Instant;
}

/** Somebody who asked for the erasure of what is kept of them. */
export interface ErasureRequest {
  /** The account; of a person on record also the `personId` of their cases. */
  readonly id: string;
  readonly username: string;
  /** Masked. */
  readonly mobile: string;
  readonly requestedAt: Instant;
  /** Whether an application waits for a bureau's decision: it comes first. */
  readonly underReview: boolean;
  readonly hasRecord: boolean;
}
