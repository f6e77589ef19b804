import type { ErasureRequest } from '@acct-forms/adapter';
import { formatMoment } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import type { Desk, Section } from '../desk.ts';
import { listView, rowAct, type Column } from '../list-view.ts';

/** 个人信息删除申请: who asked, since when, and what comes first. */
class ErasuresSection implements Section {
  readonly #desk: Desk;
  readonly #list;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#list = desk.pages<ErasureRequest>((cursor, signal) =>
      desk.around.administration.erasures.list(cursor, { signal }),
    );
  }

  open(): Promise<void> {
    return this.#list.load();
  }

  actions(): typeof nothing {
    return nothing;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    return html`<p class="lead above">${t['erasures.lead']}</p>
      ${listView(this.#desk, this.#list, {
        label: t['section.erasures'],
        columns: this.#columns(),
        empty: t['erasures.empty'],
      })}`;
  }

  #columns(): readonly Column<ErasureRequest>[] {
    const { t, around, go } = this.#desk;
    return [
      { label: t['staff.username'], kind: 'head', cell: ({ username }) => username },
      { label: t['erasures.mobile'], cell: ({ mobile }) => mobile || t.none },
      {
        label: t['erasures.at'],
        kind: 'moment',
        cell: ({ requestedAt }) => formatMoment(new Date(requestedAt), around.lang),
      },
      { label: t['erasures.state'], kind: 'long', cell: (request) => this.#state(request) },
      {
        label: t.acts,
        kind: 'acts',
        cell: ({ id, username, hasRecord }) =>
          hasRecord
            ? rowAct(t['section.credit'], format(t.named, { act: t['section.credit'], name: username }), () =>
                go(`credit/${id}`),
              )
            : nothing,
      },
    ];
  }

  #state({ underReview, hasRecord }: ErasureRequest): TemplateResult {
    const { t } = this.#desk;
    return html`<span class="badges">
      ${underReview ? html`<span class="badge warning">${t['erasures.underReview']}</span>` : nothing}
      ${hasRecord ? html`<span class="badge">${t['erasures.hasRecord']}</span>` : nothing}
      ${underReview || hasRecord ? nothing : html`<span class="badge success">${t['erasures.free']}</span>`}
    </span>`;
  }
}

export const open = (desk: Desk): Section => new ErasuresSection(desk);
