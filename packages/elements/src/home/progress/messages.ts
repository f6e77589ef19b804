import type { Message, RecordView } from '@acct-forms/adapter';
import { formatMoment } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { ProgressWords } from '@acct-forms/core/locales/zh-CN/progress';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Page } from './progress.ts';

/** What the system told the person, newest first. */
export function messageDialog(
  messages: readonly Message[] | undefined,
  t: Readonly<ProgressWords>,
  page: Page,
): TemplateResult {
  const home = page.words.t;
  const close = (event: Event) => (event.target as Element).closest('dialog')?.close();
  return html`<dialog class="dialog" id="messages" aria-labelledby="messages-title">
    <header role="none"><h2 id="messages-title">${home.messages}</h2></header>
    <div class="body">
      ${
        messages === undefined
          ? html`<p role="status">${home.loading}</p>`
          : messages.length === 0
            ? html`<p>${t.noMessages}</p>`
            : html`<ul class="messages">
                ${messages.map((message) => one(message, t, page))}
              </ul>`
      }
    </div>
    <footer role="none">
      <button class="button" type="button" autofocus @click=${close}>${t.close}</button>
    </footer>
  </dialog>`;
}

function one(
  { kind, at, text, department, referenceNumber, read }: Message,
  t: Readonly<ProgressWords>,
  { words, name, view, go }: Page,
): TemplateResult {
  const title = kind === 'security' ? t.security : t[`event.${kind}`];
  return html`<li>
    <strong>${title}</strong>${read ? nothing : html`<span class="badge accent">${t.new}</span>`}
    <time datetime=${at}>${formatMoment(new Date(at), words.lang)}</time>
    <p>
      ${[
        department && name(department.name),
        referenceNumber &&
          html`<span class="reference">${format(t.referenceIs, { text: referenceNumber })}</span>`,
        text,
      ]
        .filter(Boolean)
        .map((part, n) => html`${n > 0 ? t.semicolon : nothing}${part}`)}
    </p>
    ${kind === view().state ? renderNext(view(), t, go) : nothing}
  </li>`;
}

/** What the last decision asks to do, and the way there. */
function renderNext({ state, flags }: RecordView, t: Readonly<ProgressWords>, go: Page['go']) {
  const open = flags.find((flag) => flag.state === 'open');
  if (state === 'returned') return renderLink(t['message.returned'], t.fix, () => go('wizard', open?.path));
  return state === 'approved'
    ? renderLink(t['message.approved'], t['message.see'], () => go('preview'))
    : nothing;
}

const renderLink = (text: string, label: string, act: () => void): TemplateResult =>
  html`<p>${text} <button class="link" type="button" @click=${act}>${label}</button></p>`;
