import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const warnBefore = 120_000;
/** The longest delay of a timer, in milliseconds. */
const longest = 2 ** 31 - 1;

/**
 * Who is signed in, for a page's shell: asks the backend once, prolongs while the person is active, and sets
 * `endsAt` two minutes before the session ends without activity. Tokens stay with the adapter.
 */
export class SessionController implements ReactiveController {
  /** A session, null for nobody, undefined while it is not known. */
  session: Session | null | undefined;
  /** When it will end, while that is worth a warning. */
  endsAt: number | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #backend: BackendAdapter;
  readonly #changed: (reason: 'loaded' | 'in' | 'left' | 'expired') => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #active = false;

  constructor(
    host: ReactiveControllerHost,
    backend: BackendAdapter,
    changed: (reason: 'loaded' | 'in' | 'left' | 'expired') => void,
  ) {
    this.#host = host;
    this.#backend = backend;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#onActivity, true);
    addEventListener('pointerdown', this.#onActivity, true);
    if (this.session === undefined) void this.#load();
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#onActivity, true);
    removeEventListener('pointerdown', this.#onActivity, true);
    clearTimeout(this.#timer);
  }

  /** Somebody signed in. */
  enter(session: Session): void {
    this.#take(session, 'in');
  }

  /** 继续使用. */
  async extend(): Promise<void> {
    try {
      this.#take(await this.#backend.accounts.extend());
    } catch {
      this.lose();
    }
  }

  /** The backend no longer knows the session. Drafts stay, locked until the same account signs in. */
  lose(): void {
    if (this.session) this.#take(null, 'expired');
  }

  /** 退出登录: also without network, so that a shared computer is safe. */
  async leave(): Promise<void> {
    const { session } = this;
    if (!session) return;
    const { endDrafts } = await import('../drafts/draft-key.ts');
    await Promise.allSettled([endDrafts(session), this.#backend.accounts.logout()]);
    this.#take(null, 'left');
  }

  readonly #onActivity = (): void => {
    this.#active = true;
  };

  async #load(): Promise<void> {
    const session = await this.#backend.accounts.session().catch(() => null);
    if (this.session === undefined) this.#take(session, 'loaded');
  }

  #take(session: Session | null, reason?: 'loaded' | 'in' | 'left' | 'expired'): void {
    this.session = session;
    this.endsAt = undefined;
    this.#active = false;
    clearTimeout(this.#timer);
    if (session) this.#wait(Date.parse(session.expiresAt) - warnBefore, this.#nearEnd);
    if (reason) this.#changed(reason);
    this.#host.requestUpdate();
  }

  #wait(until: number, then: () => void): void {
    this.#timer = setTimeout(then, Math.min(Math.max(0, until - Date.now()), longest));
  }

  readonly #nearEnd = (): void => {
    const { session } = this;
    if (!session) return;
    const last = session.expiresAt === session.absoluteExpiresAt;
    if (this.#active && !last) return void this.extend();
    this.endsAt = Date.parse(session.expiresAt);
    this.#wait(this.endsAt, () => this.lose());
    this.#host.requestUpdate();
  };
}
