import type { LitElement } from 'lit';

/** Hands the focus on when the control that has it is no longer drawn: to the first of these that is. */
export function keepFocus(host: LitElement, next: readonly string[]): void {
  let had: Element | null | undefined;
  host.addController({
    hostUpdate() {
      had = host.shadowRoot?.activeElement;
    },
    hostUpdated() {
      if (!had || had.isConnected) return;
      const root = host.shadowRoot!;
      const heir = next.map((each) => root.querySelector<HTMLElement>(each)).find((each) => each !== null);
      heir?.focus();
    },
  });
}
