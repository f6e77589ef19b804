import type { BackendAdapter, Session } from '@acct-forms/adapter';
import type { Profile, State } from '@acct-forms/core';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { told as zhTold } from '@acct-forms/core/locales/zh-CN/told';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { LatePart } from '../../controllers/late-part.ts';
import { profileTexts } from '../../controllers/profile-texts.ts';
import type { QueueChoice } from '../../controllers/queue-query.ts';
import { WordsController } from '../../controllers/words.ts';
import { addStyles } from '../../styles/add-styles.ts';
import type { Batch } from './batch.ts';
import type { MorePanel } from './more-panel.ts';
import type { QueueExport } from './queue-export.ts';
import type { Ticks } from './ticks.ts';

/** What the dialogs need of the queue. */
export interface DialogsOwner {
  readonly ticks: Ticks;
  readonly more: MorePanel;
  /** What stands there at the moment. */
  readonly around: () => {
    readonly t: ReviewWords;
    readonly backend: BackendAdapter | undefined;
    readonly session: Session | null | undefined;
    readonly profile: Profile | undefined;
    readonly choice: QueueChoice;
  };
  /** Cases were decided, put back or found to be somebody else's. */
  readonly changed: () => void;
  readonly say: (words: string) => void;
  /** A dialog did not come. */
  readonly failed: () => void;
}

/** The dialogs of the queue, which come when they are asked for: many cases at once, the sheet of keys, an export. */
export class LateDialogs {
  readonly #host: LitElement;
  readonly #owner: DialogsOwner;
  readonly #progress;
  readonly #dialogs;
  readonly #exports;
  #batch: Batch | undefined;
  #export: QueueExport | undefined;
  #keys = false;

  constructor(host: LitElement, owner: DialogsOwner) {
    this.#host = host;
    this.#owner = owner;
    this.#progress = new WordsController(host, 'progress', zhTold);
    this.#dialogs = new LatePart(host, () => import('./queue-dialogs.ts'));
    this.#exports = new LatePart(host, () => import('./queue-export.ts'));
  }

  /** Looks at the cases that are ticked, to decide them at once. */
  readonly startBatch = (): void => void this.#withDialogs((batch) => void batch.start());

  /** Asks before the cases that are ticked are put back. */
  readonly askRelease = (): void => void this.#withDialogs((batch) => batch.askRelease());

  readonly showKeys = (): void => void this.#withDialogs(() => this.#setKeys(true));

  readonly openExport = async (): Promise<void> => {
    const { around, more, say, failed } = this.#owner;
    const [part, names] = await Promise.all([this.#exports.again(), more.names()]);
    if (part === undefined || names === undefined) return failed();
    this.#export ??= new part.QueueExport(this.#host, {
      review: () => around().backend?.review,
      session: () => around().session,
      done: say,
    });
    const { t, choice } = around();
    this.#export.open(t, choice, names);
  };

  /** To be called once the host has been drawn. */
  drawn(): void {
    this.#batch?.drawn();
    const keys = this.#host.renderRoot.querySelector<HTMLDialogElement>('#keys');
    if (keys?.open === false) keys.showModal();
  }

  /** Those that are open; `reviews`: whether the person reviews at all. */
  render(reviews: boolean, stateWords: (state: State) => string): TemplateResult {
    const { t } = this.#owner.around();
    const keys = this.#keys ? this.#dialogs.now?.keysDialog(t, reviews, () => this.#setKeys(false)) : nothing;
    return html`${keys} ${this.#renderBatch()} ${this.#export?.render(stateWords)}`;
  }

  #renderBatch(): unknown {
    const { t, profile } = this.#owner.around();
    const dialogs = this.#dialogs.now;
    if (profile === undefined || dialogs === undefined || this.#batch === undefined) return nothing;
    const speaker = { words: profileTexts(profile, this.#progress.lang) ?? {} };
    return dialogs.batchDialog({ t, p: this.#progress.t, profile, speaker }, this.#batch);
  }

  #setKeys(shown: boolean): void {
    this.#keys = shown;
    this.#host.requestUpdate();
  }

  async #withDialogs(show: (batch: Batch) => void): Promise<void> {
    const { ticks, around, changed, failed } = this.#owner;
    const dialogs = await this.#dialogs.again();
    if (dialogs === undefined) return failed();
    addStyles(this.#host.shadowRoot!, ...dialogs.dialogsStyles);
    this.#batch ??= new dialogs.Batch({
      ticks,
      root: () => this.#host.renderRoot,
      review: () => around().backend?.review,
      me: () => around().session?.account.id,
      requestUpdate: () => this.#host.requestUpdate(),
      changed,
    });
    show(this.#batch);
  }
}
