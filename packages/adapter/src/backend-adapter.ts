import type { Action, ErrorCode, Material, SectionValue } from '@acct-forms/core';
import type { Administration } from './administration.ts';
import type * as H from './archive-views.ts';
import type * as R from './review-views.ts';
import type * as V from './views.ts';

/** What every call that waits for a network takes: an aborted one rejects with the reason of the signal. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/**
 * What a backend can do. An element whose capability is absent says so and draws no dead button; the conformance
 * suite skips only what is declared absent.
 */
export interface Supports {
  readonly accounts: boolean;
  readonly phoneCodes: boolean;
  readonly formerCertificates: boolean;
  readonly materials: boolean;
  readonly units: boolean;
  readonly changes: boolean;
  readonly education: boolean;
  readonly review: boolean;
  readonly administration: boolean;
  readonly draftKeys: boolean;
}

export interface FormerCertificateClaim {
  readonly certNo: string;
  readonly idNumber: string;
  readonly name: string;
}

export interface Registration {
  readonly username: string;
  readonly password: string;
  readonly phone: string;
  /** Where `supports.phoneCodes`. */
  readonly phoneCode?: string;
  readonly formerCertificate?: FormerCertificateClaim;
  readonly consent: { readonly notice: 'privacy'; readonly version: string };
  readonly challenge?: V.ChallengeAnswer;
  /** Made by the client; the same key and body gives the same answer for 24 hours. */
  readonly key: string;
}

/** Accounts and sessions. */
export interface Accounts {
  /**
   * A fresh challenge. `kind` asks for another kind: proof of work where a picture named it as an alternative, a picture
   * where proof of work cannot be done. Under attack a backend answers with proof of work all the same, and with harder.
   */
  challenge(
    purpose: 'register' | 'login' | 'reset',
    options?: CallOptions & { readonly kind?: 'proofOfWork' | 'image' },
  ): Promise<V.Challenge>;
  /**
   * Sends a code by SMS. The answer is the same for known and unknown phones; `invalid` at `phone` for what is no
   * mobile number. Repetition before `resendAfter` is
   * `rate-limited` with retryAfter; where codes are not supported it is `not-allowed` with `failed: 'phoneCodes'`.
   * `changePhone` needs a session, the other purposes a challenge.
   */
  requestCode(
    input: {
      readonly purpose: 'register' | 'reset' | 'changePhone';
      readonly phone: string;
      readonly challenge?: V.ChallengeAnswer;
    },
    options?: CallOptions,
  ): Promise<{ readonly expiresAt: V.Instant; readonly resendAfter: V.Instant }>;
  /**
   * Makes an account. Refuses with `challenge-failed` first, then `invalid` (paths `username`, `password`, `phone`,
   * `phoneCode`, `consent` for another version of the notice than the one in force), `username-taken` (names are
   * compared by NFKC and case folding; where the phone is taken too, with `issues` at both), `phone-taken`. A code is not
   * used up by a refusal. It signs nobody in. A former certificate that does not match is not an
   * error: the account is made without it. Of two racing registrations of a name or phone one wins.
   */
  register(input: Registration, options?: CallOptions): Promise<void>;
  /**
   * `bad-credentials` for a wrong name as for a wrong password; `locked` with retryAfter after repeated failures,
   * for unknown names too. Where few tries are left before that, a backend may tell them in `triesLeft`, and then alike
   * for names that nobody has. `challenge-failed` also where the account is under attack and what was solved was too easy:
   * the client's next challenge is hard enough. Uses the challenge up, whatever the outcome. Ends the session that the
   * client had.
   */
  login(
    input: {
      readonly username: string;
      readonly password: string;
      readonly challenge?: V.ChallengeAnswer;
      readonly sharedComputer?: boolean;
    },
    options?: CallOptions,
  ): Promise<V.Session>;
  /** The current session, or null; never rejects with `unauthenticated`. */
  session(options?: CallOptions): Promise<V.Session | null>;
  /** Prolongs the idle limit; the absolute limit stays. */
  extend(options?: CallOptions): Promise<V.Session>;
  /** Ends the session; without one it does nothing. */
  logout(options?: CallOptions): Promise<void>;
  /**
   * Ends all other sessions. `bad-credentials` when `current` is wrong, `invalid` at `next` when it is weak, or still
   * the first password. Where `session.mustChangePassword`, everything but this, `session` and `logout` is
   * `not-allowed` by role until then.
   */
  changePassword(
    input: { readonly current: string; readonly next: string },
    options?: CallOptions,
  ): Promise<void>;
  /**
   * Another phone for the account, proven by a code sent to it (`changePhone`); `basic.mobile` follows, and the old
   * phone is told where messages are sent. Refuses with `bad-credentials` first, then `invalid` (paths `phone`,
   * `code`), `phone-taken`; of two racing changes to one phone one wins. The account's
   * own phone is `phone-taken` too.
   */
  changePhone(
    input: { readonly phone: string; readonly code: string; readonly password: string },
    options?: CallOptions,
  ): Promise<void>;
  /**
   * By a code sent to the phone and the tail of the ID number once one was submitted; ends all sessions. The user
   * name is not answered but sent to the phone, where messages are sent.
   */
  resetPassword(
    input: {
      readonly phone: string;
      readonly code: string;
      readonly next: string;
      readonly idNumberTail?: string;
    },
    options?: CallOptions,
  ): Promise<void>;
  devices(options?: CallOptions): Promise<readonly V.Device[]>;
  /** Another account's device is `not-found`. */
  signOutDevice(id: string, options?: CallOptions): Promise<void>;
  /** Everything that the backend keeps of the person, as a file. */
  exportMine(options?: CallOptions): Promise<Blob>;
  /** Told in `session.account.erasureRequestedAt`; asking again keeps the first instant. */
  requestErasure(input: { readonly password: string }, options?: CallOptions): Promise<void>;
}

