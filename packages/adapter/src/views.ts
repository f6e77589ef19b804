import type {
  AllowedAction,
  ApplicationData,
  Change,
  Issue,
  Json,
  Materials,
  PictureCheckCode,
  Role,
  State,
  TakenUnit,
} from '@acct-forms/core';

/** An instant, ISO 8601 in UTC. */
export type Instant = string;

/** One page of a list; `next` is absent on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface DepartmentView {
  readonly no: number;
  readonly name: string;
  readonly phones: readonly string[];
}

/** A challenge to be answered with the call that it guards; single use, expires within the hour. */
export type Challenge =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'proofOfWork';
      readonly id: string;
      readonly scheme: 'altcha-pbkdf2';
      /** The parameters as the scheme's solver takes them. */
      readonly parameters: Json;
      readonly expiresAt: Instant;
    }
  | {
      readonly kind: 'image';
      readonly id: string;
      /** A data URL or an address of the same origin. */
      readonly image: string;
      readonly alternatives: readonly 'proofOfWork'[];
      readonly expiresAt: Instant;
    }
  | { readonly kind: 'custom'; readonly id: string; readonly parameters: Json };

/**
 * The parameters of the scheme `altcha-pbkdf2` (https://altcha.org, proof of work v2); `nonce`, `salt` and `keyPrefix`
 * are hex. Solved by the first counter, 32 bits behind the nonce, whose derived key begins with `keyPrefix`.
 */
export interface ProofOfWork {
  /** `PBKDF2/` and a hash, such as `PBKDF2/SHA-256`. */
  readonly algorithm: string;
  /** Rounds. */
  readonly cost: number;
  /** Bytes of the derived key; 32 where absent. */
  readonly keyLength?: number;
  readonly keyPrefix: string;
  readonly nonce: string;
  readonly salt: string;
}

/** The answer to a challenge: its id and what the solver or the person gave. */
export interface ChallengeAnswer {
  readonly id: string;
  /** Proof of work: the solver's answer as JSON, `{"counter": n, "derivedKey": "…"}`. Image: the text, in any case. */
  readonly solution: string;
}

export interface Session {
  readonly account: {
    readonly id: string;
    readonly username: string;
    readonly mobile: string;
    /** When the person asked for erasure of what is kept of them. */
    readonly erasureRequestedAt?: Instant;
  };
  readonly roles: readonly Role[];
  /** Staff: name shown in the header, and the bureau. */
  readonly name?: string;
  readonly bureau?: DepartmentView;
  /** When it ends without activity, and at the latest. */
  readonly expiresAt: Instant;
  readonly absoluteExpiresAt: Instant;
  /** 32 random bytes, base64; per account, the same at every login. Absent on a shared computer. */
  readonly draftKey?: string;
  readonly sharedComputer?: boolean;
  /** Staff whose first password must be changed before anything else. */
  readonly mustChangePassword?: boolean;
}

/** A reviewer's remark on a path, as the applicant sees it: signed by the bureau, not by name. */
export interface FlagView {
  readonly id: string;
  readonly path: string;
  readonly reasonCode?: string;
  readonly text: string;
  readonly round: number;
  readonly by: DepartmentView;
  readonly at: Instant;
  readonly state: 'open' | 'answered' | 'resolved';
  readonly reply?: string;
}

/** Something that happened to an application. */
export interface EventView {
  readonly id: string;
  readonly at: Instant;
  readonly kind:
    | 'created'
    | 'submitted'
    | 'withdrawn'
    | 'claimed'
    | 'released'
    | 'approved'
    | 'passedLevel'
    | 'returned'
    | 'rejected'
    | 'restarted'
    | 'transferred'
    | 'revoked'
    | 'discarded'
    /** In force without review. */
    | 'changed';
  readonly round: number;
  readonly department?: DepartmentView;
  readonly reason?: string;
  /** Staff only: who did it. */
  readonly actor?: string;
}

