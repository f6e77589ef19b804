import type { Profile, State } from '@acct-forms/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { LatePart } from '../../controllers/late-part.ts';
import { addStyles } from '../../styles/add-styles.ts';
import { failureOf } from '../review-error.ts';
import type { CaseScreen } from './case-screen.ts';
import { hasNextLevel } from '../applicant-reads.ts';
import { decisionDialog, missingOf, type Confirmable, type DecisionState } from './decision-dialog.ts';
import { leaveDialog } from './leave-dialog.ts';
import type { CaseOwner } from './remarks.ts';
import type { Unsent } from './unsent.ts';
import type * as sideDialogs from './side-dialogs.ts';

type Open =
  | { readonly kind: 'decide' }
  | { readonly kind: 'leave'; readonly go: () => void }
  | { readonly kind: 'notes' }
  | { readonly kind: 'history' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'reveal'; readonly path: string };

export interface DialogOwner extends CaseOwner {
  readonly later: CaseScreen['later'];
  readonly root: () => ShadowRoot;
  readonly reload: () => void;
  /** Saves what is being written, or drops it; false where it could not be saved. */
  readonly settle: (how: 'save' | 'drop') => Promise<boolean>;
  readonly revealed: (path: string, value: string) => void;
  readonly decided: (done: Confirmable | 'nextLevel', state: State) => void;
}

/** Ctrl Enter presses what a dialog is for. */
function onDialogKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).querySelector<HTMLElement>('[type="submit"]')?.click();
}

/** The dialogs of a case, one at a time. What was written in one stays until it has been sent. */
export class CaseDialogs {
  readonly #owner: DialogOwner;
  /** Notes, history, reveal and keys: what most cases are decided without. */
  readonly #side: LatePart<typeof sideDialogs>;
  #open: Open | undefined;
  #decision: DecisionState = { action: 'approve', reason: '' };
  #note: sideDialogs.Writing = { text: '' };
  #why: sideDialogs.Writing = { text: '' };

  constructor(owner: DialogOwner) {
    this.#owner = owner;
    this.#side = new LatePart(owner, () => import('./side-dialogs.ts'));
  }