/** What every write of values carries: the revision that it was made on. */
export interface Revised {
  readonly revision: number;
}

export interface Keyed {
  /** Idempotency key made by the client, at most 64 characters; kept 24 hours. */
  readonly key: string;
}

/**
 * The applicant's own record. Every call is about the account's open application, or its last one. Refusals come in
 * this order: `unauthenticated`, `not-allowed` by role, `invalid` shape, `not-allowed` by state, `stale-revision`,
 * then what the call itself checks. A refused call changes nothing.
 */
export interface RecordGroup {
  /** Creates the draft at the first call, prefilled for a former holder; again changes nothing. */
  open(options?: CallOptions): Promise<V.RecordView>;
  /**
   * Stores the whole value of one section. Refuses with `invalid` only what is not of the declared shape; derived
   * and locked fields in the input are ignored. What is unanswered is absent, never null or empty. Stale: `stale-revision` with the newer view in `detail.current`.
   * The code of a confirmed unit without its `unitId` is `unit-exists` with the unit; with it the register's values
   * stand whatever is sent, what it lacks (see `unit`) is kept as sent.
   */
  saveSection(section: string, value: SectionValue, options: Revised & CallOptions): Promise<V.RecordView>;
  /**
   * Incomplete is `invalid` with every issue; an ID number that another application holds is `identity-taken` with
   * the bureau to call; unanswered flags are `not-allowed` with `failed: 'flagsAnswered'`. Same key, same answer,
   * once; the key with another body is `invalid`. A call that arrives while its twin is still at work may be
   * answered `in-progress`. Each submission has a reference number of its own.
   */
  submit(options: Revised & Keyed & CallOptions): Promise<V.RecordView>;
  /** While nobody has claimed it; afterwards `not-allowed` with `failed: 'unclaimed'` or by state. */
  withdraw(options: Revised & CallOptions): Promise<V.RecordView>;
  /** Gives up an open change, and answers what became of it; from then on `open` gives the application before it. */
  discard(options: Revised & CallOptions): Promise<V.RecordView>;
  restart(options: Revised & CallOptions): Promise<V.RecordView>;
  /** Marks a flag as answered by a reply; a changed value or file, or a field no longer shown, does so by itself. */
  answerFlag(
    flagId: string,
    options: { readonly reply: string } & Revised & CallOptions,
  ): Promise<V.RecordView>;
  /** One answer, `not-found`, for every mismatch; rate limited. */
  claimFormerCertificate(claim: FormerCertificateClaim, options?: CallOptions): Promise<V.RecordView>;
  /**
   * A new application of kind change, copied from the record in force; `open` gives it from then on. `invalid` for a
   * kind that the profile does not have or that opens no section, `not-allowed` without a record in force
   * (`failed: 'record'`) or while another application is open (`failed: 'noOpenApplication'`). Of two starts at once
   * one wins. Sections and slots that the kind does not open are locked: writing or emptying them, also by claiming a
   * former certificate, is `not-allowed` (`failed: 'sections'` or `'slots'`). `before` keeps what it started from.
   */
  startChange(kind: string, options: Keyed & CallOptions): Promise<V.RecordView>;
  /**
   * Another e-mail address on record, or none, in force at once: a change of kind `contact`, which nobody reviews and
   * which `open` gives from then on. `invalid` at `basic.email`; otherwise refused as `startChange` is. The address
   * that is on record already changes nothing. Its bureau finds it as an approved case with a reference number.
   */
  changeEmail(email: string | null, options: Keyed & CallOptions): Promise<V.RecordView>;
  /** What happened to the application, the newest first. */
  history(cursor?: string, options?: CallOptions): Promise<V.Page<V.EventView>>;
  /** The account's messages, the newest first. */
  messages(cursor?: string, options?: CallOptions): Promise<V.Page<V.Message>>;
  readMessage(id: string, options?: CallOptions): Promise<void>;
  /**
   * Stores agreement to a notice; again changes nothing. `scans` is asked before the first file; both notices have
   * the version of `profile.notices.privacy`, another one is `invalid`. The revision stays.
   */
  consent(
    input: { readonly notice: 'privacy' | 'scans'; readonly version: string },
    options?: CallOptions,
  ): Promise<V.RecordView>;
}

