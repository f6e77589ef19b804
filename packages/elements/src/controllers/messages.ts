/** A table of words by key; a partial one replaces only the keys that it has. */
export type Words = Readonly<Record<string, string>>;

/** Brings a module whose export named like the group is the table. */
export type MessagesLoader = () => Promise<Readonly<Record<string, unknown>>>;

interface Registry {
  readonly tables: Map<string, Words>;
  readonly loaders: Map<string, MessagesLoader>;
  readonly listeners: Set<() => void>;
}

const key = Symbol.for('acct-forms.messages.v1');
const shared = globalThis as { [key]?: Registry };
const registry: Registry = (shared[key] ??= {
  tables: new Map(),
  loaders: new Map([['en/controls', () => import('@acct-forms/core/locales/en/controls')]]),
  listeners: new Set(),
});

const notify = (): void => registry.listeners.forEach((listener) => listener());

/** Adds or replaces words: a table at once, or a loader that runs when the language is first shown. */
export function registerMessages(lang: string, group: string, source: Words | MessagesLoader): void {
  const id = `${lang}/${group}`;
  if (typeof source === 'function') registry.loaders.set(id, source);
  else registry.tables.set(id, { ...registry.tables.get(id), ...source });
  notify();
}

/** Calls back when words arrive; returns what ends it. */
export function onMessages(listener: () => void): () => void {
  registry.listeners.add(listener);
  return () => registry.listeners.delete(listener);
}

/** The registered words for a language or its base language (`en-GB`, `en`), as far as they have arrived. Starts loading. */
export function messages(lang: string, group: string): Words | undefined {
  const { tables, loaders } = registry;
  const id = [lang, lang.replace(/-.*/, '')]
    .map((tag) => `${tag}/${group}`)
    .find((each) => tables.has(each) || loaders.has(each));
  if (id === undefined) return undefined;
  const load = loaders.get(id);
  if (load) {
    loaders.delete(id);
    load().then(
      (module) => {
        tables.set(id, { ...(module[group] as Words), ...tables.get(id) });
        notify();
      },
      // Offline: the words in hand stay, and the next element that needs these tries again.
      () => loaders.set(id, load),
    );
  }
  return tables.get(id);
}
