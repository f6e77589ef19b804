import type { UnitChange, UnitDetail } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { pair } from '../../styles/key-value.ts';
import { filterSelect } from '../../styles/filter-select.ts';
import type { Desk, Section } from '../desk.ts';
import { EntryForm } from '../entry-form.ts';
import type { Typed } from '../entry-field.ts';
import { listView, rowAct, searchForm, type Column } from '../list-view.ts';
import { MergeUnits } from '../merge-units.ts';
import { ask } from '../question.ts';
import { Evidence } from '../unit-evidence.ts';
import { unitFields, UnitWords } from '../unit-words.ts';

type State = UnitDetail['state'];

const typedOf = (unit: UnitDetail): Typed =>
  Object.fromEntries(unitFields.flatMap((name) => (unit[name] ? [[name, unit[name]]] : [])));

/** 单位: the register of employers, to be confirmed, corrected and rid of doubles. */
class UnitsSection implements Section {
  readonly #desk: Desk;
  readonly #words: UnitWords;
  readonly #list;
  #state: State | undefined = 'pending';
  #search = '';

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#words = new UnitWords(desk);
    this.#list = desk.pages<UnitDetail>((cursor, signal) =>
      this.#calls.list(
        {
          ...(this.#state === undefined ? {} : { state: this.#state }),
          ...(this.#search === '' ? {} : { search: this.#search }),
        },
        cursor,
        { signal },
      ),
    );
  }

  get #calls() {
    return this.#desk.around.administration.units;
  }

  async open(): Promise<void> {
    await Promise.all([this.#words.open(), this.#list.load()]);
  }

  actions(): typeof nothing {
    return nothing;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    const states = [
      ['', t['units.all']],
      ['pending', t['units.pending']],
      ['confirmed', t['units.confirmed']],
    ] as const;
    const more = filterSelect(t['units.state'], this.#state ?? '', states, (state) => {
      this.#state = state === '' ? undefined : (state as State);
      void this.#list.first();
    });
    const search = { label: t['units.search'], wanted: this.#search, more };
    return html`${searchForm(this.#desk, search, (text) => {
      this.#search = text;
      void this.#list.first();
    })}
    ${listView(this.#desk, this.#list, {
      label: t['section.units'],
      columns: this.#columns(),
      empty: this.#search === '' ? t['units.empty'] : t['units.nothingFound'],
    })}`;
  }

  #columns(): readonly Column<UnitDetail>[] {
    const { t } = this.#desk;
    return [
      {
        label: t['units.name'],
        kind: 'head',
        cell: ({ unitName, unitCode }) => html`${unitName}<span class="below">${unitCode}</span>`,
      },
      { label: t['units.region'], cell: (unit) => this.#words.value(unit, 'unitRegion') },
      { label: t['units.address'], kind: 'long', cell: ({ unitAddress }) => unitAddress || t.none },
      {
        label: t['units.state'],
        cell: ({ state }) =>
          html`<span class="badge ${state === 'pending' ? 'warning' : 'success'}"
            >${t[`units.${state}`]}</span
          >`,
      },
      { label: t.acts, kind: 'acts', cell: (unit) => this.#acts(unit) },
    ];
  }

  #acts(unit: UnitDetail): unknown {
    const { t } = this.#desk;
    const act = (words: string, does: () => void) =>
      rowAct(words, format(t.named, { act: words, name: unit.unitName }), does);
    return [
      unit.state === 'pending' ? act(t['units.confirm'], () => this.#askConfirm(unit)) : nothing,
      act(t.edit, () => this.#edit(unit)),
      act(t['units.merge'], () => {
        void new MergeUnits(this.#desk, this.#words, unit, () => void this.#list.load()).open();
      }),
    ];
  }

  #shown(changed: UnitDetail): void {
    this.#list.replace(changed, ({ id }) => id === changed.id);
  }

  #askConfirm(unit: UnitDetail): void {
    const { t } = this.#desk;
    const evidence = new Evidence(this.#desk, unit);
    ask(this.#desk, {
      title: t['units.confirmQuestion'],
      body: () =>
        html`<dl class="values two">
            ${unitFields.map((name) => pair(this.#words.label(name), this.#words.value(unit, name)))}
          </dl>
          ${evidence.render()}
          <p class="lead">${t['units.confirmBody']}</p>`,
      does: t['units.confirm'],
      act: async () => {
        this.#shown(await this.#calls.confirm(unit.id));
        return format(t['units.confirmedTold'], { name: unit.unitName });
      },
    });
  }

  /** Sends what was changed alone; what was emptied goes as an empty text. */
  #edit(unit: UnitDetail): void {
    const desk = this.#desk;
    const start = typedOf(unit);
    const evidence = new Evidence(desk, unit);
    const form = new EntryForm(desk, {
      title: () => desk.t['units.edit'],
      lead: () =>
        html`${evidence.render()}
          <p class="lead">${desk.t['units.editLead']}</p>`,
      submit: () => desk.t.save,
      fields: () => this.#words.fields(unit),
      start,
      say: this.#words.issue,
      send: async (typed) => {
        const changed = unitFields.filter((name) => (typed[name] ?? '') !== (start[name] ?? ''));
        const change: UnitChange = Object.fromEntries(changed.map((name) => [name, typed[name] ?? '']));
        const now = await this.#calls.update(unit.id, change);
        this.#shown(now);
        desk.dialogs.close();
        const counts = now.unitCode === unit.unitCode ? undefined : evidence.known;
        const told = counts === undefined ? desk.t.savedTold : desk.t['units.codeMoved'];
        desk.say(format(told, { name: now.unitName, counts: counts ?? '' }));
      },
    });
    void form.open();
  }
}

export const open = (desk: Desk): Section => new UnitsSection(desk);
