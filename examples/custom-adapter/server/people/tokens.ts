import { createHash, randomBytes } from 'node:crypto';
import type { DeviceJson, PersonJson, SignedInJson, TokenJson } from '../../wire.ts';
import type { Desk } from '../desk.ts';
import { newId } from '../store.ts';
import { Trouble } from '../trouble.ts';

const minute = 60_000;
const idle = 30 * minute;
const longest = 8 * 60 * minute;

interface TokenRow {
  readonly id: string;
  readonly person: string;
  readonly agent: string;
  readonly shared: number;
  readonly made_at: number;
  readonly seen_at: number;
  readonly idle_ends: number;
  readonly ends: number;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly removal_asked_at: number | null;
}

/** Who calls, and with which token. */
export interface Caller {
  readonly person: PersonJson;
  readonly tokenId: string;
  readonly signedIn: SignedInJson;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

export function issueToken(desk: Desk, person: string, agent: string, shared: boolean): TokenJson {
  const { store, now } = desk;
  const [at, token] = [now(), randomBytes(32).toString('base64url')];
  store.run('DELETE FROM token WHERE ends <= ? OR idle_ends <= ?', at, at);
  store.run(
    'INSERT INTO token VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    newId(),
    hashOf(token),
    person,
    agent.slice(0, 200),
    Number(shared),
    at,
    at,
    at + idle,
    at + longest,
  );
  return { ...callerOf(desk, token).signedIn, token };
}

/** The caller of a bearer token that is in force; otherwise `not-signed-in`. */
export function callerOf({ store, now }: Desk, token: string | undefined): Caller {
  const at = now();
  const row = store.get<TokenRow>(
    'SELECT * FROM token WHERE hash = ? AND ends > ? AND idle_ends > ?',
    hashOf(token ?? ''),
    at,
    at,
  );
  if (row === undefined) throw new Trouble('not-signed-in');
  store.run('UPDATE token SET seen_at = ? WHERE id = ?', at, row.id);
  const found = store.get<PersonRow>(
    'SELECT id, name, phone, removal_asked_at FROM person WHERE id = ?',
    row.person,
  );
  if (found === undefined) throw new Trouble('not-signed-in');
  const { id, name, phone, removal_asked_at } = found;
  const person = { id, name, phone, ...(removal_asked_at !== null && { removalAskedAt: removal_asked_at }) };
  const signedIn = { person, idleEnds: row.idle_ends, ends: row.ends, shared: row.shared === 1 };
  return { person, tokenId: row.id, signedIn };
}

/** Puts the idle end off, never beyond the end. */
export function prolong({ store, now }: Desk, { tokenId, signedIn }: Caller): SignedInJson {
  const idleEnds = Math.min(now() + idle, signedIn.ends);
  store.run('UPDATE token SET idle_ends = ? WHERE id = ?', idleEnds, tokenId);
  return { ...signedIn, idleEnds };
}

export function devicesOf({ store, now }: Desk, { person, tokenId }: Caller): DeviceJson[] {
  const at = now();
  const rows = store.all<TokenRow>(
    'SELECT * FROM token WHERE person = ? AND ends > ? AND idle_ends > ? ORDER BY seen_at DESC',
    person.id,
    at,
    at,
  );
  return rows.map((row) => ({
    id: row.id,
    agent: row.agent,
    since: row.made_at,
    seen: row.seen_at,
    here: row.id === tokenId,
  }));
}

export function endToken({ store }: Desk, { person }: Caller, id: string): void {
  const own = store.get('SELECT 1 FROM token WHERE id = ? AND person = ?', id, person.id);
  if (own === undefined) throw new Trouble('gone');
  store.run('DELETE FROM token WHERE id = ?', id);
}

export const endOtherTokens = ({ store }: Desk, { person, tokenId }: Caller): void =>
  store.run('DELETE FROM token WHERE person = ? AND id <> ?', person.id, tokenId);
