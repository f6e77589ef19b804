import type { BackendAdapter } from '@acct-forms/adapter';
import type { ReactiveControllerHost } from 'lit';

/**
 * Opens what an element shows as soon as it is served, and again when it is given another backend; `backend` is
 * undefined as long as anything is missing.
 */
export function openWhenServed(
  host: ReactiveControllerHost & { open(): Promise<void> },
  backend: () => BackendAdapter | undefined,
): void {
  let opened: BackendAdapter | undefined;
  host.addController({
    hostUpdated() {
      const given = backend();
      if (given === undefined || given === opened) return;
      opened = given;
      void host.open();
    },
  });
}
