/** How another tab ended the session: `left-here` while the backend is yet to hear of it. */
type Ended = 'left' | 'left-here' | 'idle';

interface Message {
  readonly kind: 'active' | 'leaving' | Ended;
  readonly account: string;
}

interface Heard {
  /** Somebody uses another tab. */
  readonly active: () => void;
  /** Another tab is about to sign out. */
  readonly leaving: () => void;
  /** Another tab has signed the account out. */
  readonly left: (account: string, reason: Ended) => void;
}

const name = 'acct-forms.session.v1';
/** How often the other tabs hear that this one is used, in milliseconds. */
const every = 20_000;

/** Tells the other tabs of this browser. Without BroadcastChannel they learn it from the backend's next answer. */
export class SessionChannel {
  readonly #heard: Heard;
  #channel: BroadcastChannel | undefined;
  #told = 0;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  open(): void {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'active') this.#heard.active();
      else if (data.kind === 'leaving') this.#heard.leaving();
      else this.#heard.left(data.account, data.kind);
    };
  }

  close(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  tell(kind: Message['kind'], account: string): void {
    this.#channel?.postMessage({ kind, account } satisfies Message);
  }

  /** At most once in a while, however many keys are pressed. */
  active(account: string): void {
    if (Date.now() - this.#told < every) return;
    this.#told = Date.now();
    this.tell('active', account);
  }
}
