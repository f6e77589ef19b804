import { css, html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { format } from '@acct-forms/core/locales/format';
import { levels as zh } from '@acct-forms/core/locales/zh-CN/levels';
import { WordsController } from '../../controllers/words.ts';
import { chevronDown, icon } from '../../styles/icons.ts';
import { AcctField } from '../acct-field.ts';
import { findPath, hasChildren, pathValue, regionValue } from './region-path.ts';
import type { RegionChoice } from './region-path.ts';

/**
 * A region by province, prefecture and county, as native selects that open one after the other. The value is the
 * code (or key) of the last one; there is none before all are chosen.
 *
 * @summary A region, 省 → 市 → 县.
 * @event acct-input - On every choice
 * @event acct-change - On every choice
 * @event acct-confirm-change - When the box of a `confirm` issue is ticked or cleared
 * @csspart select - The list of one level
 */
export class AcctRegionField extends AcctField {
  static override styles: CSSResultGroup = [
    AcctField.styles,
    css`
      .levels {
        display: flex;
        flex: 1;
        flex-wrap: wrap;
        gap: var(--acct-space-1);
        min-width: 0;
      }
      .levels > .box {
        flex-basis: 12em;
      }
    `,
  ];

  /** The regions of the first level, with those below. A single one is chosen from the start. */
  @property({ attribute: false }) regions: readonly RegionChoice[] = [];

  /** Other names to show, by those of the regions. */
  @property({ attribute: false }) names: Readonly<Record<string, string>> = {};

  @state() private _path: readonly RegionChoice[] = [];
  readonly #levels = new WordsController(this, 'levels', zh);
  #own: string | undefined;

  protected override get grouped(): boolean {
    return !this.readonly;
  }

  protected override get displayText(): string {
    const names = this._path.map((region, at) =>
      region === this._path[at - 1] ? this.#levels.t.prefectureItself : this.#name(region),
    );
    return names.join(' ');
  }

  protected override get missingText(): string {
    return format(this.words.t.requiredChoose, { label: this.label });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What the person chose here stays, also while it is half a path and hence no value.
    const foreign = changed.has('value') && this.value !== this.#own;
    if (!foreign && !changed.has('regions')) return;
    this.#own = this.value;
    const only = this.regions.length === 1 ? this.regions : [];
    const found = this.value === undefined ? [] : findPath(this.regions, this.value);
    this._path = found.length > 0 ? found : only;
  }

  override formResetCallback(): void {
    super.formResetCallback();
    // Half a path is no value, so a reset need not change the value; the choices go all the same.
    this._path = this.regions.length === 1 ? this.regions : [];
  }

  protected override renderControl(): TemplateResult {
    const levels = [this.#renderLevel(0, this.regions)];
    this._path.forEach((region, depth) => {
      if (hasChildren(region) && region !== this._path[depth - 1]) {
        levels.push(this.#renderLevel(depth + 1, region.children ?? []));
      }
    });
    return html`<div
      id="input"
      class="levels"
      part="input"
      role="group"
      aria-labelledby="label"
      aria-describedby=${this.describedBy}
    >
      ${levels}
    </div>`;
  }

  #renderLevel(depth: number, regions: readonly RegionChoice[]): TemplateResult {
    const { province, prefecture, county, prefectureItself } = this.#levels.t;
    const { choose } = this.words.t;
    const chosen = this._path[depth];
    const above = this._path[depth - 1];
    return html`<div class="box trail">
      <select
        class="input ${chosen ? '' : 'empty'}"
        part="select"
        aria-label=${[province, prefecture, county][depth] ?? county}
        aria-invalid=${this.ariaInvalidText}
        aria-required=${this.ariaRequiredText}
        ?disabled=${this.isDisabled}
        @change=${(event: Event) => this.#choose(depth, event.target as HTMLSelectElement)}
      >
        ${depth === 0 && regions.length === 1 ? nothing : option('', choose, !chosen)}
        ${above && depth > 1 ? option(regionValue(above), prefectureItself, chosen === above) : nothing}
        ${regions.map((region) => option(regionValue(region), this.#name(region), chosen === region))}
      </select>
      ${icon(chevronDown)}
    </div>`;
  }

  #name({ name }: RegionChoice): string {
    return this.names[name] ?? name;
  }

  #choose(depth: number, { value }: HTMLSelectElement): void {
    const above = this._path.slice(0, depth);
    const parent = above.at(-1);
    const offered = parent ? [...(parent.children ?? []), ...(depth > 1 ? [parent] : [])] : this.regions;
    const region = offered.find((each) => regionValue(each) === value);
    this._path = region ? [...above, region] : above;
    this.#own = pathValue(this._path);
    this.typed(this.#own);
    this.commit(this.#own);
  }
}

function option(value: string, name: string, selected: boolean): TemplateResult {
  return html`<option value=${value} .selected=${selected}>${name}</option>`;
}
