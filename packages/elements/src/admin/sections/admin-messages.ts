import type { Undelivered } from '@acct-forms/adapter';
import { formatMoment } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, type TemplateResult } from 'lit';
import { icon, rotate } from '../../styles/icons.ts';
import type { Desk, Section } from '../desk.ts';
import { listView, rowAct, type Column } from '../list-view.ts';

/** 未送达通知: what was tried in vain, to be tried again at once. */
class MessagesSection implements Section {
  readonly #desk: Desk;
  readonly #list;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#list = desk.pages<Undelivered>((cursor, signal) =>
      desk.around.administration.undelivered(cursor, { signal }),
    );
  }

  open(): Promise<void> {
    return this.#list.load();
  }

  actions(): TemplateResult {
    return html`<button type="button" class="button small" @click=${() => void this.#list.load()}>
      ${icon(rotate)}${this.#desk.t.refresh}
    </button>`;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    return html`<p class="lead above">${t['messages.lead']}</p>
      ${listView(this.#desk, this.#list, {
        label: t['section.messages'],
        columns: this.#columns(),
        empty: t['messages.empty'],
      })}`;
  }

  #columns(): readonly Column<Undelivered>[] {
    const { t, around } = this.#desk;
    const words: Readonly<Record<string, string>> = t;
    const channelOf = ({ channel }: Undelivered) => words[`channel.${channel}`] ?? t['channel.other'];
    const next = ({ nextAt }: Undelivered) =>
      nextAt === undefined ? t['messages.givenUp'] : formatMoment(new Date(nextAt), around.lang);
    return [
      { label: t['messages.channel'], kind: 'head', cell: channelOf },
      { label: t['messages.recipient'], cell: ({ recipient }) => recipient || t.none },
      { label: t['messages.kind'], cell: ({ kind }) => words[`letter.${kind}`] ?? t['letter.other'] },
      { label: t['messages.attempts'], kind: 'number', cell: ({ attempts }) => attempts },
      {
        label: t['messages.error'],
        kind: 'long',
        cell: ({ lastError }) => {
          const [way = '', n = ''] = /^(http|smtp)-(\d+)$/.exec(lastError)?.slice(1) ?? [lastError];
          return format(words[`messages.error.${way}`] ?? t['messages.error.other'], { n });
        },
      },
      { label: t['messages.next'], kind: 'moment', cell: next },
      {
        label: t.acts,
        kind: 'acts',
        cell: (message) => {
          const name = format(t['messages.named'], { channel: channelOf(message), time: next(message) });
          return rowAct(
            t['messages.retry'],
            format(t.named, { act: t['messages.retry'], name }),
            () => void this.#retry(message),
          );
        },
      },
    ];
  }

  async #retry({ id }: Undelivered): Promise<void> {
    const { host, t, around } = this.#desk;
    await this.#desk.act(t['messages.retry'], async () => {
      await around.administration.retry(id);
      return t['messages.retried'];
    });
    await this.#list.load();
    await host.updateComplete;
    // The row may have gone with its button.
    const root = host.renderRoot as ShadowRoot;
    if (root.activeElement === null) root.querySelector<HTMLElement>('h1')?.focus();
  }
}

export const open = (desk: Desk): Section => new MessagesSection(desk);
