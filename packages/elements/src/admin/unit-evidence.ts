import type { UnitDetail, UnitEvidence } from '@acct-forms/adapter';
import { formatMoment } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, type TemplateResult } from 'lit';
import { pair } from '../styles/key-value.ts';
import type { Desk } from './desk.ts';
import { failureText } from './failure.ts';

/** How much names a unit, in words. */
export const countsText = (
  { t }: Desk,
  { applications, records }: Pick<UnitEvidence, 'applications' | 'records'>,
): string => format(t['units.counts'], { applications, records });

/** What names a unit and who brought it in, read when a dialog opens that is about it. */
export class Evidence {
  readonly #desk: Desk;
  readonly #unit: UnitDetail;
  #told: UnitEvidence | undefined;
  #failure = '';

  constructor(desk: Desk, unit: UnitDetail) {
    this.#desk = desk;
    this.#unit = unit;
    void this.#load();
  }

  async #load(): Promise<void> {
    const { around, t, host } = this.#desk;
    try {
      this.#told = await around.administration.units.evidence(this.#unit.id);
    } catch (error) {
      this.#failure = failureText(t, error);
    }
    host.requestUpdate();
  }

  /** How much names it, once that is known. */
  get known(): string | undefined {
    return this.#told && countsText(this.#desk, this.#told);
  }

  /** How much names it; the reason where it could not be read, and that it is being read until then. */
  get counts(): string {
    const { t } = this.#desk;
    if (this.#failure !== '') return format(t['units.noEvidence'], { failure: this.#failure });
    return this.known ?? t.loading;
  }

  /** Who named it first and when, as far as that is known. */
  get first(): unknown {
    const { t, around } = this.#desk;
    if (this.#told === undefined) return this.counts;
    const { first } = this.#told;
    if (first === undefined) return t.none;
    const { name = t.none, referenceNumber } = first;
    const time = formatMoment(new Date(first.at), around.lang);
    return html`${format(t['units.firstOf'], { time, name })}<span class="code">${referenceNumber}</span>`;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    return html`<div role="status">
      <dl class="values evidence">
        ${pair(t['units.named'], this.counts)} ${pair(t['units.first'], this.first)}
      </dl>
    </div>`;
  }
}
