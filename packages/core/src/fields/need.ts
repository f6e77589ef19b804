/**
 * When something applies: always, or while every named fact holds (`!` in front: does not hold).
 * Conditions are data rather than closures, so that they can be explained to the person and tested by generation.
 */
export type Need<F extends string = string> = true | { readonly all: readonly (F | `!${F}`)[] };

/** The truth of every fact of a form for given values. */
export type Facts = Readonly<Record<string, boolean>>;

/** Whether a need is met. An absent need means `fallback`. */
export function isMet(need: Need | undefined, facts: Facts, fallback = false): boolean {
  if (need === undefined) return fallback;
  if (need === true) return true;
  return need.all.every((name) => (name.startsWith('!') ? !facts[name.slice(1)] : facts[name] === true));
}

/** The names of the facts that a need depends on, without `!`. */
export function factNames(need: Need | undefined): string[] {
  if (need === undefined || need === true) return [];
  return need.all.map((name) => (name.startsWith('!') ? name.slice(1) : name));
}