/** An applicant's application with everything that their screens draw. */
export interface RecordView {
  readonly applicationId: string;
  readonly kind: 'initial' | 'change';
  readonly changeKind?: string;
  /** Of a change: the record that it started from, as it was then, and its bureau. */
  readonly before?: {
    readonly data: ApplicationData;
    readonly materials: Materials;
    readonly department: DepartmentView;
  };
  readonly profile: { readonly id: string; readonly version: string };
  readonly state: State;
  readonly level: 1 | 2;
  readonly revision: number;
  /** 0 before the first submission. */
  readonly round: number;
  readonly data: ApplicationData;
  readonly materials: Materials;
  /** Paths whose value comes from elsewhere and is ignored in input. */
  readonly locked: readonly string[];
  /** What keeps it from being submitted, and what is odd, as of now. */
  readonly issues: readonly Issue[];
  readonly allowedActions: readonly AllowedAction[];
  /** In the order of the form: core's `inFormOrder`. */
  readonly flags: readonly FlagView[];
  readonly department?: DepartmentView;
  readonly referenceNumber?: string;
  readonly submittedAt?: Instant;
  /** The last decision and its reason, after a return, a rejection or a revocation. */
  readonly decision?: {
    readonly action: 'approve' | 'return' | 'reject' | 'revoke';
    readonly at: Instant;
    readonly reason?: string;
    readonly department: DepartmentView;
  };
  readonly events: readonly EventView[];
  /** The claimed former certificate, if any. */
  readonly holder?: { readonly certNo: string };
  /** The confirmed unit that section employer names, and the fields that the register knows of it. */
  readonly unit?: TakenUnit;
  /** Notices agreed to: name → version. */
  readonly consents: Readonly<Record<string, string>>;
  readonly unreadMessages: number;
  /** Whether an approved record is in force. */
  readonly hasRecord: boolean;
  readonly savedAt?: Instant;
}

export interface Message {
  readonly id: string;
  readonly at: Instant;
  readonly kind: EventView['kind'] | 'security';
  readonly referenceNumber?: string;
  readonly text?: string;
  readonly department?: DepartmentView;
  readonly read: boolean;
}

/** A registered unit as search gives it. */
export interface Unit {
  readonly id: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly unitRegion: string;
  readonly unitAddress: string;
  readonly state: 'pending' | 'confirmed';
}

/** A registered unit as `units.check` gives it for taking over: everything that a form fills in. */
export interface UnitDetail extends Unit {
  readonly industry?: string;
  readonly economicType?: string;
  readonly unitPhone?: string;
  readonly unitPostcode?: string;
}

export interface CaseFilter {
  readonly states?: readonly State[];
  readonly kind?: 'initial' | 'change';
  /** Of a change: the key of what the profile declares. */
  readonly changeKind?: string;
  /** Exact ID number or unit code; a reference number or its last six characters and more; else part of a name or unit name. */
  readonly search?: string;
  /** Days of Asia/Shanghai, `YYYY-MM-DD`, both included; no due range beside them. */
  readonly submittedFrom?: string;
  readonly submittedTo?: string;
  /** Waiting, and past its deadline. */
  readonly overdue?: boolean;
  /** Waiting, and due by the end of so many working days from today, 0 to 60: what is overdue is not among them. */
  readonly dueWithin?: number;
  /** By account: who reviews it, or decided it as it stands. */
  readonly reviewer?: string;
  /** As `reviewer`, of oneself. */
  readonly mine?: boolean;
  /** What this bureau sees, for those who see more than it; another bureau's staff find nothing. */
  readonly bureau?: number;
  /** The same of the decision, where one stands; no other range beside them. */
  readonly decidedFrom?: string;
  readonly decidedTo?: string;
}

/**
 * By submission, by the deadline, or by the decision as it stands: what is not returned, approved or rejected has none
 * and counts as the oldest.
 */
export type CaseSort = 'oldest' | 'newest' | 'deadline' | 'decidedNewest' | 'decidedOldest';

/** A row of the queue; the ID number is masked, the name is what the bureau works with. */
export interface CaseSummary {
  readonly id: string;
  readonly kind: 'initial' | 'change';
  /** Of a change: the key of what the profile declares. */
  readonly changeKind?: string;
  readonly state: State;
  readonly level: 1 | 2;
  readonly round: number;
  readonly revision: number;
  readonly referenceNumber: string;
  readonly name: string;
  readonly idNumber: string;
  readonly unitName?: string;
  readonly department: DepartmentView;
  readonly submittedAt: Instant;
  readonly deadline: Instant;
  readonly claimedBy?: { readonly id: string; readonly name: string };
  /** Of what is returned, approved or rejected: when, and by whom; without `by` where nobody reviewed it. */
  readonly decided?: {
    readonly at: Instant;
    readonly by?: { readonly id: string; readonly name: string };
  };
  readonly openFlags: number;
}

