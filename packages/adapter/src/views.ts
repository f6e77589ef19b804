import type {
  AllowedAction,
  ApplicationData,
  Issue,
  Json,
  Materials,
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
