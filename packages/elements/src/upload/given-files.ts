import type { ReactiveControllerHost } from 'lit';

/** Files that are dropped on an element or pasted into it. */
export class GivenFiles {
  /** Whether something is held over the element. */
  over = false;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement, take: (file: File) => void) {
    this.#host = host;
    const give = (event: Event, data: DataTransfer | null): void => {
      const file = data?.files[0];
      if (file === undefined) return;
      // Else the browser would leave the page for the file.
      event.preventDefault();
      take(file);
    };
    host.addEventListener('paste', (event) => give(event, event.clipboardData));
    host.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.#show(true);
    });
    host.addEventListener('dragleave', () => this.#show(false));
    host.addEventListener('drop', (event) => {
      this.#show(false);
      give(event, event.dataTransfer);
    });
  }

  #show(over: boolean): void {
    this.over = over;
    this.#host.requestUpdate();
  }
}