  /** What was written and not sent. */
  get unsent(): Pick<Unsent, 'note' | 'why' | 'decision'> {
    return { note: this.#note, why: this.#why, decision: this.#decision };
  }

  set unsent({ note, why, decision }) {
    [this.#note, this.#why, this.#decision] = [note, why, decision];
  }

  /** Whether a note or a reason would be lost with the page. */
  get isWriting(): boolean {
    return [this.#note.text, this.#decision.reason].some((text) => text.trim() !== '');
  }

  async show(open: Open): Promise<void> {
    if (open.kind !== 'decide' && open.kind !== 'leave') {
      const side = await this.#side.again();
      if (side === undefined) {
        this.#owner.fail({ code: 'offline' });
        return;
      }
      addStyles(this.#owner.root(), side.keysStyles);
    }
    this.#open = open;
    this.#owner.requestUpdate();
  }

  /** What was written for one decision is not carried into another. */
  async decide(action: Confirmable): Promise<void> {
    const isPlain = action === 'approve' || action === 'return' || action === 'release';
    if (!isPlain && (await this.#owner.later.again()) === undefined) {
      this.#owner.fail({ code: 'offline' });
      return;
    }
    const { missing: _, failure: __, ...kept } = this.#decision;
    this.#decision = kept.action === action ? kept : { action, reason: '' };
    await this.show({ kind: 'decide' });
  }

  /** Closed by hand first: the browser then gives the focus back to what opened it. */
  readonly close = (): void => {
    const box = this.#owner.root().querySelector('dialog');
    if (box?.open) box.close();
    this.#open = undefined;
    this.#owner.requestUpdate();
  };

  /** The event comes late: the dialog of then may be gone, and another one open. */
  readonly #onClose = (event: Event): void => {
    if ((event.target as HTMLElement).isConnected) this.close();
  };

  /** Opens what was just drawn. */
  drawn(): void {
    const box = this.#owner.root().querySelector('dialog');
    if (box !== null && !box.open) box.showModal();
  }

  render(screen: CaseScreen, profile: Profile): TemplateResult | typeof nothing {
    if (this.#open === undefined) return nothing;
    return html`<dialog
      class="dialog"
      aria-labelledby="dialog-title"
      @close=${this.#onClose}
      @keydown=${onDialogKey}
    >
      ${this.#body(this.#open, screen, profile)}
    </dialog>`;
  }

  #body(open: Open, screen: CaseScreen, profile: Profile): TemplateResult | typeof nothing {
    const moves = (write: (text: string) => void, send: () => Promise<void>): sideDialogs.WritingMoves => ({
      write: (text) => {
        write(text);
        this.#owner.requestUpdate();
      },
      send: () => void send().then(this.#owner.requestUpdate),
      close: this.close,
    });
    if (open.kind === 'decide')
      return decisionDialog(screen, this.#decision, profile, {
        change: (change) => {
          const { missing: _, failure: __, ...kept } = this.#decision;
          this.#decision = { ...kept, ...change };
          this.#owner.requestUpdate();
        },
        confirm: () => void this.#confirm(screen, profile),
        close: this.close,
        reload: () => {
          this.close();
          this.#owner.reload();
        },
      });
    if (open.kind === 'leave')
      return leaveDialog(screen, {
        stay: this.close,
        leave: (how) => void this.#leave(how, open.go),
      });
    const side = this.#side.now;
    if (side === undefined) return nothing;
    switch (open.kind) {
      case 'notes':
        return side.notesDialog(
          screen,
          this.#note,
          moves(
            (text) => (this.#note = { text }),
            () => this.#sendNote(),
          ),
        );
      case 'reveal':
        return side.revealDialog(
          screen,
          open.path,
          this.#why,
          moves(
            (text) => (this.#why = { text }),
            () => this.#sendReveal(open.path),
          ),
        );
      case 'keys':
        return side.keysBody(screen.t, 'case', screen.view.allowedActions.length > 0);
      default:
        return side.historyDialog(screen, this.close);
    }
  }

  async #leave(how: 'save' | 'drop', go: () => void): Promise<void> {
    const settled = await this.#owner.settle(how);
    this.close();
    if (settled) go();
  }

  async #confirm(screen: CaseScreen, profile: Profile): Promise<void> {
    const { action, target } = this.#decision;
    const missing = missingOf(screen, this.#decision);
    if (missing !== undefined) {
      this.#decision = { ...this.#decision, missing };
      this.#owner.requestUpdate();
      this.#owner.focus(missing === 'target' ? '#target' : '#reason');
      return;
    }
    const reason = this.#decision.reason.normalize('NFC').trim();
    const further = action === 'approve' && hasNextLevel(profile, screen.view);
    const outcome =
      action === 'release'
        ? await this.#owner.case.act('release', (review, { id }) => review.release(id))
        : await this.#owner.case.decide({
            action,
            ...(reason === '' ? {} : { reason }),
            ...(action === 'transfer' && target !== undefined ? { targetBureau: target } : {}),
          });
    if (outcome.ok) {
      this.#decision = { action: 'approve', reason: '' };
      this.close();
      this.#owner.decided(further ? 'nextLevel' : action, this.#owner.case.view?.state ?? screen.view.state);
    } else if (outcome.error !== undefined) {
      this.#decision = { ...this.#decision, failure: failureOf(outcome.error) };
      this.#owner.requestUpdate();
    }
  }

  async #sendNote(): Promise<void> {
    const text = this.#note.text.normalize('NFC').trim();
    if (text === '') {
      this.#note = { text: '', missing: true };
      this.#owner.focus('#writing');
      return;
    }
    const outcome = await this.#owner.case.act('note', (review, { id }) => review.note(id, text));
    if (outcome.ok) this.#note = { text: '' };
    else if (outcome.error !== undefined) this.#note = { ...this.#note, failure: failureOf(outcome.error) };
  }

  async #sendReveal(path: string): Promise<void> {
    const reason = this.#why.text.normalize('NFC').trim();
    if (reason === '') {
      this.#why = { text: '', missing: true };
      this.#owner.focus('#writing');
      return;
    }
    const outcome = await this.#owner.case.act('reveal', async (review, { id }) => {
      this.#owner.revealed(path, await review.reveal(id, path, { reason }));
    });
    if (outcome.ok) this.close();
    else if (outcome.error !== undefined) this.#why = { ...this.#why, failure: failureOf(outcome.error) };
  }
}
