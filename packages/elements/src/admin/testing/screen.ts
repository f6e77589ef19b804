import { waitUntil } from '../../testing/wait-until.ts';
import type { AcctAdmin } from '../acct-admin.ts';

export const root = (element: AcctAdmin): ShadowRoot => element.shadowRoot!;
export const text = (element: AcctAdmin): string => root(element).textContent!.replaceAll(/\s+/g, ' ');
export const rows = (element: AcctAdmin): HTMLElement[] => [
  ...root(element).querySelectorAll<HTMLElement>('tbody tr'),
];
export const dialogOf = (element: AcctAdmin): HTMLDialogElement | null =>
  root(element).querySelector<HTMLDialogElement>('dialog[open]');
export const says = (element: AcctAdmin, words: string): Promise<void> =>
  waitUntil(() => text(element).includes(words), `never said: ${words}`);

/** Presses the button with this accessible name; in the dialog, while one is open. */
export async function press(element: AcctAdmin, name: string): Promise<void> {
  const within = (): ParentNode => dialogOf(element) ?? root(element);
  const button = () =>
    [...within().querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent!.trim()) === name,
    );
  await waitUntil(() => button() !== undefined, `no button ${name}`);
  button()!.click();
  await element.updateComplete;
}

type Control = HTMLElement & { value: string | undefined };

/** The accessible names of all buttons of a row. */
export const actsOf = (row: HTMLElement): (string | null)[] =>
  [...row.querySelectorAll('button')].map((each) => each.getAttribute('aria-label'));

/** Gives fields of the open dialog their values, as somebody would who types. */
export async function fillIn(element: AcctAdmin, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = (): Control | null =>
      root(element).querySelector<Control>(`#admin-dialog [name="${name}"]`);
    await waitUntil(() => control() !== null, `no field ${name}`);
    control()!.value = value;
    control()!.dispatchEvent(new Event('acct-input', { bubbles: true, composed: true }));
    await element.updateComplete;
  }
}

export const saidAt = (element: AcctAdmin, name: string): readonly string[] =>
  (
    root(element).querySelector<HTMLElement & { issues: readonly { text: string }[] }>(
      `#admin-dialog [name="${name}"]`,
    )?.issues ?? []
  ).map((issue) => issue.text);
