import type { UnitDetail } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { error as errorIcon, icon } from '../styles/icon-signs.ts';
import { search as lens } from '../styles/icons.ts';
import type { Desk } from './desk.ts';
import { failureText } from './failure.ts';
import { tableOf } from './list-view.ts';
import { ask } from './question.ts';
import { countsText, Evidence } from './unit-evidence.ts';
import { unitFields, type UnitFieldName, type UnitWords } from './unit-words.ts';

/** So many units are offered; who wants another types more. */
const mostHits = 20;

/** One line of two units side by side. */
interface Compared {
  readonly label: string;
  readonly goes: unknown;
  readonly stays: unknown;
  readonly differs?: boolean;
}

/** 合并: the other unit is found by name or code, both are seen side by side, and then one goes into the other. */
export class MergeUnits {
  readonly #desk: Desk;
  readonly #words: UnitWords;
  readonly #gone: UnitDetail;
  readonly #done: () => void;
  #wanted = '';
  #hits: readonly UnitDetail[] | undefined;
  #hasMore = false;
  #failure = '';
  #busy = false;

  constructor(desk: Desk, words: UnitWords, gone: UnitDetail, done: () => void) {
    this.#desk = desk;
    this.#words = words;
    this.#gone = gone;
    this.#done = done;
  }

  readonly open = (): Promise<void> =>
    this.#desk.dialogs.open(() => ({
      title: format(this.#desk.t['units.mergeTitle'], { name: this.#gone.unitName }),
      content: this.#render(),
    }));

  #render(): TemplateResult {
    const { t, dialogs } = this.#desk;
    return html`<div class="body">
        <p class="lead">${t['units.mergeLead']}</p>
        <form class="finding" @submit=${this.#onSearch}>
          <div class="search">
            ${icon(lens)}<input
              class="input"
              type="search"
              name="other"
              autocomplete="off"
              maxlength="100"
              aria-label=${t['units.search']}
              placeholder=${t['units.search']}
              .value=${this.#wanted}
            />
          </div>
          <button class="button">${t.search}</button>
        </form>
        <div role="status" ?hidden=${this.#hits === undefined && !this.#busy}>${this.#renderHits()}</div>
        <div role="alert" ?hidden=${this.#failure === ''}>
          <p class="note error">${icon(errorIcon)}<span>${this.#failure}</span></p>
        </div>
      </div>
      <footer role="none">
        <button class="button" type="button" @click=${dialogs.close}>${t.cancel}</button>
      </footer>`;
  }

  #renderHits(): unknown {
    const { t } = this.#desk;
    if (this.#busy) return t.loading;
    if (this.#hits === undefined) return nothing;
    if (this.#hits.length === 0) return t['units.nothingFound'];
    return html`<ul class="hits">
        ${this.#hits.map(
          (unit) =>
            html`<li>
              <button type="button" class="hit" @click=${() => this.#confirm(unit)}>
                <strong>${unit.unitName}</strong>
                <span>${unit.unitCode} · ${this.#words.value(unit, 'unitRegion')}</span>
              </button>
            </li>`,
        )}
      </ul>
      ${this.#hasMore ? html`<p class="lead">${format(t['units.mostHits'], { n: this.#hits.length })}</p>` : nothing}`;
  }

  readonly #onSearch = async (event: Event): Promise<void> => {
    event.preventDefault();
    const input = (event.currentTarget as HTMLFormElement).querySelector('input');
    this.#wanted = input?.value.normalize('NFC').trim() ?? '';
    if (this.#wanted === '' || this.#busy) return;
    this.#busy = true;
    this.#failure = '';
    this.#desk.host.requestUpdate();
    try {
      const { items, next } = await this.#desk.around.administration.units.list({ search: this.#wanted });
      const others = items.filter(({ id }) => id !== this.#gone.id);
      this.#hits = others.slice(0, mostHits);
      this.#hasMore = others.length > mostHits || next !== undefined;
    } catch (error) {
      this.#failure = failureText(this.#desk.t, error);
    }
    this.#busy = false;
    this.#desk.host.requestUpdate();
  };

  #confirm(stays: UnitDetail): void {
    const desk = this.#desk;
    const { t, around } = desk;
    const gone = this.#gone;
    const [going, staying] = [new Evidence(desk, gone), new Evidence(desk, stays)];
    const differs = (name: UnitFieldName) => (gone[name] ?? '') !== (stays[name] ?? '');
    ask(desk, {
      title: t['units.mergeQuestion'],
      body: () =>
        html`<p>
            ${format(t['units.mergeBody'], {
              gone: gone.unitName,
              stays: stays.unitName,
              counts: going.known ?? t['units.people'],
            })}
          </p>
          <div class="scroll" role="group" aria-label=${t['units.mergeQuestion']} tabindex="0">
            ${tableOf<Compared>(
              [
                ...unitFields.map((name) => ({
                  label: this.#words.label(name),
                  differs: differs(name),
                  goes: this.#words.value(gone, name),
                  stays: this.#words.value(stays, name),
                })),
                { label: t['units.named'], goes: going.counts, stays: staying.counts },
                { label: t['units.first'], goes: going.first, stays: staying.first },
              ],
              {
                label: t['units.mergeQuestion'],
                columns: [
                  {
                    label: t['units.field'],
                    kind: 'head',
                    cell: (row) =>
                      html`${row.label}${row.differs ? html` <span class="badge warning">${t['units.differs']}</span>` : nothing}`,
                  },
                  { label: t['units.goes'], kind: 'long', cell: (row) => row.goes },
                  { label: t['units.stays'], kind: 'long', cell: (row) => row.stays },
                ],
              },
            )}
          </div>`,
      does: t['units.merge'],
      danger: true,
      back: this.open,
      act: async () => {
        const { unit, moved } = await around.administration.units.merge(gone.id, stays.id);
        this.#done();
        const counts = countsText(desk, moved);
        return format(t['units.merged'], { gone: gone.unitName, stays: unit.unitName, counts });
      },
    });
  }
}
