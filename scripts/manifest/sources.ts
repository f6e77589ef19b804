import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An element as its define module makes it. */
export interface Defined {
  readonly tag: string;
  readonly className: string;
  /** Takes `backend`, `profile` and `locale` as attributes. */
  readonly served: boolean;
  /** The module of the class, `src/login/acct-login.ts`. */
  readonly file: string;
}

/** Every element, read from `define/<tag>.ts`. */
export function definedIn(folder: string): Defined[] {
  const files = globSync('src/define/acct-*.ts', { cwd: folder }).sort();
  return files.map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const [, tag, served, className] = /define\('([\w-]+)', (withServices\()?(\w+)/.exec(text) ?? [];
    const from = new RegExp(`import \\{ ${className} \\} from '\\.\\./([^']+)'`).exec(text)?.[1];
    if (!tag || !className || !from) throw new Error(`${file} defines no element that can be read`);
    return { tag, className, served: served !== undefined, file: `src/${from}` };
  });
}

/** The class of each event by its name, from `GlobalEventHandlersEventMap`. */
export function eventClasses(folder: string): Map<string, string> {
  const texts = globSync('src/**/*.ts', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  const maps = texts.flatMap((text) => [
    ...text.matchAll(/interface GlobalEventHandlersEventMap \{([^}]*)\}/g),
  ]);
  const entries = maps.flatMap(([, body]) => [...body!.matchAll(/'([\w-]+)': (\w+);/g)]);
  return new Map(entries.map(([, name, className]) => [name!, className!]));
}