export interface Materials {
  /**
   * Stores a file in a slot. `replaces` is the id that the slot held when the person chose, null for an empty slot;
   * otherwise `stale-revision`. The same bytes again give the same material. `file-too-large` with the limit,
   * `file-type` with what it is, `unavailable` with retryAfter while too many pictures wait, `consent-required`
   * before notice `scans` was agreed to, `invalid` at `materials.<slot>` for a slot that the form does not have and,
   * as `picture-<check>`, for a check that blocks. A PDF is `file-type` unless the slot's rule takes one; then it is
   * stored as a document that does nothing, at most so many bytes and pages, and refused as `invalid` with
   * `pdf-encrypted`, `pdf-damaged`, `pdf-active` or `pdf-pages`. `not-allowed` where values cannot be changed either. The old file
   * stays until the new one is stored; what a round was submitted with stays readable. Of a picture its pixels are kept,
   * no metadata and nothing behind its end. The application's revision is
   * not touched.
   */
  put(
    slot: string,
    file: Blob & { readonly name: string },
    options: {
      readonly replaces: string | null;
      readonly onProgress?: (sent: number, total: number) => void;
    } & CallOptions,
  ): Promise<Material>;
  /** Another person's id is `not-found`, as is one that was replaced or removed before it was submitted. */
  read(id: string, options?: CallOptions): Promise<Blob>;
  remove(id: string, options?: CallOptions): Promise<void>;
}

export interface Units {
  /** By name; at least two characters, at most 20 hits, no cursor. Rate limited. */
  search(text: string, options?: CallOptions): Promise<readonly V.Unit[]>;
  /** The unit with exactly this code, with the values to take over; null when unknown. */
  check(code: string, options?: CallOptions): Promise<V.UnitDetail | null>;
}

export interface Education {
  /** Those that are not over, and those that the person is enrolled in; by the end of their enrolment. */
  programmes(options?: CallOptions): Promise<readonly V.Programme[]>;
  /**
   * Only with a record in force (`failed: 'record'`) and while the programme is open (`failed: 'state'`). `full` when
   * no place is left; of two racing for the last one, one wins. Enrolled already, it changes nothing. While the record
   * is suspended the place is kept, and told as `suspended`.
   */
  enrol(id: string, options: Keyed & CallOptions): Promise<V.Programme>;
  /** While the programme is open; without an enrolment it changes nothing. */
  cancel(id: string, options?: CallOptions): Promise<V.Programme>;
}

export interface Decision extends Revised, Keyed {
  readonly action: Extract<Action, 'approve' | 'return' | 'reject' | 'transfer' | 'revoke'>;
  readonly reason?: string;
  readonly targetBureau?: number;
}

/**
 * The bureaus' side. A bureau sees what it holds or was the last to decide, as it was submitted; drafts and another
 * bureau's cases are `not-found` in every call. ID numbers and phones are masked in everything but `reveal`.
 */
