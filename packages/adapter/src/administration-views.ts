import type { ImportFault, Role } from '@acct-forms/core';
import type { DepartmentView, Instant, UnitDetail } from './views.ts';

/** The roles of those who work for a bureau or for the province. */
export type StaffRole = Exclude<Role, 'applicant' | 'system'>;

export interface Staff {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: StaffRole;
  /** Of a reviewer and a supervisor; administrators and auditors belong to the province. */
  readonly bureau?: DepartmentView;
  readonly disabled: boolean;
  /** Has not signed in with a password of their own yet. */
  readonly mustChangePassword: boolean;
  /** Absent where nobody has signed in with it yet. */
  readonly lastSignInAt?: Instant;
}

/** How an account stands: `first` waits for a password of its holder's own. */
export type StaffState = 'active' | 'first' | 'disabled';

/** What names a unit, by any code that leads to it. */
export interface UnitEvidence {
  /** Applications that were submitted and not taken back. */
  readonly applications: number;
  /** Records in force. */
  readonly records: number;
  /** The first of those applications, as who brought the unit in; the person masked, absent where nothing of them is left. */
  readonly first?: {
    readonly at: Instant;
    readonly referenceNumber: string;
    readonly name?: string;
  };
}

/** What became of a merge. */
export interface UnitMerge {
  /** The one that stays. */
  readonly unit: UnitDetail;
  /** What named the one that is gone, and belongs to this one now. */
  readonly moved: Pick<UnitEvidence, 'applications' | 'records'>;
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
  /** Whom it is of, the number masked, where everything else of the person was erased. */
  readonly subject?: { readonly name: string; readonly idNumber: string };
}

/** A message that was tried and did not arrive. */
export interface Undelivered {
  readonly id: string;
  readonly channel: string;
  /** What it says: `approved`, `code` … */
  readonly kind?: string;
  /** Phone or mailbox, masked. */
  readonly recipient: string;
  readonly attempts: number;
  readonly lastError: string;
  /** When it is tried again by itself. */
  readonly nextAt?: Instant;
  /** When it had failed too often for that. */
  readonly givenUpAt?: Instant;
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
