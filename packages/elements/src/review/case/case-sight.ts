import type { CaseView } from '@acct-forms/adapter';
import { provenBy, type FormDefinition, type Material } from '@acct-forms/core';
import type { LitElement } from 'lit';
import { keepTicks, ticksOf } from '../../controllers/review-ticks.ts';
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
  beside = false;
  ticks: ReadonlySet<string> = new Set();
  revealed: ReadonlyMap<string, string> = new Map();
  readonly #host: LitElement;
  readonly #view: () => CaseView | undefined;
  readonly #account: () => string | undefined;
  /** Whose ticks on what these are: account, case and round. */
  #ticked = '';

  constructor(host: LitElement, view: () => CaseView | undefined, account: () => string | undefined) {
    this.#host = host;
    this.#view = view;
    this.#account = account;
  }

  /** Begins another case; the panel stays. */
  begin(): void {
    this.values = undefined;
    this.shown = undefined;
    this.beside = false;
    this.revealed = new Map();
    this.ticks = new Set();
    this.#ticked = '';
  }

  /** Shows the first document of a case that has just come, and what was ticked of it in this round. */
  arrive(view: CaseView): void {
    this.shown ??= firstDocument(view);
    const account = this.#account() ?? '';
    const ticked = [account, view.id, view.round].join(' ');
    if (ticked === this.#ticked) return;
    this.#ticked = ticked;
    this.ticks = ticksOf(account, view.id, view.round);
  }

  set(change: Partial<Pick<CaseSight, 'panel' | 'values'>>): void {
    Object.assign(this, change);
    this.#host.requestUpdate();
  }

  tick(path: string): void {
    const ticks = new Set(this.ticks);
    if (!ticks.delete(path)) ticks.add(path);
    this.ticks = ticks;
    const [account, view] = [this.#account(), this.#view()];
    if (account !== undefined && view !== undefined) keepTicks(account, view.id, view.round, ticks);
    this.#host.requestUpdate();
  }

  /** Shows the value at a path, or hides it again. */
  reveal(path: string, value?: string): void {
    const others = [...this.revealed].filter(([key]) => key !== path);
    this.revealed = new Map(value === undefined ? others : [...others, [path, value]]);
    this.#host.requestUpdate();
  }

  show(shown: ShownDocument, beside = false): void {
    this.shown = shown;
    this.beside = beside;
    this.set({ panel: 'documents' });
  }

  /** Shows what is to be decided on: of a slot whose earlier file is on screen, the one in it now. */
  showCurrent(): void {
    const { earlier, slot } = this.shown ?? {};
    this.beside = false;
    if (earlier !== undefined) this.turnTo(`materials.${slot}`);
  }

  /** Shows a document that proves what stands at a path, unless one that does is on screen. */
  come(path: string, form: FormDefinition): void {
    const view = this.#view();
    if (view === undefined) return;
    const proofs = provenBy(form, view.data, path).filter((slot) => view.materials[slot] !== undefined);
    const [first] = proofs;
    if (first !== undefined && !proofs.includes(this.shown?.slot ?? '')) this.turnTo(`materials.${first}`);
  }

  /** Shows the document so many places further in the strip. */
  turn(step: number, groups: readonly CaseGroup[]): void {
    const all = documentsOf(groups);
    const at = all.findIndex(({ slot }) => slot === this.shown?.slot) + step;
    const next = all[Math.min(Math.max(at, 0), all.length - 1)];
    if (next === undefined) return;
    this.#turn(next);
  }

  #turn({ slot, id }: Material): void {
    this.shown = { slot, materialId: id };
    this.beside = false;
    this.#host.requestUpdate();
    void this.#reachThumb();
  }

  /** The strip shows which document it is. */
  async #reachThumb(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot
      .querySelector('.thumb[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Shows the document that a path speaks of, if it speaks of one. */
  turnTo(path: string): void {
    const material = this.#view()?.materials[path.slice('materials.'.length)];
    if (!path.startsWith('materials.') || material === undefined) return;
    this.#turn(material);
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