export interface Review {
  /**
   * One range at a time: `invalid` for two of period, overdue and due. A period comes by submission and what is due by
   * its deadline, whatever `sort` says.
   */
  queue(
    input: {
      readonly filter?: R.CaseFilter;
      readonly sort?: R.CaseSort;
      readonly cursor?: string;
      readonly limit?: number;
    },
    options?: CallOptions,
  ): Promise<V.Page<R.CaseSummary>>;
  /** Cases by state; a backend may stop counting at core's `mostCounted`, which then stands for that many or more. */
  counts(filter?: R.CaseFilter, options?: CallOptions): Promise<Readonly<Record<string, number>>>;
  /** The oldest unclaimed case of the filter, claimed; null when there is none. */
  claimNext(filter?: R.CaseFilter, options?: CallOptions): Promise<R.CaseView | null>;
  /** `already-claimed` when somebody else holds it; one's own claim again changes nothing. */
  claim(id: string, options?: CallOptions): Promise<R.CaseView>;
  /** By its reviewer or a supervisor; the case goes back into the queue. */
  release(id: string, options?: CallOptions): Promise<void>;
  /** By a supervisor, to staff of the own bureau; the former reviewer's calls are then `claim-lost`. */
  reassign(id: string, staffId: string, options?: CallOptions): Promise<R.CaseView>;
  /** Opening is recorded. */
  open(id: string, options?: CallOptions): Promise<R.CaseView>;
  /**
   * By who holds the case. `invalid` for a path that the form does not have, an unknown reason, or neither reason
   * nor text, `stale-revision` as `decide`. A new flag on a path takes the place of the one there that the applicant has not been told of, and
   * resolves the answered one. The revision stays.
   */
  flag(
    id: string,
    input: { readonly path: string; readonly reasonCode?: string; readonly text?: string } & Revised,
    options?: CallOptions,
  ): Promise<R.CaseView>;
  /** Open or answered becomes resolved; again changes nothing. */
  resolveFlag(id: string, flagId: string, options?: CallOptions): Promise<R.CaseView>;
  /** Takes back a flag that the applicant has not been told of; otherwise `not-allowed`. */
  removeFlag(id: string, flagId: string, options?: CallOptions): Promise<R.CaseView>;
  /**
   * Refused in this order: `not-found`, the key with another body, `not-allowed` by role, `claim-lost` when somebody
   * else holds the case or took it over, `not-allowed` by state, `stale-revision` with the newer CaseView when the
   * revision is not the one that the reviewer saw, then `not-allowed` by the first guard that fails. The bureau that
   * decided keeps reading the case; one that transferred it loses it at once. One person, told by account or ID number,
   * never decides both levels.
   */
  decide(id: string, decision: Decision, options?: CallOptions): Promise<R.CaseView>;
  /** Up to 100, each on its own. */
  decideMany(
    items: readonly ({ readonly id: string } & Revised & Keyed)[],
    input: { readonly action: 'approve' | 'return'; readonly reason?: string },
    options?: CallOptions,
  ): Promise<readonly { readonly id: string; readonly ok: boolean; readonly code?: ErrorCode }[]>;
  note(id: string, text: string, options?: CallOptions): Promise<R.CaseView>;
  /** The unmasked value at a path; recorded with the reason. */
  reveal(
    id: string,
    path: string,
    input: { readonly reason: string },
    options?: CallOptions,
  ): Promise<string>;
  /** A file of a case that the bureau holds or decided, or of the record that it changes. */
  readMaterial(id: string, materialId: string, options?: CallOptions): Promise<Blob>;
  /**
   * Of the own bureau, or for those who see all of one bureau or of all; days of Asia/Shanghai, both ends included.
   * `invalid` at `from` for more than 366 of them.
   */
  statistics(
    input: { readonly from: string; readonly to: string; readonly bureau?: number },
    options?: CallOptions,
  ): Promise<R.StatisticsView>;
  /**
   * The cases of a filter as a table, ID numbers masked, no cell a formula; recorded with the reason. Its last line says
   * who exported how many lines when, and under which number that is recorded. `unmasked` gives whole ID numbers, to
   * supervisors and administrators only, and is recorded too. `invalid` at
   * `reason` without one, and at `format` for a workbook of more than 100,000 lines; `unavailable` for a workbook where a
   * backend makes none.
   */
  export(
    filter: R.CaseFilter,
    input: { readonly format: 'csv' | 'xlsx'; readonly reason: string; readonly unmasked?: boolean },
    options?: CallOptions,
  ): Promise<ReadableStream<Uint8Array>>;
}

/** By administrators and auditors; others are `not-allowed`. */
export interface Archive {
  /**
   * The newest first. Values of a person are not shown; that the page was read is recorded before it is shown, not what
   * was searched for. `invalid` at `from` or `to` for no day.
   */
  entries(filter: H.ArchiveFilter, cursor?: string, options?: CallOptions): Promise<V.Page<H.ArchiveEntry>>;
  /**
   * An integrity entry with its whole payload, numbers masked, and without one where the person was erased; that it was
   * opened is recorded before it is shown. `not-found` for no entry.
   */
  entry(id: string, options?: CallOptions): Promise<H.ArchiveEntry>;
  /** The last ten seals, to be kept elsewhere; recorded. `not-found` where nothing is sealed yet. */
  anchor(options?: CallOptions): Promise<H.ArchiveAnchor>;
  /** A stretch at a time: call it again with `next` until there is none. The archive holds when every `broken` is empty. */
  verify(cursor?: string, options?: CallOptions): Promise<H.ArchiveCheck>;
}

/**
 * The only thing that the elements know of a backend. Everything takes and returns plain data; a failure rejects
 * with `AcctError`. A group whose capability is absent in `supports` is absent here too.
 */
export interface BackendAdapter {
  readonly supports: Supports;
  readonly accounts: Accounts;
  readonly record: RecordGroup;
  readonly materials: Materials;
  readonly units?: Units;
  readonly education?: Education;
  readonly review?: Review;
  readonly administration?: Administration;
}
