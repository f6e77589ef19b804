import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { ContextConsumer } from '@lit/context';
import type { ReactiveControllerHost } from 'lit';
import { backendContext } from '../context/backend.ts';
import { profileContext } from '../context/profile.ts';
import { sessionContext } from '../context/session.ts';

/** An element that may be given its services as properties; absent ones come from the context around it. */
export interface ServicesHost extends ReactiveControllerHost, HTMLElement {
  backend?: BackendAdapter | undefined;
  profile?: Profile | undefined;
  session?: Session | null | undefined;
}

/** The backend, profile and session of an element: its own property first, else the nearest provider. */
export class Services {
  readonly #host: ServicesHost;
  readonly #backend;
  readonly #profile;
  readonly #session;

  /** `changed` is called whenever a provider gives something new. */
  constructor(host: ServicesHost, changed?: () => void) {
    this.#host = host;
    const callback = () => {
      changed?.();
      host.requestUpdate();
    };
    this.#backend = new ContextConsumer(host, { context: backendContext, subscribe: true, callback });
    this.#profile = new ContextConsumer(host, { context: profileContext, subscribe: true, callback });
    this.#session = new ContextConsumer(host, { context: sessionContext, subscribe: true, callback });
  }

  get backend(): BackendAdapter | undefined {
    return this.#host.backend ?? this.#backend.value;
  }

  get profile(): Profile | undefined {
    return this.#host.profile ?? this.#profile.value;
  }

  get session(): Session | null | undefined {
    return this.#host.session === undefined ? this.#session.value : this.#host.session;
  }
}
