import type { CaseSummary } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { heldInMemory } from '../controllers/forget-tab.ts';
import type { Desk, Section } from './desk.ts';
import { listView, rowAct, searchForm, type Column } from './list-view.ts';

/** What tells a person from others of the same name. */
export type Found = Pick<CaseSummary, 'name' | 'idNumber' | 'unitName'>;

/** Of people chosen on this page, so that their own pages can say who they are. */
const people = new Map<string, Found>();
heldInMemory.add(people);

/** Undefined for who was not chosen on this page, as after a reload. */
export const foundPerson = (person: string): Found | undefined => people.get(person);

/** Finds a person by one of their cases, as the review does; opening it is recorded. */
class FindPerson implements Section {
  readonly #desk: Desk;
  readonly #list;
  #wanted = '';

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#list = desk.pages<CaseSummary>(async (cursor, signal) => {
      const { review } = desk.around.backend;
      if (review === undefined) return { items: [] };
      return review.queue(
        { filter: { search: this.#wanted }, ...(cursor === undefined ? {} : { cursor }) },
        { signal },
      );
    });
  }

  open(): Promise<void> {
    return Promise.resolve();
  }

  actions(): typeof nothing {
    return nothing;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    return html`<p class="lead above">${t['credit.findLead']}</p>
      ${searchForm(this.#desk, { label: t['credit.find'], wanted: this.#wanted }, this.#search)}
      ${
        this.#wanted === ''
          ? nothing
          : listView(this.#desk, this.#list, {
              label: t['section.credit'],
              columns: this.#columns(),
              empty: t['credit.nobody'],
            })
      }`;
  }

  #columns(): readonly Column<CaseSummary>[] {
    const { t } = this.#desk;
    return [
      { label: t['staff.name'], kind: 'head', cell: ({ name }) => name },
      { label: t['credit.idNumber'], cell: ({ idNumber }) => idNumber },
      { label: t['credit.unit'], kind: 'long', cell: ({ unitName }) => unitName ?? t.none },
      { label: t['staff.bureau'], kind: 'long', cell: ({ department }) => this.#desk.named(department.name) },
      { label: t['credit.reference'], cell: ({ referenceNumber }) => referenceNumber },
      {
        label: t.acts,
        kind: 'acts',
        cell: (found) =>
          rowAct(
            t['credit.choose'],
            format(t.named, { act: t['credit.choose'], name: found.name }),
            () => void this.#choose(found),
          ),
      },
    ];
  }

  readonly #search = (text: string): void => {
    this.#wanted = text;
    this.#desk.host.requestUpdate();
    if (text !== '') void this.#list.first();
  };

  async #choose(found: CaseSummary): Promise<void> {
    await this.#desk.act(this.#desk.t['credit.choose'], async () => {
      const { personId } = await this.#desk.around.backend.review!.open(found.id);
      people.set(personId, found);
      this.#desk.go(`credit/${personId}`);
      return '';
    });
  }
}

export const findPerson = (desk: Desk): Section => new FindPerson(desk);
