import type { Programme, ProgrammeInput } from '@acct-forms/adapter';
import { formatMoment, shanghaiDay } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, plus } from '../../styles/icons.ts';
import type { Desk, Section } from '../desk.ts';
import { EntryForm } from '../entry-form.ts';
import type { EntryField, Typed } from '../entry-field.ts';
import { listView, rowAct, type Column } from '../list-view.ts';
import { ask } from '../question.ts';
import { Reading } from '../reading.ts';

type Standing = 'early' | 'open' | 'over';
const tones = { early: '', open: 'success', over: '' } as const;

function standingOf({ opensAt, closesAt }: Programme, now: number): Standing {
  if (now < Date.parse(opensAt)) return 'early';
  return now < Date.parse(closesAt) ? 'open' : 'over';
}

function inputOf(typed: Typed): ProgrammeInput {
  const read = new Reading(typed);
  const input = {
    title: read.text('title'),
    organiser: read.text('organiser'),
    year: read.number('year'),
    credits: read.number('credits', 'decimal'),
    opensAt: read.instant('opensAt', 'first'),
    closesAt: read.instant('closesAt', 'last'),
    capacity: read.number('capacity'),
  };
  read.done();
  return input;
}

const typedOf = ({ title, organiser, year, credits, opensAt, closesAt, capacity }: Programme): Typed => ({
  title,
  organiser,
  year: String(year),
  credits: String(credits),
  opensAt: shanghaiDay(new Date(opensAt)),
  closesAt: shanghaiDay(new Date(closesAt)),
  capacity: String(capacity),
});

/** 继续教育: programmes with the places taken. */
class ProgrammesSection implements Section {
  readonly #desk: Desk;
  readonly #list;
  readonly #new: EntryForm;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#list = desk.pages<Programme>((cursor, signal) => this.#calls.list(cursor, { signal }));
    this.#new = new EntryForm(desk, {
      title: () => desk.t['programmes.new'],
      submit: () => desk.t['programmes.create'],
      fields: () => this.#fields(),
      start: { year: shanghaiDay(new Date()).slice(0, 4) },
      send: async (typed) => {
        const { title } = await this.#calls.create(inputOf(typed));
        desk.dialogs.close();
        desk.say(format(desk.t['programmes.created'], { title }));
        void this.#list.first();
      },
    });
  }

  get #calls() {
    return this.#desk.around.administration.programmes;
  }

  open(): Promise<void> {
    return this.#list.load();
  }

  actions(): TemplateResult {
    return html`<button type="button" class="button small filled" part="new" @click=${this.#new.open}>
      ${icon(plus)}${this.#desk.t['programmes.new']}
    </button>`;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    return listView(this.#desk, this.#list, {
      label: t['section.programmes'],
      columns: this.#columns(Date.now()),
      empty: t['programmes.empty'],
    });
  }

  #columns(now: number): readonly Column<Programme>[] {
    const { t, around } = this.#desk;
    const moment = (instant: string) => formatMoment(new Date(instant), around.lang);
    return [
      {
        label: t['programmes.title'],
        kind: 'head',
        cell: ({ title, organiser }) => html`${title}<span class="below">${organiser}</span>`,
      },
      { label: t['programmes.year'], kind: 'number', cell: ({ year }) => year },
      { label: t['programmes.credits'], kind: 'number', cell: ({ credits }) => credits },
      {
        label: t['programmes.period'],
        cell: ({ opensAt, closesAt }) => html`${moment(opensAt)} –<br />${moment(closesAt)}`,
      },
      {
        label: t['programmes.places'],
        kind: 'number',
        cell: ({ enrolled, capacity }) => format(t['programmes.taken'], { n: enrolled, all: capacity }),
      },
      {
        label: t['programmes.state'],
        cell: (programme) => {
          const standing = standingOf(programme, now);
          return html`<span class="badge ${tones[standing]}">${t[`programmes.${standing}`]}</span>`;
        },
      },
      { label: t.acts, kind: 'acts', cell: (programme) => this.#acts(programme, now) },
    ];
  }

  #acts(programme: Programme, now: number): unknown {
    const { t } = this.#desk;
    const act = (words: string, does: () => void) =>
      rowAct(words, format(t.named, { act: words, name: programme.title }), does);
    return [
      act(t.edit, () => this.#edit(programme)),
      standingOf(programme, now) === 'over'
        ? nothing
        : act(t['programmes.close'], () => this.#askClose(programme)),
    ];
  }

  #fields(): readonly EntryField[] {
    const { t } = this.#desk;
    return [
      { name: 'title', label: t['programmes.title'], required: true, maxlength: 200, wide: true },
      { name: 'organiser', label: t['programmes.organiser'], required: true, maxlength: 200, wide: true },
      { name: 'year', label: t['programmes.year'], kind: 'number', required: true },
      { name: 'credits', label: t['programmes.credits'], kind: 'number', required: true },
      { name: 'opensAt', label: t['programmes.opensAt'], kind: 'day', required: true },
      { name: 'closesAt', label: t['programmes.closesAt'], kind: 'day', required: true },
      { name: 'capacity', label: t['programmes.capacity'], kind: 'number', required: true },
    ];
  }

  /** Sends what was changed alone, so that a time of day that the form does not show stays. */
  #edit(programme: Programme): void {
    const desk = this.#desk;
    const start = typedOf(programme);
    const form = new EntryForm(desk, {
      title: () => desk.t['programmes.edit'],
      submit: () => desk.t.save,
      fields: () => this.#fields(),
      start,
      send: async (typed) => {
        const changed = Object.entries(inputOf(typed)).filter(([name]) => typed[name] !== start[name]);
        const now = await this.#calls.update(programme.id, Object.fromEntries(changed));
        this.#list.replace(now, ({ id }) => id === programme.id);
        desk.dialogs.close();
        desk.say(format(desk.t.savedTold, { name: now.title }));
      },
    });
    void form.open();
  }

  #askClose(programme: Programme): void {
    const { t } = this.#desk;
    ask(this.#desk, {
      title: t['programmes.closeQuestion'],
      body: html`<p>
        ${format(t['programmes.closeBody'], { title: programme.title, n: programme.enrolled })}
      </p>`,
      does: t['programmes.close'],
      danger: true,
      act: async () => {
        const now = await this.#calls.close(programme.id);
        this.#list.replace(now, ({ id }) => id === programme.id);
        return format(t['programmes.closed'], { title: programme.title });
      },
    });
  }
}

export const open = (desk: Desk): Section => new ProgrammesSection(desk);
