import type { Message, RecordView } from '@acct-forms/adapter';
import type { Facts, Speaker } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';
import { progress as zh } from '@acct-forms/core/locales/zh-CN/progress';
import { html, nothing } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import type { Services } from '../../controllers/services.ts';
import { questionDialog } from '../../controllers/question-dialog.ts';
import { WordsController } from '../../controllers/words.ts';
import type { Destination } from '../../events.ts';
import { addStyles } from '../../styles/add-styles.ts';
import { dialog } from '../../styles/dialog.ts';
import { icon, info } from '../../styles/icons.ts';
import { flagList } from './flags.ts';
import { messageDialog } from './messages.ts';
import { nextStep } from './next-step.ts';
import { past, stillToCome } from './past.ts';
import { progressStyles } from './styles.ts';
import type { Status } from '../status.ts';
import { comingSteps, type Coming } from '../timeline.ts';

type Move = 'withdraw' | 'restart' | 'discard';

/** The home page as this part sees it. */
export interface Page {
  readonly services: Services;
  readonly words: { readonly t: Readonly<HomeWords>; readonly lang: string };
  readonly view: () => RecordView;
  /** A name of the profile in the language of the page. */
  readonly name: (text: string) => string;
  readonly show: (view: RecordView) => void;
  readonly go: (to: Destination, place?: string) => void;
  /** Does `act`, and says what went wrong; false then. */
  readonly attempt: (act: () => Promise<void>) => Promise<boolean>;
}

/** The home page once an application is on its way: remarks, moves, history, messages. */
export class Progress {
  readonly #host: LitElement;
  readonly #page: Page;
  readonly #words;
  #busy = false;
  /** A change was just given up: the record in force is shown again. */
  #discarded = false;
  #asking: 'withdraw' | 'discard' = 'withdraw';
  #messages: readonly Message[] | undefined;

  constructor(host: LitElement, page: Page) {
    this.#host = host;
    this.#page = page;
    this.#words = new WordsController(host, 'progress', zh);
    addStyles(host.renderRoot as ShadowRoot, dialog, progressStyles);
  }

  /** Keeps what the backend gave for when it is away; without the code for that nothing is kept. */
  keep(view: RecordView): void {
    const { services } = this.#page;
    void import('../away/away.ts').then(({ keepSeen }) => keepSeen(services, view)).catch(() => undefined);
  }

  /** What the status card says and offers. */
  status(speaker: Speaker, facts: Facts): Status {
    const { t } = this.#words;
    const { services, words, name, go } = this.#page;
    const view = this.#page.view();
    const next = nextStep(view, speaker.form, services.backend!.supports.education);
    const { primary } = next;
    const bureau = view.department ? name(view.department.name) : words.t.bureau;
    const params = { n: next.n, days: services.profile!.reviewDays, bureau };
    const reason = view.state === 'returned' || view.state === 'rejected' ? view.decision?.reason : undefined;
    return {
      tone: next.tone,
      icon: next.icon,
      heading: html`${this.#renderKind(view, speaker)}${format(t[next.heading], params)}`,
      lead: next.lead && format(t[next.lead], params),
      reference: view.referenceNumber
        ? html`<span>${t.reference} <strong>${view.referenceNumber}</strong></span>`
        : nothing,
      remarks: html`${this.#renderDiscarded(view)}${reason ? html`<p>${format(t.reason, { text: reason })}</p>` : nothing}
      ${view.state === 'returned' && view.flags.length > 0 ? flagList(view, speaker, facts, t, (path) => go('wizard', path)) : nothing}`,
      primary: primary && {
        label: t[primary.label],
        busy: this.#busy,
        act: () =>
          primary.step === 'restart' ? void this.#move('restart') : go(primary.step, primary.place),
      },
      others: this.#renderOthers(primary?.step === 'preview'),
    };
  }

  #renderDiscarded({ state }: RecordView): TemplateResult | typeof nothing {
    if (!this.#discarded || state === 'discarded') return nothing;
    const { t } = this.#words;
    return html`<div class="notice" role="status">
      ${icon(info)}
      <div><strong>${t['head.discarded']}</strong>${t['lead.discarded']}</div>
    </div>`;
  }

