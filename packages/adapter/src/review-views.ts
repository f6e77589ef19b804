import type {
  AllowedAction,
  ApplicationData,
  Change,
  Issue,
  Materials,
  PictureCheckCode,
  State,
} from '@acct-forms/core';
import type { DepartmentView, EventView, FlagView, Instant, Programme } from './views.ts';

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
