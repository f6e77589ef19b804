import type {
  ApplicationData,
  FormContext,
  FormDefinition,
  HolderValues,
  Material,
  Profile,
  Role,
  State,
} from '@acct-forms/core';
import { AcctError, takenUnit } from '@acct-forms/core';
import type { CreditEntry } from '../administration-views.ts';
import type { LetterRow } from './letters.ts';
import type { EventView, FlagView, Message, Programme, RecordView, UnitDetail } from '../views.ts';

export interface Account {
  readonly id: string;
  readonly username: string;
  readonly usernameKey: string;
  password: string;
  phone: string;
  role: Role;
  /** Staff. */
  name?: string;
  bureau?: number | undefined;
  /** Staff: the own ID number, so that nobody decides the own case. */
  readonly idNumber?: string;
  readonly draftKey: string;
  /** The claimed former certificate. */
  certNo?: string;
  readonly consents: Record<string, string>;
  readonly messages: Message[];
  erasureRequestedAt?: string;
  /** Staff: ended; still with a password that somebody told them; when they last signed in. */
  disabled?: boolean;
  mustChangePassword?: boolean;
  signedInAt?: string;
  /** The approved snapshot that is in force, unless a revocation suspended it, and where it came from. */
  record?: Round & { readonly suspended: boolean; readonly applicationId: string };
}

export interface SessionRow {
  readonly id: string;
  readonly accountId: string;
  readonly signedInAt: number;
  lastSeenAt: number;
  readonly shared: boolean;
}

export interface StoredFile {
  readonly material: Material;
  readonly blob: Blob;
  readonly accountId: string;
}

export type Files = { [slotPath: string]: string };

export interface Round {
  readonly data: ApplicationData;
  readonly files: Files;
}

export interface FlagRow {
  readonly id: string;
  readonly path: string;
  readonly reasonCode?: string;
  readonly text: string;
  readonly round: number;
  readonly bureau: number;
  readonly author: string;
  readonly at: string;
  state: FlagView['state'];
  reply?: string;
  /** Whether the applicant has been told. */
  published: boolean;
}

export interface EventRow {
  readonly id: string;
  readonly at: string;
  readonly kind: EventView['kind'];
  readonly round: number;
  readonly bureau?: number;
  readonly reason?: string;
  readonly actor: string;
  readonly actorId: string;
}

export interface Application {
  readonly id: string;
  readonly accountId: string;
  readonly kind: 'initial' | 'change';
  readonly changeKind?: string;
  /** Of a change: what it started from. */
  readonly before?: Round & { readonly bureau: number };
  state: State;
  level: 1 | 2;
  revision: number;
  data: ApplicationData;
  files: Files;
  readonly rounds: Round[];
  flags: FlagRow[];
  readonly events: EventRow[];
  readonly notes: { id: string; at: string; by: string; text: string }[];
  /** The bureau of level 1, and the one that the answers led to when it was fixed. */
  bureau?: number;
  derivedBureau?: number;
  referenceNumber?: string;
  submittedAt?: string;
  savedAt?: string;
  reviewer?: string;
  lastReviewer?: string;
  /** The account. */
  levelOneDecider?: string;
  /** Bureaus that decided since the case came to where it is; they keep seeing it. */
  decidedBy: number[];
  decision?: RecordView['decision'];
  /** The account that made it; nobody where nothing was reviewed. */
  decider?: string;
}

export interface Holder {
  readonly certNo: string;
  readonly idNumber: string;
  readonly name: string;
  /** Where the register has it, it must be the account's. */
  readonly phone?: string;
  /** Of an imported register: everything that it has. */
  readonly values?: HolderValues;
}

export type ProgrammeRow = Omit<Programme, 'enrolled' | 'mine'> & {
  /** By account. */
  readonly enrolments: Map<string, 'enrolled' | 'cancelled'>;
};

export interface ChallengeRow {
  readonly id: string;
  readonly purpose: string;
  readonly expiresAt: number;
  readonly accepts: (solution: string) => boolean | Promise<boolean>;
}

export interface AccessRow {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly caseId?: string;
  readonly detail?: string;
  readonly reason?: string;
}

export interface Store {
  readonly profile: Profile;
  readonly form: FormDefinition;
  readonly now: () => Date;
  readonly challenge: 'none' | 'proofOfWork' | 'image';
  readonly sendCode?: (phone: string, code: string) => void;
  readonly sendMessage?: (phone: string, text: string) => void;
  /** Messages that did not arrive. */
  readonly letters: Map<string, LetterRow>;
  readonly accounts: Map<string, Account>;
  readonly sessions: Map<string, SessionRow>;
  readonly challenges: Map<string, ChallengeRow>;
  /** Failed logins by user name, known or not. */
  readonly failures: Map<string, { count: number; until: number }>;
  /** Claims of former certificates by account: how many since when. */
  readonly claims: Map<string, { readonly since: number; readonly count: number }>;
  readonly codes: Map<
    string,
    { readonly code: string; readonly expiresAt: number; readonly resendAfter: number }
  >;
  readonly applications: Map<string, Application>;
  readonly files: Map<string, StoredFile>;
  readonly units: Map<string, UnitDetail>;
  /** A code that led to a unit before → the code of that unit now. */
  readonly formerCodes: Map<string, string>;
  /** 守信 and 失信 entries by account, as they were added. */
  readonly credit: Map<string, readonly CreditEntry[]>;
  readonly holders: Map<string, Holder>;
  readonly programmes: Map<string, ProgrammeRow>;
  /** Answers by actor and idempotency key. */
  readonly answers: Map<string, { readonly body: string; readonly at: number; readonly answer: unknown }>;
  /** Who of staff saw what, the oldest first. */
  readonly accesses: AccessRow[];
}

/** One client of the backend: what a cookie jar is on the wire. */
export interface Client {
  readonly store: Store;
  sessionId?: string;
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Asked for many at a time: each call costs more than the bytes. */
const random = new Uint8Array(4096);
let used = random.length;

/** 128 random bits in hex; `crypto.randomUUID` is missing on plain http. */
export function newId(): string {
  if (used === random.length) {
    crypto.getRandomValues(random);
    used = 0;
  }
  let id = '';
  for (const end = used + 16; used < end; used += 1) id += hexOf[random[used]!]!;
  return id;
}

export const instant = (store: Store) => store.now().toISOString();

export const invalid = (path: string, code: string) =>
  new AcctError('invalid', { issues: [{ path, code, severity: 'error' }] });

/** `data` names the unit, where there are data. */
export function contextOf(store: Store, account: Account, data: ApplicationData = {}): FormContext {
  const unit = store.units.get(String(data['employer']?.['unitId']));
  return {
    now: store.now(),
    profile: store.profile,
    account: { mobile: account.phone },
    ...(account.certNo === undefined ? {} : { holder: { certNo: account.certNo } }),
    ...(unit === undefined ? {} : { unit: takenUnit(unit) }),
  };
}
