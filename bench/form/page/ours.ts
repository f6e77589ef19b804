import '@acct-forms/elements/define/acct-info-wizard.js';
import type { Side } from './bench.ts';
import type { World } from './world.ts';

/** Our wizard as an application puts it in. */
export function open({ backend, session, profile }: World): Side {
  const wizard = Object.assign(document.createElement('acct-info-wizard'), { backend, session, profile });
  document.body.append(wizard);
  const root = () => wizard.shadowRoot!;
  return {
    shown: () => wizard.section,
    fields: () =>
      [...root().querySelectorAll<HTMLElement>('[data-path]')].filter(
        (control) => control.shadowRoot?.querySelector('#input, input') != null,
      ).length,
    next: () => root().querySelector<HTMLElement>('.bar .filled')!.click(),
    focus: () => root().querySelector<HTMLElement>('[data-path$=".address"]')!.focus(),
    settled: () => wizard.record.status === 'ready' && !wizard.record.unsaved,
  };
}
