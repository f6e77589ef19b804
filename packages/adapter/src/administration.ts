import type { Archive, CallOptions, Keyed } from './backend-adapter.ts';
import type * as A from './administration-views.ts';
import type { Page, Programme, UnitDetail } from './views.ts';

/** What an office says of a programme of continuing education. */
export type ProgrammeInput = Omit<Programme, 'id' | 'enrolled' | 'mine'>;

export interface NewStaff {
  /** As `Registration.username`. */
  readonly username: string;
  readonly name: string;
  readonly role: A.StaffRole;
  /** Of a reviewer and a supervisor, nobody else; a supervisor's own where absent. */
  readonly bureau?: number;
  /** Their own ID number, never told again: it bars them from their own case. */
  readonly idNumber?: string;
}

/** What narrows the list of the staff; every part that is given must hold. */
export interface StaffFilter {
  /** For administrators; a supervisor's own at most. */
  readonly bureau?: number;
  readonly role?: A.StaffRole;
  readonly state?: A.StaffState;
  /** Part of a name or of a user name, in any case. */
  readonly search?: string;
}

/** What an office may change of an account; what is absent stays. */
export type StaffChange = Partial<Pick<NewStaff, 'name' | 'role' | 'bureau'>>;

/**
 * Accounts of the staff. An administrator reaches all of them, a supervisor sees the own bureau's and makes, changes,
 * disables and helps its reviewers; the rest is `not-allowed` by role where the input names it, and `not-found` by id.
 */
export interface StaffAdministration {
  /** By bureau and user name, the province's first. */
  list(filter?: StaffFilter, cursor?: string, options?: CallOptions): Promise<Page<A.Staff>>;
  /**
   * Answers the first password, once: whoever signs in with it can do nothing but change it. `invalid` at `username`,
   * `name`, `bureau` or `idNumber`, `username-taken`; after a lost answer the name is taken, and `resetPassword` gives
   * another first password.
   */
  create(
    input: NewStaff,
    options?: CallOptions,
  ): Promise<{ readonly staff: A.Staff; readonly firstPassword: string }>;
  /**
   * `invalid` at `name` or `bureau`; who becomes the province's leaves the bureau. Another role or bureau ends their
   * sessions, and the cases in their hands go back to the queue where they leave the bureau. Of oneself only the name
   * (`failed: 'notSelf'`); the last administrator stays one (`failed: 'lastAdministrator'`). The values that are there
   * already change nothing.
   */
  update(id: string, change: StaffChange, options?: CallOptions): Promise<A.Staff>;
  /**
   * Ends their sessions at once and gives the cases in their hands back to the queue; again changes nothing. Nobody
   * disables themselves (`failed: 'notSelf'`), nor the last administrator (`failed: 'lastAdministrator'`): of two who
   * disable each other one stays.
   */
  disable(id: string, options?: CallOptions): Promise<A.Staff>;
  /** Opens a disabled account again, with another first password; `not-allowed` by state for one in use. */
  reactivate(
    id: string,
    options?: CallOptions,
  ): Promise<{ readonly staff: A.Staff; readonly firstPassword: string }>;
  /** Ends their sessions; the password that was theirs is gone. Refused for oneself and for who is disabled. */
  resetPassword(id: string, options?: CallOptions): Promise<{ readonly firstPassword: string }>;
}

/** The register of former certificate holders. Administrators. */
export interface HolderAdministration {
  /**
   * Takes over a CSV file (RFC 4180; UTF-8 or GB18030) whose first line names `holderColumns`, read as it comes: what
   * is right is kept, a line with a fault is refused and told. A certificate that the register has with the same values
   * stays as it is, so the same file again changes nothing; one with other values is refused. A dry run keeps nothing
   * and reports the same. A column `reason` is passed over, so that refused lines can be mended where it says why they
   * were. `invalid` at `file` for a first line that does not fit: `unknown-column`, `missing-column` or
   * `repeated-column` with its name.
   */
  import(file: Blob, options: { readonly dryRun: boolean } & CallOptions): Promise<A.ImportReport>;
  /** Every fault of a file as CSV `line,column,code,first`; keeps nothing. */
  faults(file: Blob, options?: CallOptions): Promise<ReadableStream<Uint8Array>>;
  /** Null when the register does not have it; looking is recorded. */
  find(certNo: string, options?: CallOptions): Promise<A.FormerHolder | null>;
}

