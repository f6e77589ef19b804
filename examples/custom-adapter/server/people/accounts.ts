import { passwordIssues, phoneIssues, usernameIssues, usernameKey, type Issue } from '@acct-forms/core';
import type { TokenJson } from '../../wire.ts';
import { answerOnce } from '../answer-once.ts';
import type { Desk } from '../desk.ts';
import { newId } from '../store.ts';
import { Trouble } from '../trouble.ts';
import { forgetFailures, noteFailure, refuseWhileLocked } from './failures.ts';
import { hashSecret, isSecret, nobody } from './secrets.ts';
import { endOtherTokens, issueToken, type Caller } from './tokens.ts';

export interface NewPerson {
  readonly name: string;
  readonly secret: string;
  readonly phone: string;
  /** The version of the privacy notice that was agreed to. */
  readonly agreed: string;
}

export interface Login {
  readonly name: string;
  readonly secret: string;
  readonly shared?: boolean;
}

const consentIssue: Issue = { path: 'consent', code: 'required', severity: 'error' };

/** Makes an account and signs nobody in. The secret has no part in what tells a repetition: it is kept stretched only. */
export async function register(desk: Desk, key: string, person: NewPerson): Promise<void> {
  const { store, profile, cost, now } = desk;
  const { name, secret, phone, agreed } = person;
  const findings = [
    ...usernameIssues(name),
    ...passwordIssues(secret, name, 'password'),
    ...phoneIssues(phone),
    ...(agreed === profile.notices.privacy.version ? [] : [consentIssue]),
  ];
  if (findings.length > 0) throw new Trouble('faulty', { findings });
  const hash = await hashSecret(secret, cost);
  answerOnce(desk, { scope: 'register', key, request: [name, phone, agreed] }, () => {
    const nameKey = usernameKey(name);
    const phoneInUse = store.get('SELECT 1 FROM person WHERE phone = ?', phone);
    if (store.get('SELECT 1 FROM person WHERE name_key = ?', nameKey)) {
      // Both are told at once, so that nobody comes twice for it.
      const finding = (path: string, code: string) => ({ path, code, severity: 'error' }) as const;
      const both = [finding('name', 'username-taken'), finding('phone', 'phone-taken')];
      throw new Trouble('name-in-use', phoneInUse ? { findings: both } : {});
    }
    if (phoneInUse) throw new Trouble('phone-in-use');
    const [id, at] = [newId(), now()];
    store.run('INSERT INTO person VALUES (?, ?, ?, ?, ?, ?, NULL)', id, name, nameKey, hash, phone, at);
    store.run('INSERT INTO agreement VALUES (?, ?, ?, ?)', id, 'privacy', agreed, at);
    return { id };
  });
}

interface SecretRow {
  readonly id: string;
  readonly secret: string;
}

/** A wrong name and a wrong secret are one answer, after the same time. */
export async function login(desk: Desk, { name, secret, shared }: Login, agent: string): Promise<TokenJson> {
  const nameKey = usernameKey(name);
  refuseWhileLocked(desk, nameKey);
  const found = desk.store.get<SecretRow>('SELECT id, secret FROM person WHERE name_key = ?', nameKey);
  const right = await isSecret(secret, found?.secret ?? nobody(desk.cost));
  if (found === undefined || !right) {
    noteFailure(desk, nameKey);
    throw new Trouble('wrong-name-or-secret');
  }
  forgetFailures(desk, nameKey);
  return issueToken(desk, found.id, agent, shared ?? false);
}

/** The caller's own secret, asked for again before what cannot be taken back. */
async function confirm(desk: Desk, { person }: Caller, secret: string): Promise<void> {
  const nameKey = usernameKey(person.name);
  refuseWhileLocked(desk, nameKey);
  const found = desk.store.get<SecretRow>('SELECT id, secret FROM person WHERE id = ?', person.id);
  if (await isSecret(secret, found?.secret ?? nobody(desk.cost))) return;
  noteFailure(desk, nameKey);
  throw new Trouble('wrong-name-or-secret');
}

export async function changeSecret(desk: Desk, caller: Caller, secret: string, next: string): Promise<void> {
  await confirm(desk, caller, secret);
  const findings = passwordIssues(next, caller.person.name, 'next');
  if (findings.length > 0) throw new Trouble('faulty', { findings });
  const hash = await hashSecret(next, desk.cost);
  desk.store.transaction(() => {
    desk.store.run('UPDATE person SET secret = ? WHERE id = ?', hash, caller.person.id);
    endOtherTokens(desk, caller);
  });
}

/** Keeps since when it is asked for; people of the office remove what the law does not oblige them to keep. */
export async function askRemoval(desk: Desk, caller: Caller, secret: string): Promise<void> {
  await confirm(desk, caller, secret);
  desk.store.run(
    'UPDATE person SET removal_asked_at = ? WHERE id = ? AND removal_asked_at IS NULL',
    desk.now(),
    caller.person.id,
  );
}
