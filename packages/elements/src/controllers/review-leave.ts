import type { ReactiveController } from 'lit';
import { leaveGuards, type LeaveGuard } from './leave-guards.ts';

/** Asks before what is unsaved is left: the browser before the page goes, `hold` before another screen is shown. */
export class ReviewLeaveController implements ReactiveController {
  readonly #unsaved: () => boolean;
  readonly #hold: LeaveGuard;

  constructor(unsaved: () => boolean, hold: LeaveGuard) {
    this.#unsaved = unsaved;
    this.#hold = hold;
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#onLeave);
    leaveGuards.add(this.#hold);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#onLeave);
    leaveGuards.delete(this.#hold);
  }

  #onLeave = (event: Event): void => {
    if (this.#unsaved()) event.preventDefault();
  };
}
