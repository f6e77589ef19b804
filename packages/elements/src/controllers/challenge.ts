import type { BackendAdapter, Challenge, ChallengeAnswer } from '@acct-forms/adapter';
import { isAcctError } from '@acct-forms/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { picture } from './challenge-picture.ts';

type Kind = 'proofOfWork' | 'image';

/** How the challenge stands: `custom` is drawn by the host page, in the slot `challenge`. */
export type ChallengeState = 'waiting' | 'none' | 'working' | 'passed' | 'image' | 'custom' | 'failed';

/** Whether proof of work can run here: SubtleCrypto is missing on plain http other than localhost. */
const canWork = (): boolean => globalThis.crypto?.subtle !== undefined;

/** Gets a challenge as soon as there is a backend, solves proof of work in the background, answers when asked. */
export class ChallengeController implements ReactiveController {
  /** What the person has typed from the picture, or the host page's own answer. */
  typed = '';
  state: ChallengeState = 'waiting';
  challenge: Challenge | undefined;
  /** Draws the group where the challenge is a picture; arrives with the first of them. */
  picture: typeof picture | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #backend: () => BackendAdapter | undefined;
  readonly #purpose: 'register' | 'login' | 'reset';
  #address = '';
  #kind: Kind | undefined;
  #running: AbortController | undefined;
  #work: Promise<ChallengeAnswer | undefined> | undefined;

  constructor(
    host: ReactiveControllerHost,
    backend: () => BackendAdapter | undefined,
    purpose: 'register' | 'login' | 'reset',
  ) {
    this.#host = host;
    this.#backend = backend;
    this.#purpose = purpose;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.state === 'waiting' && this.#running === undefined && this.#backend() !== undefined)
      this.renew();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#set('waiting');
  }

  /** The picture's address, where the challenge is one. */
  get image(): string {
    return this.challenge?.kind === 'image' ? this.#address : '';
  }

  /** What the person reads from the picture. */
  type(text: string): void {
    this.typed = text;
    this.#host.requestUpdate();
  }

  /** Whether the picture may be exchanged for proof of work. */
  get mayWork(): boolean {
    return (
      canWork() && this.challenge?.kind === 'image' && this.challenge.alternatives.includes('proofOfWork')
    );
  }

  /** A fresh challenge, of the other kind when one is named; a used one is never used again. */
  renew(kind = this.#kind): void {
    this.#stop();
    this.#kind = kind ?? (canWork() ? undefined : 'image');
    this.typed = '';
    const running = (this.#running = new AbortController());
    this.#work = this.#run(running).catch(() => {
      if (running === this.#running) this.#set('failed');
      return undefined;
    });
  }

  /**
   * The answer for a call: waits for the work, and does it anew when the challenge has expired meanwhile.
   * Undefined where none is needed or none could be had; see `state`.
   */
  async answer(): Promise<ChallengeAnswer | undefined> {
    const { challenge } = this;
    if (this.state === 'failed') this.renew();
    else if (challenge?.kind === 'proofOfWork' && Date.parse(challenge.expiresAt) - Date.now() < 5000)
      this.renew();
    const worked = await this.#work;
    if (worked !== undefined) return worked;
    const id = this.challenge && 'id' in this.challenge ? this.challenge.id : undefined;
    return id !== undefined && (this.state === 'image' || this.state === 'custom')
      ? { id, solution: this.typed }
      : undefined;
  }

  /**
   * Makes a call with the answer. Proof of work that has expired unnoticed, or that was too little for an account
   * under attack, is done once more without a word. After a refusal the challenge is a fresh one.
   */
  async call<T>(make: (answer: ChallengeAnswer | undefined) => Promise<T>): Promise<T> {
    for (let again = false; ; again = true) {
      const answer = await this.answer();
      try {
        return await make(answer);
      } catch (error) {
        const worked = this.state === 'passed';
        this.renew();
        if (again || !worked || !isAcctError(error) || error.code !== 'challenge-failed') throw error;
      }
    }
  }

  async #run(running: AbortController): Promise<ChallengeAnswer | undefined> {
    const backend = this.#backend();
    if (backend === undefined) return undefined;
    // The field stays while another picture comes: taken away with the focus in it, it would commit its old text.
    this.#set(this.state === 'image' && this.#kind !== 'proofOfWork' ? 'image' : 'working');
    const options = { signal: running.signal, ...(this.#kind && { kind: this.#kind }) };
    const challenge = await backend.accounts.challenge(this.#purpose, options);
    if (running.signal.aborted) return undefined;
    this.challenge = challenge;
    if (challenge.kind === 'image') {
      const { addressOf, picture } = await import('./challenge-picture.ts');
      this.picture = picture;
      URL.revokeObjectURL(this.#address);
      this.#address = addressOf(challenge.image);
    }
    if (running.signal.aborted) return undefined;
    if (challenge.kind !== 'proofOfWork') {
      this.#set(challenge.kind);
      return undefined;
    }
    this.#set('working');
    const { solve } = await import('./challenge-work.ts');
    const solution = await solve(challenge.parameters, running);
    if (running.signal.aborted) return undefined;
    this.#set('passed');
    return { id: challenge.id, solution };
  }

  #stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  #set(state: ChallengeState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
