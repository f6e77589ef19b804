import type { FlagView } from '@acct-forms/adapter';
import { remarkText } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { recordLate as zh } from '@acct-forms/core/locales/zh-CN/record-late';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FieldFlag } from '../controls/field-issue.ts';
import { addStyles } from '../styles/add-styles.ts';
import { error as errorIcon, flag as flagIcon, icon } from '../styles/icons.ts';
import { heldInMemory } from './forget-tab.ts';
import type { RecordController } from './record.ts';
import { WordsController } from './words.ts';

/** What a control shows of a remark on it. */
export interface ControlRemark {
  readonly flag: FieldFlag;
  /** The reply, or a way to write one; for the control's slot `flag-actions`. */
  readonly actions: TemplateResult;
}

/** Replies that are being written, by remark: whoever goes to another screen finds them again. */
const writing = new Map<string, string>();
heldInMemory.add(writing);

/** A returned record's remarks: what the controls say of them, and the replies. */
export class Remarks {
  readonly #record: RecordController;
  readonly #words;
  readonly #said = new WeakMap<FlagView, FieldFlag>();
  /** The remark whose reply was to be sent with nothing in it. */
  #empty = '';

  constructor(record: RecordController) {
    this.#record = record;
    this.#words = new WordsController(record.target, 'record-late', zh);
    addStyles(record.target.shadowRoot!, styles);
  }

  #unresolved(holds: (path: string) => boolean): FlagView[] {
    return this.#record.view!.flags.filter(({ path, state }) => state !== 'resolved' && holds(path));
  }

  /** The remark that stands at a control; `locked` by what, where the person cannot change the value there. */
  at(
    holds: (path: string) => boolean,
    form: FormWords,
    locked?: 'unit' | 'other' | false,
  ): ControlRemark | undefined {
    const [view] = this.#unresolved(holds);
    if (view === undefined) return undefined;
    let flag = this.#said.get(view);
    if (flag === undefined) {
      flag = {
        text: remarkText(this.#record.speaker, view),
        by: view.by.name,
        answered: view.state === 'answered',
      };
      this.#said.set(view, flag);
    }
    const { flagUnit, flagLocked } = this.#words.t;
    const way = locked ? html`<p>${locked === 'unit' ? flagUnit : flagLocked}</p>` : nothing;
    return { flag, actions: html`<div slot="flag-actions">${way}${this.#renderActions(view, form)}</div>` };
  }

  /** Remarks on a section as a whole. */
  renderSection(section: string, form: FormWords): TemplateResult[] {
    return this.#unresolved((path) => path === section).map(
      (flag) =>
        html`<div class="notice flag" part="flag">
          ${icon(flagIcon)}
          <div>
            <strong>${form.remark}</strong>${remarkText(this.#record.speaker, flag)} —— ${flag.by.name}
            ${this.#renderActions(flag, form)}
          </div>
        </div>`,
    );
  }

  /** A stored file may answer a remark; the backend says so. */
  async refresh(): Promise<void> {
    const record = this.#record;
    const view = await record.services.backend!.record.open().catch(() => undefined);
    if (view !== undefined && view.revision === record.view?.revision) record.accept(view);
  }

  #renderActions({ id, state, reply }: FlagView, form: FormWords): TemplateResult {
    const { t } = this.#words;
    const open = () => {
      writing.set(id, reply ?? '');
      this.#record.changed();
    };
    const close = () => {
      writing.delete(id);
      this.#record.changed();
    };
    const written = writing.get(id);
    if (written === undefined) {
      const said =
        state === 'answered'
          ? html`<p class="answered">
              ${reply === undefined ? t.flagChanged : format(t.replySent, { text: reply })}
            </p>`
          : nothing;
      return html`${said}<button class="link reply" type="button" @click=${open}>
          ${reply === undefined ? t.replyOpen : t.replyEdit}
        </button>`;
    }
    const send = async (event: SubmitEvent) => {
      event.preventDefault();
      const sent = event.target as HTMLFormElement;
      const text = String(new FormData(sent).get('reply')).trim();
      this.#empty = text === '' ? id : '';
      if (text !== '') return void ((await this.#answer(id, text)) && close());
      this.#record.changed();
      sent.querySelector('textarea')!.focus();
    };
    const empty = this.#empty === id;
    const write = (event: Event) => {
      writing.set(id, (event.target as HTMLTextAreaElement).value);
      if (empty) this.#empty = '';
      if (empty) this.#record.changed();
    };
    return html`<form class="reply" novalidate @submit=${send}>
      <label
        >${t.replyLabel}<textarea
          name="reply"
          rows="2"
          maxlength="500"
          aria-required="true"
          aria-invalid=${empty}
          aria-describedby="reply-${id}"
          .value=${written}
          @input=${write}
        ></textarea>
      </label>
      <p class="wrong" id="reply-${id}">${empty ? html`${icon(errorIcon)}${t.replyMissing}` : nothing}</p>
      <div class="actions">
        <button class="button small">${t.replySend}</button>
        <button class="button small text" type="button" @click=${close}>${form.cancel}</button>
      </div>
    </form>`;
  }

  /** False when the backend did not take it. */
  async #answer(id: string, reply: string): Promise<boolean> {
    const record = this.#record;
    await record.saves.now();
    try {
      const { revision } = record.view!;
      record.accept(await record.services.backend!.record.answerFlag(id, { reply, revision }));
      return true;
    } catch (error) {
      record.saves.failed(error);
      return false;
    }
  }
}

const styles = css`
  .notice .reply,
  form.reply {
    margin-top: var(--acct-space-1);
  }
  .reply label {
    display: grid;
    gap: var(--acct-space-05);
  }
  .reply textarea {
    width: 100%;
    padding: var(--acct-space-1);
    border: 1px solid var(--acct-color-border-control);
    border-radius: var(--acct-radius);
    background: var(--acct-color-surface);
    color: inherit;
    font: inherit;
  }
  .reply .wrong:not(:empty) {
    display: flex;
    align-items: center;
    gap: var(--acct-space-1);
    margin-top: var(--acct-space-05);
    color: var(--acct-color-error);
    font-weight: var(--acct-font-weight-strong);
  }
  form.reply .actions {
    margin-top: var(--acct-space-1);
  }
  .link.reply {
    color: var(--acct-color-flag);
  }
`;
