import type { Unit, UnitDetail, Units } from '@acct-forms/adapter';
import type { ProfileHead } from '@acct-forms/core';
import { regionPath } from '@acct-forms/core';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { units as zh } from '@acct-forms/core/locales/zh-CN/units';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { WordsController } from '../../controllers/words.ts';
import { addStyles } from '../../styles/add-styles.ts';
import { dialog } from '../../styles/dialog.ts';
import { icon, warning } from '../../styles/icons.ts';
import { unitStyles } from './styles.ts';
import { UnitSearch } from './unit-search.ts';

/** The field as the register needs it. */
export interface RegisterHost extends LitElement {
  readonly units: Units | undefined;
  readonly profile: ProfileHead | undefined;
}

/** Registered units: the offer under a code that is one of theirs, and the search by name. */
export class UnitRegister {
  readonly #host: RegisterHost;
  readonly #chosen: (unit: UnitDetail) => void;
  readonly #search: UnitSearch;
  readonly #words;

  constructor(host: RegisterHost, chosen: (unit: UnitDetail) => void) {
    this.#host = host;
    this.#chosen = chosen;
    this.#search = new UnitSearch(
      host,
      (unit) => void this.#take(unit),
      (unit) => this.#place(unit),
    );
    this.#words = new WordsController(host, 'units', zh);
    addStyles(host.shadowRoot!, dialog, unitStyles);
  }

  open(): Promise<void> {
    return this.#search.open(this.#host.units!);
  }

  renderSearch(t: FormWords): TemplateResult {
    return this.#search.render({ ...t, ...this.#words.t });
  }

  renderOffer(unit: UnitDetail | undefined): TemplateResult | typeof nothing {
    const { t } = this.#words;
    if (unit === undefined) return nothing;
    return html`<div class="notice warning offer" part="offer">
      ${icon(warning)}
      <div>
        <strong>${t.unitExists}</strong>
        ${unit.state === 'confirmed' ? t.unitTake : t.unitPending}
        <div class="unit">
          <div>
            <strong>${unit.unitName}</strong>
            <span>${unit.unitCode}</span>
            <span>${this.#place(unit)}</span>
          </div>
          <button class="button small filled" type="button" @click=${() => this.#chosen(unit)}>
            ${t.unitUse}
          </button>
        </div>
        ${t.unitOther}
      </div>
    </div>`;
  }

  /** The region in words, then the address without what it repeats of the region. */
  #place({ unitRegion, unitAddress }: Unit): string {
    const { profile } = this.#host;
    const names = profile ? regionPath(profile.regions, unitRegion) : [];
    const rest = names.reduce(
      (left, name) => (left.startsWith(name) ? left.slice(name.length) : left),
      unitAddress,
    );
    return `${names.join('')}${rest}`;
  }

  /** Search gives name and place only; the values to take over come with the code. */
  async #take(unit: Unit): Promise<void> {
    const detail = await this.#host.units!.check(unit.unitCode).catch(() => null);
    this.#chosen(detail ?? unit);
  }
}
