import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { isAway } from '@acct-forms/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { endDrafts } from '../drafts/draft-key.ts';
import { dropSession, keepSession, lastSession } from '../drafts/last-session.ts';
import { flushRecords } from './open-records.ts';
import { forgetTab } from './forget-tab.ts';
import { SessionChannel } from './session-channel.ts';
import { forgetSignOut, signOut } from './sign-out.ts';
import { signOutOwed } from './sign-out-owed.ts';

/**
 * Why the session is another: found at the start, signed in, signed out, signed out on this machine while the backend
 * is yet to hear of it, ended, or locked after idling.
 */
export type SessionReason = 'loaded' | 'in' | 'left' | 'left-here' | 'expired' | 'idle';

const warnBefore = 120_000;
/** The longest delay of a timer, in milliseconds. */
const longest = 2 ** 31 - 1;
/** How soon an unreachable backend is asked again about a session that should have ended, in milliseconds. */
const askAgain = 30_000;
/** How long other tabs have to write what waits before the key goes, in milliseconds. */
const grace = 200;

export interface SessionOptions {
  /** Milliseconds without a key or a click before the screen is locked (15 minutes). */
  readonly idleAfter?: number;
}

/**
 * Who is signed in, for a page's shell: prolongs while the person is active, sets `endsAt` two minutes before the
 * session ends, locks after idling, and leaves in all tabs at once. While the backend cannot be asked, the session
 * last confirmed holds until its absolute limit. Tokens stay with the adapter.
 */
