import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the modules behind an element say in their templates, styles and dispatches. */
export interface Used {
  readonly events: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  readonly slots: ReadonlySet<string>;
  readonly tokens: ReadonlySet<string>;
}

const imported = /(?:^|\n)(?:import|export)\s(?!type\b)[^;'"]*?'(\.[^']+)'|import\('(\.[^']+)'\)/g;

/** A module and every module that it brings, at once or later; types aside. Elements meet by tag, so this is one shadow root. */
function closure(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, text);
  for (const [, now, later] of text.matchAll(imported)) closure(join(dirname(file), now ?? later!), seen);
  return seen;
}

function every(texts: Iterable<string>, pattern: RegExp): Set<string> {
  const found = [...texts].flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!));
  return new Set(found.flatMap((names) => names.split(/\s+/)));
}

/** What an element of this class module uses; events by the name of their class. */
export function usedBy(file: string): Used {
  const texts = [...closure(file).values()];
  return {
    events: every(texts, /new (Acct\w+Event)\(/g),
    parts: every(texts, /\spart="([\w -]+)"/g),
    slots: every(texts, /<slot name="([\w-]+)"/g),
    tokens: every(texts, /var\((--acct-[\w-]+)/g),
  };
}