  /** Which change it is about. */
  #renderKind({ kind, changeKind = '' }: RecordView, speaker: Speaker): TemplateResult | typeof nothing {
    const { t } = this.#words;
    const words: Readonly<Record<string, string>> = { ...t, ...speaker.words };
    return kind === 'change'
      ? html`<span class="kind"
          >${format(t.changeOf, { kind: words[`kind.${changeKind}`] ?? changeKind })}</span
        >`
      : nothing;
  }

  /** `editable`: the first button leads elsewhere than into the form. */
  #renderOthers(editable: boolean): TemplateResult {
    const { t } = this.#words;
    const { go } = this.#page;
    const view = this.#page.view();
    const button = (text: string, act: () => void, tone = '') =>
      html`<button class="button ${tone}" type="button" @click=${act}>${text}</button>`;
    const may = (move: Move) =>
      view.allowedActions.some(({ action, blocked }) => action === move && blocked === undefined);
    return html`${this.#keepsRecord(view) ? button(t.viewRecord, () => go('preview', 'record')) : nothing}
    ${view.round > 0 && view.state !== 'draft' ? button(t.viewSubmitted, () => go('preview')) : nothing}
    ${editable ? button(t.changeGo, () => go('wizard')) : nothing}
    ${may('withdraw') ? button(t.withdraw, () => this.#ask('withdraw')) : nothing}
    ${may('discard') ? button(t.discard, () => this.#ask('discard'), 'text') : nothing}`;
  }

  /** While a change is open, or after one that failed, the record that it started from is in force. */
  #keepsRecord({ before, hasRecord, state }: RecordView): boolean {
    return before !== undefined && hasRecord && state !== 'approved';
  }

  past(): TemplateResult[] {
    return past(this.#page, this.#words.t, () => this.#page.go('receipt'));
  }

  coming() {
    const { services, words, view } = this.#page;
    const { t } = this.#words;
    const [submit, review, approved] = comingSteps(
      words.t,
      services.profile!.reviewDays,
      services.backend!.supports,
    );
    // Who is on record may do already what others may once they are.
    const last: Coming = view().kind === 'change' ? [approved[0], t['next.changeNote']] : approved;
    return stillToCome(view(), t, [submit, review, last]);
  }

  dialogs(): TemplateResult {
    return html`${this.#renderQuestion()} ${messageDialog(this.#messages, this.#words.t, this.#page)}`;
  }

  #renderQuestion(): TemplateResult {
    const { t } = this.#words;
    const [title, body, act] =
      this.#asking === 'withdraw'
        ? [t.withdrawQuestion, t.withdrawBody, t.withdraw]
        : [t.discardQuestion, t.discardBody, t.discard];
    return questionDialog({ title, body, keep: t.cancel, act }, () => void this.#move(this.#asking));
  }

  #dialog(id: string): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector(`#${id}`);
  }

  async #ask(what: 'withdraw' | 'discard'): Promise<void> {
    this.#asking = what;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog('question')?.showModal();
  }

  async #move(move: Move): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const { services, view, show, go } = this.#page;
    const { record } = services.backend!;
    const moved = await this.#page.attempt(async () => {
      try {
        const after = await record[move]({ revision: view().revision });
        this.#discarded = move === 'discard';
        // Where that cannot be read now, what became of the change is shown.
        show(this.#discarded ? await record.open().catch(() => after) : after);
      } catch (error) {
        // Somebody else may have moved it meanwhile: show where it stands now.
        show(await record.open().catch(view));
        throw error;
      }
    });
    this.#busy = false;
    this.#host.requestUpdate();
    if (moved && move === 'restart') return go('wizard');
    // The button that was pressed may be gone: how it stands now, or what went wrong, takes the focus.
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(moved ? '.heading' : '#warning')?.focus();
  }

  /** Opens the messages and marks them read. */
  async openMessages(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog('messages')?.showModal();
    const { services, view, show } = this.#page;
    const { record } = services.backend!;
    const read = await this.#page.attempt(async () => {
      const { items } = await record.messages();
      this.#messages = items;
      await Promise.all(items.filter((each) => !each.read).map(({ id }) => record.readMessage(id)));
      show({ ...view(), unreadMessages: 0 });
    });
    if (!read) this.#dialog('messages')?.close();
  }
}
