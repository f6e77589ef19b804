import { usernameKey } from '@acct-forms/core';
import type { FormDefinition, Profile, Role } from '@acct-forms/core';
import { allSupported } from '../all-supported.ts';
import type { BackendAdapter } from '../backend-adapter.ts';
import type { Programme, UnitDetail } from '../views.ts';
import { memoryAccounts } from './accounts.ts';
import { memoryAdministration } from './administration.ts';
import { memoryEducation } from './education.ts';
import { memoryMaterials } from './materials.ts';
import { memoryRecord } from './record.ts';
import { memoryReview } from './review.ts';
import { newId, type Client, type Holder, type Store } from './store.ts';
import { memoryUnits } from './units.ts';

export interface MemoryAccount {
  readonly username: string;
  readonly password: string;
  readonly phone: string;
  readonly role?: Role;
  /** Staff. */
  readonly name?: string;
  readonly bureau?: number;
  readonly idNumber?: string;
}

export interface MemorySeed {
  readonly accounts?: readonly MemoryAccount[];
  readonly holders?: readonly Holder[];
  readonly units?: readonly UnitDetail[];
  readonly programmes?: readonly Omit<Programme, 'enrolled' | 'mine'>[];
}

export interface MemoryOptions {
  readonly profile: Profile;
  readonly form: FormDefinition;
  readonly now?: () => Date;
  readonly seed?: MemorySeed;
  /** What a registration and a login ask; nothing by default. */
  readonly challenge?: 'none' | 'proofOfWork' | 'image';
  /** Delivers the codes to phones; without it phones are not proven. */
  readonly sendCode?: (phone: string, code: string) => void;
  /** Delivers what a person's phone is told of account and application; what it throws on did not arrive. */
  readonly sendMessage?: (phone: string, text: string) => void;
}

export type MemoryAdapter = BackendAdapter &
  Required<Pick<BackendAdapter, 'units' | 'education' | 'review' | 'administration'>>;

export interface MemoryBackend {
  /** A client with a session of its own, signed out at first. */
  adapterFor(): MemoryAdapter;
  /** Adds accounts, former certificates and units. */
  add(seed: MemorySeed): void;
}

/** What a backend remembers, for as long as its page or process lives. */
function createStore(options: MemoryOptions): Store {
  const { profile, form, now = () => new Date(), challenge = 'none', sendCode, sendMessage } = options;
  const store: Store = {
    profile,
    form,
    now,
    challenge,
    ...(sendCode ? { sendCode } : {}),
    ...(sendMessage ? { sendMessage } : {}),
    letters: new Map(),
    accounts: new Map(),
    sessions: new Map(),
    challenges: new Map(),
    failures: new Map(),
    claims: new Map(),
    codes: new Map(),
    applications: new Map(),
    files: new Map(),
    units: new Map(),
    formerCodes: new Map(),
    credit: new Map(),
    holders: new Map(),
    programmes: new Map(),
    answers: new Map(),
    accesses: [],
  };
  add(store, options.seed ?? {});
  return store;
}

/** Several people on one store. */
export function createMemoryBackend(options: MemoryOptions): MemoryBackend {
  const store = createStore(options);
  return { adapterFor: () => adapterFor({ store }), add: (seed) => add(store, seed) };
}

/** One client on a store of its own. */
export const createMemoryAdapter = (options: MemoryOptions) => createMemoryBackend(options).adapterFor();

function add(store: Store, { accounts = [], holders = [], units = [], programmes = [] }: MemorySeed): void {
  for (const { role = 'applicant', ...account } of accounts) {
    const id = newId();
    const draftKey = btoa(newId());
    const own = {
      id,
      role,
      draftKey,
      usernameKey: usernameKey(account.username),
      consents: {},
      messages: [],
    };
    store.accounts.set(id, { ...account, ...own });
  }
  for (const holder of holders) store.holders.set(holder.certNo, holder);
  for (const unit of units) store.units.set(unit.id, unit);
  for (const item of programmes) store.programmes.set(item.id, { ...item, enrolments: new Map() });
}

function adapterFor(client: Client): MemoryAdapter {
  const { profile, sendCode } = client.store;
  return {
    supports: {
      ...allSupported,
      phoneCodes: sendCode !== undefined,
      formerCertificates: profile.formerCertificates,
    },
    accounts: copied(memoryAccounts(client)),
    record: copied(memoryRecord(client)),
    materials: copied(memoryMaterials(client)),
    units: copied(memoryUnits(client)),
    education: copied(memoryEducation(client)),
    review: copied(memoryReview(client)),
    administration: copied(memoryAdministration(client)),
  };
}

type Method = (...args: unknown[]) => Promise<unknown>;

/** Plain data go in and out as copies, as over a wire, and an aborted signal is honoured; groups may hold groups. */
function copied<G extends object>(group: G): G {
  const members = Object.entries(group as Record<string, Method | object>).map(([name, member]) => [
    name,
    typeof member === 'function' ? copiedCall(member as Method) : copied(member),
  ]);
  return Object.fromEntries(members) as G;
}

const copiedCall =
  (method: Method): Method =>
  async (...args) => {
    for (const arg of args) signalOf(arg)?.throwIfAborted();
    const answer = await method(...args);
    return answer instanceof Blob || answer instanceof ReadableStream ? answer : structuredClone(answer);
  };

function signalOf(arg: unknown): AbortSignal | undefined {
  const signal = typeof arg === 'object' && arg !== null && 'signal' in arg ? arg.signal : undefined;
  return signal instanceof AbortSignal ? signal : undefined;
}