/** Programmes of continuing education. Administrators. */
export interface ProgrammeAdministration {
  /** All of them, also those that are over; the last to close first. */
  list(cursor?: string, options?: CallOptions): Promise<Page<Programme>>;
  /** `invalid` at `title`, `organiser`, `opensAt`, `closesAt` (not after `opensAt`). */
  create(input: ProgrammeInput, options?: CallOptions): Promise<Programme>;
  /** `invalid` also at `capacity` for fewer places than are taken, with a race against enrolments decided in their favour. */
  update(id: string, input: Partial<ProgrammeInput>, options?: CallOptions): Promise<Programme>;
  /** Ends the enrolment now; who is enrolled stays so. Of one that is over it changes nothing. */
  close(id: string, options?: CallOptions): Promise<Programme>;
}

/** What an office may correct of a registered employer. */
export type UnitChange = Partial<Omit<UnitDetail, 'id' | 'state'>>;

/**
 * Registered employers. A supervisor reaches those of regions whose people come to the own bureau, an administrator all;
 * others are `not-found`. What was submitted stays as it was; the queue tells a confirmed unit's name of today.
 */
export interface UnitAdministration {
  /** By name; `search` is part of a name or the whole code and gives one page. */
  list(
    filter: { readonly state?: UnitDetail['state']; readonly search?: string },
    cursor?: string,
    options?: CallOptions,
  ): Promise<Page<UnitDetail>>;
  /** What names a unit, to be seen before it is confirmed, changed or merged. */
  evidence(id: string, options?: CallOptions): Promise<A.UnitEvidence>;
  /** Again changes nothing. */
  confirm(id: string, options?: CallOptions): Promise<UnitDetail>;
  /**
   * `invalid` with every issue, `unit-exists` with the unit that has the new code. The former code goes on leading to
   * the unit. A supervisor cannot move it out of the own reach.
   */
  update(id: string, change: UnitChange, options?: CallOptions): Promise<UnitDetail>;
  /**
   * The unit is gone, and its code and its people belong to the other one from then on; both must be within reach.
   * Answers the one that stays and how much was moved. Into itself is `invalid` at `into`; again, for a unit that is
   * gone, `not-found`.
   */
  merge(id: string, into: string, options?: CallOptions): Promise<A.UnitMerge>;
}

/** 守信 and 失信 entries of a person, by the `personId` of a case. Administrators. */
export interface CreditAdministration {
  /**
   * Appends, for good: once for a key, to the person's 诚信档案 too. `invalid` at `date` (no day, or to come),
   * `effectUntil` (before `date`), `authority`, `documentNo`, `content`; `not-found` for who is no applicant.
   */
  add(
    personId: string,
    entry: Omit<A.CreditEntry, 'id'>,
    options: Keyed & CallOptions,
  ): Promise<A.CreditEntry>;
  /** The latest first. */
  list(personId: string, options?: CallOptions): Promise<readonly A.CreditEntry[]>;
}

/** People who asked for erasure. Administrators. */
export interface ErasureAdministration {
  /** The oldest request first. */
  list(cursor?: string, options?: CallOptions): Promise<Page<A.ErasureRequest>>;
}

/** The province's and the supervisors' own tools; every act is recorded with who did it. */
export interface Administration {
  readonly staff: StaffAdministration;
  readonly holders: HolderAdministration;
  readonly programmes: ProgrammeAdministration;
  readonly units: UnitAdministration;
  readonly credit: CreditAdministration;
  readonly erasures: ErasureAdministration;
  readonly archive: Archive;
  /** Messages that were tried in vain and are tried again, the next first. Administrators. */
  undelivered(cursor?: string, options?: CallOptions): Promise<Page<A.Undelivered>>;
  /** Tries a message again now; `not-found` when it was delivered meanwhile. */
  retry(id: string, options?: CallOptions): Promise<void>;
}
