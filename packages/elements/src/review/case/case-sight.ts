import type { CaseView } from '@acct-forms/adapter';
import type { LitElement } from 'lit';
import type { CaseGroup } from './case-rows.ts';
import { documentsOf, firstDocument, type ShownDocument } from './case-screen.ts';
import type { Panel } from './panel-switch.ts';
import type { ValueView } from './values-panel.ts';

/** What of a case is on screen, what the reviewer ticked and revealed of it, and where the focus goes. */
export class CaseSight {
  panel: Panel = 'values';
  /** Undefined until the reviewer chose: what changed, where something did. */
  values: ValueView | undefined;
  shown: ShownDocument | undefined;
  ticks: ReadonlySet<string> = new Set();
  revealed: ReadonlyMap<string, string> = new Map();
  readonly #host: LitElement;
  readonly #view: () => CaseView | undefined;

  constructor(host: LitElement, view: () => CaseView | undefined) {
    this.#host = host;
    this.#view = view;
  }

  /** Begins another case with these ticks; the panel stays. */
  begin(ticks: ReadonlySet<string> = new Set()): void {
    this.values = undefined;
    this.shown = undefined;
    this.revealed = new Map();
    this.ticks = ticks;
  }

  /** Shows the first document of a case that has just come. */
  arrive(view: CaseView): void {
    this.shown ??= firstDocument(view);
  }

  set(change: Partial<Pick<CaseSight, 'panel' | 'values'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  tick(path: string): void {
    const ticks = new Set(this.ticks);
    if (!ticks.delete(path)) ticks.add(path);
    this.ticks = ticks;
    this.#host.requestUpdate();
  }

  /** Shows the value at a path, or hides it again. */
  reveal(path: string, value?: string): void {
    const others = [...this.revealed].filter(([key]) => key !== path);
    this.revealed = new Map(value === undefined ? others : [...others, [path, value]]);
    this.#host.requestUpdate();
  }

  show(shown: ShownDocument): void {
    this.shown = shown;
    this.set({ panel: 'documents' });
  }

  /** Shows the document so many places further in the strip. */
  turn(step: number, groups: readonly CaseGroup[]): void {
    const all = documentsOf(groups);
    const at = all.findIndex(({ slot }) => slot === this.shown?.slot) + step;
    const next = all[Math.min(Math.max(at, 0), all.length - 1)];
    if (next === undefined) return;
    this.shown = { slot: next.slot, materialId: next.id };
    this.#host.requestUpdate();
  }

  /** Shows the document that a path speaks of, if it speaks of one. */
  turnTo(path: string): void {
    const material = this.#view()?.materials[path.slice('materials.'.length)];
    if (!path.startsWith('materials.') || material === undefined) return;
    this.shown = { slot: material.slot, materialId: material.id };
    this.#host.requestUpdate();
  }

  /** Leads to a field among all values. */
  find(path: string): void {
    this.turnTo(path);
    this.set({ panel: 'values', values: 'all' });
    void this.focus(`.values [data-path="${CSS.escape(path)}"]`);
  }

  async focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    const root = this.#host.renderRoot;
    // What was to take the focus may be gone; the reader then goes on at the heading.
    const found = root.querySelector<HTMLElement>(selector) ?? root.querySelector<HTMLElement>('h1');
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }
}
