import type { CreditEntry } from '@acct-forms/adapter';
import { AcctError, formatDay, shanghaiDay } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { newKey } from '../../controllers/new-key.ts';
import { pair } from '../../styles/key-value.ts';
import { icon, plus } from '../../styles/icons.ts';
import { findPerson, foundPerson } from '../find-person.ts';
import type { Desk, Section } from '../desk.ts';
import { EntryForm } from '../entry-form.ts';
import type { EntryField, Typed } from '../entry-field.ts';
import { listView, type Column } from '../list-view.ts';
import { ask } from '../question.ts';
import { Reading } from '../reading.ts';

type NewEntry = Omit<CreditEntry, 'id'>;

function entryOf(typed: Typed): NewEntry {
  const read = new Reading(typed);
  const date = read.text('date');
  const effectUntil = read.text('effectUntil');
  read.instant('date', 'first');
  if (effectUntil !== '') read.instant('effectUntil', 'last');
  read.done();
  const fault =
    date > shanghaiDay(new Date())
      ? { path: 'date', code: 'future-date', severity: 'error' as const }
      : effectUntil !== '' && effectUntil < date
        ? { path: 'effectUntil', code: 'before-date', severity: 'error' as const }
        : undefined;
  if (fault !== undefined) throw new AcctError('invalid', { issues: [fault] });
  return {
    kind: read.text('kind') === 'honest' ? 'honest' : 'dishonest',
    date,
    authority: read.text('authority'),
    documentNo: read.text('documentNo'),
    content: read.text('content'),
    ...(effectUntil === '' ? {} : { effectUntil }),
  };
}

/** 诚信记录 of one person: what authorities decided, appended for good. */
class CreditSection implements Section {
  readonly #desk: Desk;
  readonly #person: string;
  readonly #list;
  readonly #form: EntryForm;
  /** The same for the same entry until there is an answer, so that one that got lost is not entered twice. */
  #key = newKey();
  #keyOf = '';

  constructor(desk: Desk, person: string) {
    this.#desk = desk;
    this.#person = person;
    this.#list = desk.pages<CreditEntry>(async (_, signal) => ({
      items: await desk.around.administration.credit.list(person, { signal }),
    }));
    this.#form = new EntryForm(desk, {
      title: () => desk.t['credit.new'],
      lead: () => html`<p class="lead">${desk.t['credit.newLead']}</p>`,
      submit: () => desk.t['credit.check'],
      fields: () => this.#fields(),
      keeps: true,
      send: async (typed) => this.#confirm(entryOf(typed)),
    });
  }

  open(): Promise<void> {
    return this.#list.load();
  }

  actions(): TemplateResult {
    const { t, go } = this.#desk;
    return html`<button type="button" class="button small" @click=${() => go('credit')}>
        ${t['credit.another']}
      </button>
      ${
        foundPerson(this.#person) === undefined
          ? nothing
          : html`<button type="button" class="button small filled" part="new" @click=${this.#form.open}>
              ${icon(plus)}${t['credit.new']}
            </button>`
      }`;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    return html`<p class="lead above">${this.#lead}</p>
      ${listView(this.#desk, this.#list, {
        label: t['section.credit'],
        columns: this.#columns(),
        empty: t['credit.empty'],
      })}`;
  }

  /** Whose entries these are; nothing is written for who is not known by more than an id. */
  get #lead(): string {
    const { t } = this.#desk;
    const found = foundPerson(this.#person);
    if (found === undefined) return t['credit.lead'];
    const { name, idNumber, unitName: unit } = found;
    const who =
      unit === undefined
        ? format(t['credit.who'], { name, idNumber })
        : format(t['credit.whoAt'], { name, idNumber, unit });
    return format(t['credit.leadNamed'], { who });
  }

  #kind(kind: CreditEntry['kind']): TemplateResult {
    const tone = kind === 'honest' ? 'success' : 'error';
    return html`<span class="badge ${tone}">${this.#desk.t[`credit.${kind}`]}</span>`;
  }

  #columns(): readonly Column<CreditEntry>[] {
    const { t, around } = this.#desk;
    const day = (value: string | undefined) => (value === undefined ? t.none : formatDay(value, around.lang));
    return [
      { label: t['credit.documentNo'], kind: 'head', cell: ({ documentNo }) => documentNo },
      { label: t['credit.kind'], cell: ({ kind }) => this.#kind(kind) },
      { label: t['credit.date'], cell: ({ date }) => day(date) },
      { label: t['credit.authority'], kind: 'long', cell: ({ authority }) => authority },
      { label: t['credit.content'], kind: 'long', cell: ({ content }) => content },
      { label: t['credit.effectUntil'], cell: ({ effectUntil }) => day(effectUntil) },
    ];
  }

  #fields(): readonly EntryField[] {
    const { t } = this.#desk;
    return [
      {
        name: 'kind',
        label: t['credit.kind'],
        kind: 'tiles',
        required: true,
        wide: true,
        options: [
          { value: 'honest', label: t['credit.honest'] },
          { value: 'dishonest', label: t['credit.dishonest'] },
        ],
      },
      { name: 'date', label: t['credit.date'], kind: 'day', required: true },
      {
        name: 'effectUntil',
        label: t['credit.effectUntil'],
        kind: 'day',
      },
      { name: 'authority', label: t['credit.authority'], required: true, maxlength: 200 },
      { name: 'documentNo', label: t['credit.documentNo'], required: true, maxlength: 100 },
      { name: 'content', label: t['credit.content'], kind: 'long', required: true, maxlength: 2000 },
    ];
  }

  /** What stands in the archive for good is summed up first. */
  #confirm(entry: NewEntry): void {
    const desk = this.#desk;
    const { t, around } = desk;
    const { kind, date, authority, documentNo, content, effectUntil } = entry;
    const { name, idNumber, unitName } = foundPerson(this.#person)!;
    const body = JSON.stringify(entry);
    if (body !== this.#keyOf) this.#key = newKey();
    this.#keyOf = body;
    ask(desk, {
      title: t['credit.question'],
      body: html`<dl class="values two">
          ${pair(t['staff.name'], name)} ${pair(t['credit.idNumber'], idNumber)}
          ${unitName === undefined ? nothing : pair(t['credit.unit'], unitName)}
          ${pair(t['credit.kind'], this.#kind(kind))} ${pair(t['credit.date'], formatDay(date, around.lang))}
          ${pair(t['credit.authority'], authority)} ${pair(t['credit.documentNo'], documentNo)}
          ${
            effectUntil === undefined
              ? nothing
              : pair(t['credit.effectUntil'], formatDay(effectUntil, around.lang))
          }
        </dl>
        <p class="said">${content}</p>
        <p class="lead">${t['credit.final']}</p>`,
      does: t['credit.add'],
      back: this.#form.open,
      act: async () => {
        await around.administration.credit.add(this.#person, entry, { key: this.#key });
        this.#keyOf = '';
        this.#form.empty();
        void this.#list.load();
        return t['credit.added'];
      },
    });
  }
}

export const open = (desk: Desk): Section =>
  desk.place === '' ? findPerson(desk) : new CreditSection(desk, desk.place);
