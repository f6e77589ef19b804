import type { Message, RecordView, Session } from '@acct-forms/adapter';
import type { FormDefinition, Profile } from '@acct-forms/core';
import {
  factsOf,
  formatMoment,
  inFormOrder,
  labelOf,
  localized,
  profileText,
  slotLabel,
  speakerOf,
} from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { fields as zhFields } from '@acct-forms/core/locales/zh-CN/fields';
import { form as zhForm } from '@acct-forms/core/locales/zh-CN/form';
import { progress as zhProgress } from '@acct-forms/core/locales/zh-CN/progress';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { contextOf } from '../controllers/form-context.ts';
import { profileTexts } from '../controllers/profile-texts.ts';
import type { Services } from '../controllers/services.ts';
import type { ShownRecord } from '../controllers/shown-record.ts';
import { WordsController } from '../controllers/words.ts';
import { renderValues } from '../controllers/section-values.ts';
import { pair } from '../styles/key-value.ts';
import type { Words } from './words.ts';

/** What was read of the person. */
interface Own {
  readonly view: RecordView;
  readonly form: FormDefinition;
  readonly messages: readonly Message[];
}

/** What the system keeps of the person, to be read on the page: values, files, consents, messages. */
export class OwnData {
  readonly #host: LitElement;
  readonly #services: Services;
  readonly #fields;
  readonly #form;
  readonly #progress;
  #own: Own | undefined;
  #revealed: ReadonlySet<string> = new Set();

  constructor(host: LitElement, services: Services) {
    this.#host = host;
    this.#services = services;
    this.#fields = new WordsController(host, 'fields', zhFields);
    this.#form = new WordsController(host, 'form', zhForm);
    this.#progress = new WordsController(host, 'progress', zhProgress);
  }

  /** Reads it anew. */
  async read(): Promise<void> {
    const { backend, profile } = this.#services;
    const [view, form] = await Promise.all([backend!.record.open(), profile!.form()]);
    const messages: Message[] = [];
    let cursor: string | undefined;
    do {
      const page = await backend!.record.messages(cursor);
      messages.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    this.#own = { view, form, messages };
    this.#revealed = new Set();
    this.#host.requestUpdate();
  }

  /** Nothing of the person stays. */
  forget(): void {
    this.#own = undefined;
  }

  render(t: Words, session: Session): TemplateResult | typeof nothing {
    const { profile } = this.#services;
    if (!this.#own || !profile) return nothing;
    const { view, form, messages } = this.#own;
    const { lang } = this.#fields;
    const table = { ...this.#fields.t, ...profileTexts(profile, lang) };
    const speaker = speakerOf(form, profile, lang, table, view.data);
    const context = contextOf(profile, session, view);
    const facts = factsOf(form, view.data, context);
    const { data } = view;
    const record: ShownRecord = { form, data, facts, context, speaker, uploads: undefined, view, issuesOf };
    const scene = { record, t: this.#form.t, revealed: this.#revealed, reveal: this.#reveal };
    return html`<section class="card own" part="card" aria-labelledby="own-title">
      <h2 id="own-title" tabindex="-1">${t.ownTitle}</h2>
      <p class="lead">${t.ownLead}</p>
      ${form.sections.map(
        (section) =>
          html`<h3>${labelOf(speaker, section.key)}</h3>
            ${renderValues(scene, section)}`,
      )}
      <h3>${t.ownFiles}</h3>
      ${this.#pairs(
        t,
        inFormOrder(
          form,
          data,
          Object.entries(view.materials).map(([slot, file]) => ({ path: `materials.${slot}`, slot, file })),
        ).map(({ slot, file }): [string, string] => [
          slotLabel(speaker, slot),
          `${file.name} · ${Math.ceil(file.bytes / 1024)}\u00a0KB`,
        ]),
      )}
      <h3>${t.ownConsents}</h3>
      ${this.#renderConsents(t, view)}
      <h3>${t.ownMessages}</h3>
      ${this.#list(
        t,
        messages.map((message) => this.#renderMessage(message, profile, table)),
      )}
    </section>`;
  }

  #renderConsents(t: Words, { consents }: RecordView): TemplateResult {
    const names: Readonly<Record<string, string>> = { privacy: t.consentLabel, scans: t.ownScans };
    return this.#pairs(
      t,
      Object.entries(consents).map(([name, version]): [string, string] => [
        names[name] ?? name,
        format(t.noticeVersion, { version }),
      ]),
    );
  }

  #pairs(t: Words, pairs: readonly (readonly [string, string])[]): TemplateResult {
    if (pairs.length === 0) return html`<p>${t.ownNone}</p>`;
    return html`<dl class="values">${pairs.map(([label, value]) => pair(label, value))}</dl>`;
  }

  #renderMessage(
    { kind, at, text, department, referenceNumber }: Message,
    { names }: Profile,
    words: Readonly<Record<string, string>>,
  ): TemplateResult {
    const { t, lang } = this.#progress;
    const parts = [
      department ? profileText({ words }, department.name) : localized(names.system, lang),
      referenceNumber && format(t.referenceIs, { text: referenceNumber }),
      text,
    ];
    return html`<time datetime=${at}>${formatMoment(new Date(at), lang)}</time>
      <strong>${kind === 'security' ? t.security : t[`event.${kind}`]}</strong>
      ${parts.filter(Boolean).join(t.semicolon)}`;
  }

  #list(t: Words, items: readonly TemplateResult[]): TemplateResult {
    return items.length === 0
      ? html`<p>${t.ownNone}</p>`
      : html`<ul class="plain">
          ${items.map((item) => html`<li>${item}</li>`)}
        </ul>`;
  }

  readonly #reveal = (path: string): void => {
    const next = new Set(this.#revealed);
    if (!next.delete(path)) next.add(path);
    this.#revealed = next;
    this.#host.requestUpdate();
  };
}

/** It is read, not checked. */
const issuesOf = (): readonly [] => [];
