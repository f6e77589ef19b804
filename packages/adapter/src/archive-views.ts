import type { Json } from '@acct-forms/core';
import type { DepartmentView, Instant } from './views.ts';

/** `integrity`: what became of people, chained by person. `access`: who of staff saw what. */
export type ArchiveBook = 'integrity' | 'access';

/** What narrows a book; every part that is given must hold. */
export interface ArchiveFilter {
  readonly book: ArchiveBook;
  /** Of the integrity book the entries of this person, of the access book those of their cases. */
  readonly personId?: string;
  /** Of the access book: a case. */
  readonly caseId?: string;
  /** Exactly an ID number, a name or a reference number: of whoever has it, at most 50 people. */
  readonly search?: string;
  /** What happened, as `ArchiveEntry.kind`. */
  readonly kind?: string;
  /** Of the access book the bureau of who acted, of the integrity book the one that the case lay with. */
  readonly bureau?: number;
  /** Days of Asia/Shanghai, both included. */
  readonly from?: string;
  readonly to?: string;
}

/** One line of the archive as staff may read it. */
export interface ArchiveEntry {
  readonly id: string;
  readonly at: Instant;
  readonly kind: string;
  /** A person acts under the opaque id of the account; staff are named too, with the bureau that they acted for. */
  readonly actor: { readonly id: string; readonly name?: string; readonly bureau?: DepartmentView };
  /** Whether a seal covers it, so that it cannot change unnoticed. */
  readonly sealed: boolean;
  /** Whom it is about, masked; absent where nothing of the person is left. */
  readonly person?: { readonly name: string; readonly idNumber: string };
  /** Of an integrity entry: whose it is, its number in that person's chain, and what names the case; all of it once it is opened. */
  readonly personId?: string;
  readonly sequence?: number;
  readonly payload?: Readonly<Record<string, Json>>;
  /** Of an access entry: the case and its reference number, what of it was seen, and why. */
  readonly caseId?: string;
  readonly referenceNumber?: string;
  /** Of an access entry that is about a unit, an account of staff or a programme: its name; of a merge `gone → stays`. */
  readonly subject?: string;
  /** Of `reveal` the path of the field, of `readMaterial` the slot, of `export` a JSON object with `format`, `lines`, `unmasked` and the filter, of `updateStaff` one with `username`, `before` and `after`. */
  readonly detail?: string;
  readonly reason?: string;
}

/**
 * What a verification found. `altered`: does not fit its own hash; `missing`: was sealed, or is due in its chain, and
 * is gone; `reordered`: stands where another stood; `replaced`: fits its own hash, which is not the one that was
 * sealed; `added`: stands behind a seal that does not know it; `unchained`: does not follow the one before.
 */
export interface ArchiveFinding {
  readonly book: ArchiveBook | 'seal';
  /** The entry or seal; absent when only its number in a person's chain is known. */
  readonly id?: string;
  readonly code: 'altered' | 'missing' | 'reordered' | 'replaced' | 'added' | 'unchained';
  readonly personId?: string;
  readonly sequence?: number;
}

/** Hashes of the last seals, the newest last: kept elsewhere, they show a cut-off tail or a chain computed anew. */
export interface ArchiveAnchor {
  readonly kind: string;
  readonly seals: readonly { readonly number: number; readonly at: Instant; readonly hash: string }[];
}

/** One stretch of a verification. */
export interface ArchiveCheck {
  /** How many entries and seals this stretch looked at. */
  readonly checked: number;
  readonly broken: readonly ArchiveFinding[];
  /** The seal that this stretch looked at. */
  readonly seal?: { readonly number: number; readonly at: Instant };
  /** Where to go on; absent at the end. */
  readonly next?: string;
}
