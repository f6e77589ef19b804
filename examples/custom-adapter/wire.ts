import type { AllowedAction, ApplicationData, Issue, Material } from '@acct-forms/core';

/**
 * What our backend and our page say to each other. It is a wire of our own: other addresses, other names and other
 * shapes than those of @acct-forms. The adapter in `page/adapter` translates.
 */

/** Milliseconds since 1970. */
export type Millis = number;

export interface PersonJson {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly removalAskedAt?: Millis;
}

/** Who is signed in, until when, and on whose computer. */
export interface SignedInJson {
  readonly person: PersonJson;
  readonly idleEnds: Millis;
  readonly ends: Millis;
  readonly shared: boolean;
}

/** A token is told once, when it is made; the server keeps only its hash. */
export type TokenJson = SignedInJson & { readonly token: string };

export interface DeviceJson {
  readonly id: string;
  readonly agent: string;
  readonly since: Millis;
  readonly seen: Millis;
  readonly here: boolean;
}

export interface OfficeJson {
  readonly no: number;
  readonly name: string;
  readonly phones: readonly string[];
}

export interface FileJson {
  readonly id: string;
  readonly place: string;
  readonly name: string;
  readonly mime: 'image/jpeg' | 'image/png';
  /** Hex SHA-256 of what was sent, and of what is kept. */
  readonly sent: string;
  readonly kept: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

/** A file as @acct-forms knows it: the same, by other names. */
export const materialOf = ({
  id,
  place,
  name,
  mime,
  sent,
  kept,
  size,
  width,
  height,
}: FileJson): Material => ({
  id,
  slot: place,
  name,
  type: mime,
  uploadSha256: sent,
  sha256: kept,
  bytes: size,
  width,
  height,
});

export interface LogJson {
  readonly id: string;
  readonly at: Millis;
  readonly what: 'opened' | 'filed' | 'takenBack';
  readonly attempt: number;
  readonly office?: OfficeJson;
}

/** A person's filing. `version` rises with every write of answers and every move; files have no part in it. */
export interface FilingJson {
  readonly id: string;
  readonly stage: 'open' | 'filed';
  readonly version: number;
  /** How often it was handed in anew; 0 before the first time. */
  readonly attempt: number;
  readonly form: { readonly id: string; readonly version: string };
  readonly answers: ApplicationData;
  readonly files: readonly FileJson[];
  /** Paths of answers that the form computes. */
  readonly fixed: readonly string[];
  readonly findings: readonly Issue[];
  readonly moves: readonly AllowedAction[];
  readonly log: readonly LogJson[];
  readonly agreed: Readonly<Record<string, string>>;
  readonly savedAt?: Millis;
  /** Since it was handed in for the first time. */
  readonly receipt?: { readonly number: string; readonly at: Millis; readonly office: OfficeJson };
}

/** What can go wrong, with its HTTP status. */
export const troubleStatus = {
  faulty: 400,
  'not-signed-in': 401,
  'wrong-name-or-secret': 403,
  'agree-first': 403,
  gone: 404,
  'not-now': 409,
  'name-in-use': 409,
  'phone-in-use': 409,
  'number-in-use': 409,
  stale: 409,
  'too-big': 413,
  'no-picture': 415,
  wait: 429,
  broken: 500,
} as const;

export type TroubleName = keyof typeof troubleStatus;

export interface TroubleJson {
  readonly trouble: TroubleName;
  readonly findings?: readonly Issue[];
  /** `not-now`: what stands against it. */
  readonly because?: string;
  /** `stale`: the filing as it is now. */
  readonly now?: FilingJson;
  /** `number-in-use`: whom to call. */
  readonly office?: OfficeJson;
  /** `too-big`: bytes. */
  readonly most?: number;
  /** `no-picture`: what it is. */
  readonly is?: string;
  readonly seconds?: number;
}
