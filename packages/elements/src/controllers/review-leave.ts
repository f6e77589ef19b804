import type { ReactiveController } from 'lit';

/** Lets the browser ask before the page is left while something is unsaved. */
export class ReviewLeaveController implements ReactiveController {
  readonly #unsaved: () => boolean;

  constructor(unsaved: () => boolean) {
    this.#unsaved = unsaved;
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#onLeave);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#onLeave);
  }

  #onLeave = (event: Event): void => {
    if (this.#unsaved()) event.preventDefault();
  };
}
