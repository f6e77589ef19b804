import { createHttpAdapter } from '@acct-forms/adapter/http';
import type { BackendAdapter } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import type { ServicesHost } from '../controllers/services.ts';

/** Brings a profile, as a rule by import(). */
export type ProfileLoader = () => Promise<Profile>;

interface Registry {
  readonly profiles: Map<string, ProfileLoader>;
  readonly backends: Map<string, BackendAdapter>;
  /** Elements that name a profile which nobody has registered yet. */
  readonly waiting: Map<string, Set<() => void>>;
}

const key = Symbol.for('acct-forms.registry.v1');
const shared = globalThis as { [key]?: Registry };
const registry: Registry = (shared[key] ??= { profiles: new Map(), backends: new Map(), waiting: new Map() });

/** Makes a profile known by its name, for the attribute `profile` of every element on the page. */
export function registerProfile(id: string, load: ProfileLoader): void {
  registry.profiles.set(id, load);
  registry.waiting.get(id)?.forEach((start) => start());
  registry.waiting.delete(id);
}

/** One adapter for an address, so that all elements of a page share the session. */
function backendAt(baseUrl: string): BackendAdapter {
  const known = registry.backends.get(baseUrl);
  if (known) return known;
  const made = createHttpAdapter({ baseUrl });
  registry.backends.set(baseUrl, made);
  return made;
}

function profileNamed(id: string): Promise<Profile> {
  const load = registry.profiles.get(id);
  if (load) return load();
  return new Promise((resolve, reject) => {
    const waiting = registry.waiting.get(id) ?? new Set();
    waiting.add(() => profileNamed(id).then(resolve, reject));
    registry.waiting.set(id, waiting);
  });
}

interface AttributeHost extends ServicesHost {
  attributeChangedCallback(name: string, old: string | null, value: string | null): void;
}

type Constructor = CustomElementConstructor &
  (new () => AttributeHost) & { readonly observedAttributes: string[] };

/** The element with the attributes `backend` (an address), `profile` (a registered name) and `locale` (a BCP 47 tag). */
export function withServices<T extends CustomElementConstructor>(element: T): T {
  const Base = element as unknown as Constructor;
  class Resolved extends Base {
    static override get observedAttributes(): string[] {
      return [...super.observedAttributes, 'backend', 'profile', 'locale'];
    }

    override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
      if (name === 'backend') this.backend = value ? backendAt(value) : undefined;
      else if (name === 'profile') this.#name(value);
      else if (name === 'locale') this.lang = value ?? '';
      else super.attributeChangedCallback(name, old, value);
    }

    #name(id: string | null): void {
      if ('profileSource' in this) this.profileSource = id ? () => profileNamed(id) : undefined;
      else void this.#resolve(id);
    }

    async #resolve(id: string | null): Promise<void> {
      const profile = id ? await profileNamed(id) : undefined;
      if (this.getAttribute('profile') === id) this.profile = profile;
    }
  }
  return Resolved as unknown as T;
}
