import type { CaseSummary } from '@acct-forms/adapter';

/** The contract takes so many at once. */
export const batchLimit = 100;

/** The cases that are ticked, over all pages. */
export class Ticks {
  chosen: ReadonlyMap<string, CaseSummary> = new Map();
  readonly #requestUpdate: () => void;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  /** Ticks a case or unticks it; false when there are as many as can be decided at once. */
  toggle(item: CaseSummary): boolean {
    const chosen = new Map(this.chosen);
    if (!chosen.delete(item.id)) {
      if (chosen.size >= batchLimit) return false;
      chosen.set(item.id, item);
    }
    this.#choose(chosen);
    return true;
  }

  /** Takes what was read anew of those that are ticked. */
  renew(items: readonly CaseSummary[]): void {
    for (const item of items)
      if (this.chosen.has(item.id) && this.chosen.get(item.id) !== item)
        this.chosen = new Map(this.chosen).set(item.id, item);
  }

  /** Ticks all of these, or none when all are. */
  toggleAll(items: readonly CaseSummary[]): void {
    const all = items.every(({ id }) => this.chosen.has(id));
    const whole = all ? [] : [...this.chosen.values(), ...items];
    this.#choose(new Map(whole.map((item) => [item.id, item] as const).slice(0, batchLimit)));
  }

  /** Takes the ticks from these. */
  untick(ids: readonly string[]): void {
    this.#choose(new Map([...this.chosen].filter(([id]) => !ids.includes(id))));
  }

  /** Those ticked that a person holds. */
  heldBy(me: string | undefined): readonly CaseSummary[] {
    return [...this.chosen.values()].filter(({ claimedBy }) => me !== undefined && claimedBy?.id === me);
  }

  #choose(chosen: ReadonlyMap<string, CaseSummary>): void {
    this.chosen = chosen;
    this.#requestUpdate();
  }
}
