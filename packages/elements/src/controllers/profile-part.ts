import type { Profile } from '@acct-forms/core';
import type { ReactiveControllerHost } from 'lit';
import { LatePart } from './late-part.ts';

/** What a profile brings late: a `LatePart` for the profile that stands, begun anew with another. */
export class ProfilePart<T> {
  protected readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #profile: () => Profile | undefined;
  readonly #bring: (profile: Profile) => Promise<T>;
  #of: Profile | undefined;
  #part: LatePart<T> | undefined;

  constructor(
    host: Pick<ReactiveControllerHost, 'requestUpdate'>,
    profile: () => Profile | undefined,
    bring: (profile: Profile) => Promise<T>,
  ) {
    this.host = host;
    this.#profile = profile;
    this.#bring = bring;
  }

  /** That of the profile, which need not have been asked for; undefined before there is a profile. */
  get part(): LatePart<T> | undefined {
    const profile = this.#profile();
    if (profile !== this.#of) {
      this.#of = profile;
      this.#part = profile && new LatePart(this.host, () => this.#bring(profile));
    }
    return this.#part;
  }

  /** What it brings, once it is there. */
  get now(): T | undefined {
    return this.part?.now;
  }
}