export class SessionController implements ReactiveController {
  /** A session, null for nobody, undefined while it is not known. */
  session: Session | null | undefined;
  /** When it will end, while that is worth a warning. */
  endsAt: number | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #backend: () => BackendAdapter | undefined;
  readonly #changed: (reason: SessionReason) => void;
  readonly #idleAfter: number;
  readonly #channel = new SessionChannel({
    active: () => this.#onActivity(),
    leaving: () => void flushRecords(),
    left: (account, reason) => {
      if (this.session?.account.id === account) this.#take(null, reason);
    },
  });
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idleTimer: ReturnType<typeof setTimeout> | undefined;
  #active = false;
  #lastActivity = Date.now();

  constructor(
    host: ReactiveControllerHost,
    backend: () => BackendAdapter | undefined,
    changed: (reason: SessionReason) => void,
    { idleAfter = 900_000 }: SessionOptions = {},
  ) {
    this.#host = host;
    this.#backend = backend;
    this.#changed = changed;
    this.#idleAfter = idleAfter;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onOwnActivity, true);
    addEventListener('pointerdown', this.#onOwnActivity, true);
    addEventListener('acct-clear-local', this.#onClear);
    this.#channel.open();
    if (this.session) this.#watch(this.session);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onOwnActivity, true);
    removeEventListener('pointerdown', this.#onOwnActivity, true);
    removeEventListener('acct-clear-local', this.#onClear);
    this.#channel.close();
    clearTimeout(this.#timer);
    clearTimeout(this.#idleTimer);
  }

  /** Asks the backend who is signed in; where it cannot be reached, the session last confirmed here holds. */
  async load(): Promise<void> {
    const session = await this.#ask();
    if (this.session === undefined) this.#take(session ?? null, 'loaded');
  }

  /** Somebody signed in, or was found to be. */
  enter(session: Session, reason: 'in' | 'loaded' = 'in'): void {
    this.#lastActivity = Date.now();
    if (reason === 'in') forgetSignOut();
    void keepSession(session);
    this.#take(session, reason);
  }

  /** 继续使用. */
  async extend(): Promise<void> {
    try {
      const session = await this.#backend()?.accounts.extend();
      if (session) this.#prolong(session);
    } catch (error) {
      if (isAway(error)) this.#wait(Date.now() + askAgain, this.#nearEnd);
      else this.lose();
    }
  }

  /** The backend no longer knows the session. Drafts stay, locked until the same account signs in. */
  lose(): void {
    void dropSession();
    if (this.session) this.#take(null, 'expired');
  }

  /** 退出登录: without network it holds on this machine, and is carried out at the next contact. */
  leave(): Promise<void> {
    return this.#end('left');
  }

  /** 清除本机数据: what waits is sent if that is possible, then nothing of the account stays here, the session included. */
  readonly #onClear = (event: Event): void => {
    if (!this.session) return;
    event.preventDefault();
    void this.#end('left', true);
  };

  /** Nobody has been here for a while: what is on the screen goes, what was typed stays encrypted. */
  lock(): Promise<void> {
    return this.#end('idle');
  }

  async #end(reason: 'left' | 'idle', wiped = false): Promise<void> {
    const { session } = this;
    if (!session) return;
    this.#channel.tell('leaving', session.account.id);
    await Promise.all([flushRecords(), new Promise((resolve) => setTimeout(resolve, grace))]);
    // Without a key from the backend the drafts would go with it: a lock leaves them.
    const keeps = reason === 'idle' && session.draftKey === undefined;
    const ending = keeps ? undefined : endDrafts(session, wiped);
    await Promise.allSettled([ending, dropSession(), signOut(this.#backend())]);
    // Asked here: another tab may not see yet that the mark is gone.
    const why = reason === 'left' && signOutOwed() ? 'left-here' : reason;
    this.#channel.tell(why, session.account.id);
    this.#take(null, why);
  }

  #prolong(session: Session): void {
    void keepSession(session);
    this.#take(session);
  }

  async #ask(): Promise<Session | null | undefined> {
    if (signOutOwed()) await signOut(this.#backend());
    if (signOutOwed()) return null;
    try {
      const session = await this.#backend()?.accounts.session();
      if (session) void keepSession(session);
      else void dropSession();
      return session;
    } catch (error) {
      return isAway(error) ? lastSession(Date.now()) : null;
    }
  }

  readonly #onOwnActivity = (): void => {
    this.#onActivity();
    if (this.session) this.#channel.active(this.session.account.id);
  };

  #onActivity(): void {
    this.#active = true;
    this.#lastActivity = Date.now();
  }

  #take(session: Session | null, reason?: SessionReason): void {
    this.session = session;
    // What was searched for goes with every end, what was ticked when the person leaves.
    if (session === null) forgetTab(reason?.startsWith('left') ? '' : 'queue');
    this.endsAt = undefined;
    this.#active = false;
    clearTimeout(this.#timer);
    clearTimeout(this.#idleTimer);
    if (session) this.#watch(session);
    if (reason) this.#changed(reason);
    this.#host.requestUpdate();
  }

  #watch(session: Session): void {
    this.#wait(Date.parse(session.expiresAt) - warnBefore, this.#nearEnd);
    this.#watchIdle();
  }

  #watchIdle(): void {
    const left = this.#lastActivity + this.#idleAfter - Date.now();
    this.#idleTimer = setTimeout(
      () => {
        // A laptop that slept, or another tab that was used: look again.
        if (Date.now() - this.#lastActivity >= this.#idleAfter) void this.lock();
        else this.#watchIdle();
      },
      Math.max(0, left),
    );
  }

  #wait(until: number, then: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, Math.min(Math.max(0, until - Date.now()), longest));
  }

  readonly #nearEnd = (): void => {
    const { session } = this;
    if (!session) return;
    const last = session.expiresAt === session.absoluteExpiresAt;
    if (this.#active && !last) return void this.extend();
    this.endsAt = Date.parse(session.expiresAt);
    this.#wait(this.endsAt, () => void this.#atEnd(session));
    this.#host.requestUpdate();
  };

  /** The backend decides; while it cannot be asked, the person goes on until the absolute limit. */
  async #atEnd(session: Session): Promise<void> {
    const known = await this.#ask();
    if (this.session !== session) return;
    if (!known || Date.parse(known.absoluteExpiresAt) <= Date.now()) return this.lose();
    if (known.expiresAt !== session.expiresAt) return this.#prolong(known);
    this.endsAt = undefined;
    this.#wait(Date.now() + askAgain, () => void this.#atEnd(session));
    this.#host.requestUpdate();
  }
}