/** Where else the same number or file is: a case that the reader may open, or only the bureau to ask. */
export interface FoundElsewhere {
  readonly department: DepartmentView;
  readonly case?: { readonly id: string; readonly referenceNumber: string; readonly state: State };
}

/** A result of the automatic checks that the reviewer sees beside the values. */
export interface AutomaticCheck {
  readonly code:
    | 'id-number'
    | 'unit-code'
    | 'identity-elsewhere'
    | 'phone-elsewhere'
    | 'file-elsewhere'
    | 'file-repeated'
    | 'picture'
    | 'missing-material'
    | 'dates'
    | 'warning'
    | 'confirmed-by-applicant'
    | 'unit-registered'
    | 'unit-differs';
  readonly ok: boolean;
  readonly path?: string;
  /** `unit-differs`: `registered` is the value that the register has for the field at `path`. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly picture?: PictureCheckCode;
  /** Of what is elsewhere: where, at most five places. */
  readonly found?: readonly FoundElsewhere[];
}

export interface StaffFlagView extends FlagView {
  readonly author: string;
}

export interface CaseView extends CaseSummary {
  /** The person behind the case, for credit entries and the archive; opaque. */
  readonly personId: string;
  readonly data: ApplicationData;
  readonly materials: Materials;
  readonly profile: { readonly id: string; readonly version: string };
  /** In the order of the form: core's `inFormOrder`. */
  readonly flags: readonly StaffFlagView[];
  readonly changes: { readonly sinceLastRound: readonly Change[]; readonly againstRecord: readonly Change[] };
  readonly checks: readonly AutomaticCheck[];
  readonly notes: readonly {
    readonly id: string;
    readonly at: Instant;
    readonly by: string;
    readonly text: string;
  }[];
  readonly events: readonly EventView[];
  readonly allowedActions: readonly AllowedAction[];
  readonly issues: readonly Issue[];
  readonly previousDecision?: string;
  /**
   * The places in continuing education that `revoke` suspends, in the order of `Education.programmes`; only for who may
   * revoke the approval that is in force.
   */
  readonly heldPlaces?: readonly HeldPlace[];
}

/** A place that a person holds in a programme of continuing education. */
export interface HeldPlace extends Pick<Programme, 'title' | 'organiser' | 'year'> {
  readonly programmeId: string;
}

export interface Device {
  readonly id: string;
  readonly name: string;
  readonly signedInAt: Instant;
  readonly lastSeenAt: Instant;
  readonly current: boolean;
}

export interface Programme {
  readonly id: string;
  readonly title: string;
  readonly organiser: string;
  readonly year: number;
  readonly credits: number;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly capacity: number;
  readonly enrolled: number;
  /** `suspended`: the place is kept while the person's record is not in force. */
  readonly mine?: 'enrolled' | 'cancelled' | 'suspended';
}

/** What a bureau has, or all of them together. */
export interface StatisticsView {
  /** Cases that the bureau holds or decided last, as they stand now. */
  readonly byState: Readonly<Record<State, number>>;
  /** Submissions to the bureau and decisions by it; days without either are left out. */
  readonly perDay: readonly { readonly day: string; readonly submitted: number; readonly decided: number }[];
  /** The decisions in these days. */
  readonly decided: Readonly<Record<'approved' | 'returned' | 'rejected', number>>;
  /** From submission to decision, of the decisions in these days: within these hours half and nine tenths were made. */
  readonly hoursToDecision: { readonly median?: number; readonly p90?: number };
  /** A backend may stop counting at core's `mostCounted`. */
  readonly overdue: number;
  /** For those who see every bureau, when they asked for none. */
  readonly perBureau?: readonly {
    readonly department: DepartmentView;
    readonly byState: Readonly<Record<State, number>>;
    readonly hoursToDecision: StatisticsView['hoursToDecision'];
    readonly overdue: number;
  }[];
}

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
