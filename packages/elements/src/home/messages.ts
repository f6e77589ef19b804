import type { Message } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { timeText } from './timeline.ts';

/** What the system told the person, newest first. */
export function messageDialog(
  messages: readonly Message[] | undefined,
  t: Readonly<HomeWords>,
): TemplateResult {
  const close = (event: Event) => (event.target as Element).closest('dialog')?.close();
  return html`<dialog class="dialog" id="messages" aria-labelledby="messages-title">
    <header><h2 id="messages-title">${t.messages}</h2></header>
    <div class="body">
      ${
        messages === undefined
          ? html`<p role="status">${t.loading}</p>`
          : messages.length === 0
            ? html`<p>${t.noMessages}</p>`
            : html`<ul class="messages">
                ${messages.map((message) => one(message, t))}
              </ul>`
      }
    </div>
    <footer><button class="button" type="button" autofocus @click=${close}>${t.close}</button></footer>
  </dialog>`;
}

function one(
  { kind, at, text, department, referenceNumber, read }: Message,
  t: Readonly<HomeWords>,
): TemplateResult {
  const title = kind === 'security' ? t.security : t[`event.${kind}`];
  return html`<li>
    <strong>${title}</strong>${read ? nothing : html`<span class="badge accent">${t.new}</span>`}
    <time datetime=${at}>${timeText(at)}</time>
    <p>
      ${[department?.name, referenceNumber && format(t.referenceIs, { text: referenceNumber }), text]
        .filter(Boolean)
        .join(t.semicolon)}
    </p>
  </li>`;
}
