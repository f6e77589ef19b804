import type { State } from '@acct-forms/core';
import type { LitElement } from 'lit';
import type { LeaveGuard } from '../../controllers/leave-guards.ts';
import type { ReviewCaseController } from '../../controllers/review-case.ts';
import { CaseDialogs } from './case-dialogs.ts';
import { writtenOf, type CaseScreen } from './case-screen.ts';
import type { CaseSight } from './case-sight.ts';
import type { Confirmable } from './decision-dialog.ts';
import { CaseRemarks, draftAt, type CaseOwner } from './remarks.ts';
import { forgetUnsent, keepUnsent, unsentOf } from './unsent.ts';

/** What this work needs of the element around it. */
export interface WorkOwner {
  readonly host: LitElement;
  readonly case: ReviewCaseController;
  readonly sight: CaseSight;
  readonly later: CaseScreen['later'];
  readonly account: () => string | undefined;
  readonly caseId: () => string;
  /** Tells something in the bar, by the key of its words. */
  readonly say: (what: Parameters<CaseOwner['say']>[0] | 'bar.saveFirst') => void;
  readonly fail: CaseOwner['fail'];
  /** Reads the case again. */
  readonly reload: () => void;
  readonly decided: (done: Confirmable | 'nextLevel', state: State) => void;
}

/** What a reviewer writes on a case, as remarks and in dialogs; what is not sent is kept, and asked about before it is left. */
export class CaseWork {
  readonly #owner: WorkOwner;
  remarks: CaseRemarks;
  dialogs: CaseDialogs;

  constructor(owner: WorkOwner) {
    this.#owner = owner;
    this.remarks = this.#newRemarks();
    this.dialogs = this.#newDialogs();
  }

  /** Another case begins with nothing of the one before, but with what was left unsent on it. */
  begin(): void {
    this.#renew();
    const kept = unsentOf(this.#owner.account(), this.#owner.caseId());
    if (kept === undefined) return;
    this.remarks.drafts = kept.drafts;
    this.dialogs.unsent = kept;
  }

  /** Keeps what is not sent. */
  keep(): void {
    const { drafts } = this.remarks;
    keepUnsent(this.#owner.account(), this.#owner.caseId(), { drafts, ...this.dialogs.unsent });
  }

  /** Forgets what was written on a case that is another bureau's now. */
  forget(): void {
    forgetUnsent(this.#owner.account(), this.#owner.caseId());
    this.#renew();
  }

  /** Whether something would be lost with the page. */
  get isWriting(): boolean {
    return this.#written > 0 || this.dialogs.isWriting;
  }

  /** Whether remarks are still being written; the person is led to the first of them. */
  hasDrafts(): boolean {
    const { say, sight } = this.#owner;
    this.remarks.drop('empty');
    const [first] = writtenOf(this.remarks.drafts);
    if (first === undefined) return false;
    say('bar.saveFirst');
    sight.set({ panel: 'opinions' });
    void sight.focus(draftAt(first, 'textarea'));
    return true;
  }

  /** Whether remarks that are being written keep the person here, who is asked once what becomes of them. */
  readonly hold: LeaveGuard = (go) => {
    if (this.#written === 0 || this.#owner.case.view === undefined) return false;
    this.#owner.sight.set({ panel: 'opinions' });
    void this.dialogs.show({ kind: 'leave', go });
    return true;
  };

  get #written(): number {
    return writtenOf(this.remarks.drafts).length;
  }

  async #settle(how: 'save' | 'drop'): Promise<boolean> {
    if (how === 'save' && !(await this.remarks.saveAll())) return false;
    this.remarks.drop('all');
    this.keep();
    return true;
  }

  #renew(): void {
    this.remarks = this.#newRemarks();
    this.dialogs = this.#newDialogs();
  }

  #caseOwner(): CaseOwner {
    const { host, case: opened, sight, say, fail } = this.#owner;
    return {
      case: opened,
      requestUpdate: () => host.requestUpdate(),
      focus: (selector) => void sight.focus(selector),
      say,
      fail,
    };
  }

  #newRemarks(): CaseRemarks {
    return new CaseRemarks(this.#caseOwner());
  }

  #newDialogs(): CaseDialogs {
    const { host, sight, later, reload, decided } = this.#owner;
    return new CaseDialogs({
      ...this.#caseOwner(),
      later,
      root: () => host.shadowRoot!,
      reload,
      settle: (how) => this.#settle(how),
      revealed: (path, value) => sight.reveal(path, value),
      decided,
    });
  }
}
