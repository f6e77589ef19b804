import { sendKeys } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { waitUntil } from '../../testing/wait-until.ts';

/** Every element inside, shadow roots included. */
export function* deep(root: ParentNode): Generator<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* deep(element.shadowRoot);
  }
}

type Control = LitElement & { label: string; value: unknown; readonly: boolean };

/** The control with this visible label. */
export const byLabel = (root: HTMLElement, label: string): Control | undefined =>
  [...deep(root.shadowRoot!)].find(
    (element): element is Control => 'label' in element && element.label === label && 'value' in element,
  );

export const field = (root: HTMLElement, label: string): Promise<Control> =>
  found(() => byLabel(root, label), label);

export async function found<T>(get: () => T | undefined | null, what: string): Promise<T> {
  await waitUntil(() => Boolean(get()), `never there: ${what}`);
  return get()!;
}

export const text = (root: HTMLElement): string =>
  [...deep(root.shadowRoot!)]
    .filter((element) => !element.shadowRoot && element.localName !== 'style')
    .flatMap((element) =>
      [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent),
    )
    .join(' ');

export const sees = (root: HTMLElement, words: string): Promise<void> =>
  waitUntil(() => text(root).includes(words), `never seen: ${words}`);

/** The button with exactly these words. */
export const button = (root: HTMLElement, words: string): Promise<HTMLButtonElement> =>
  found(
    () =>
      [...deep(root.shadowRoot!)].find(
        (element): element is HTMLButtonElement =>
          element.localName === 'button' &&
          element.textContent?.trim() === words &&
          element.offsetParent !== null,
      ),
    `button ${words}`,
  );

export const press = async (root: HTMLElement, words: string): Promise<void> => {
  const pressed = await button(root, words);
  await waitUntil(() => !pressed.disabled, `never enabled: ${words}`);
  pressed.click();
};

/** Types as a person does, and leaves the field. */
export async function type(root: HTMLElement, label: string, value: string): Promise<void> {
  const control = await field(root, label);
  control.focus();
  await sendKeys({ type: value });
  await sendKeys({ press: 'Tab' });
}

/** Chooses the option or tile with these words. */
export async function choose(root: HTMLElement, label: string, option: string): Promise<void> {
  const control = await field(root, label);
  await control.updateComplete;
  const inside = control.shadowRoot!;
  const tile = [...inside.querySelectorAll('label')].find((each) => each.textContent?.trim() === option);
  if (tile) return tile.querySelector('input')!.click();
  for (const select of inside.querySelectorAll('select')) {
    const wanted = [...select.options].find((each) => each.label === option);
    if (!wanted) continue;
    select.value = wanted.value;
    select.dispatchEvent(new Event('change'));
    return;
  }
  throw new Error(`${label}: no ${option}`);
}

/** Enters a day into a native date input, whatever order its parts have here. */
export async function day(root: HTMLElement, label: string, value: string): Promise<void> {
  const input = (await field(root, label)).shadowRoot!.querySelector('input')!;
  input.value = value;
  for (const event of ['input', 'change']) input.dispatchEvent(new Event(event));
}

/** Gives a file to the native input of an upload. */
export function giveFile(upload: HTMLElement, file: File): void {
  const input = upload.shadowRoot!.querySelector<HTMLInputElement>('#input')!;
  const data = new DataTransfer();
  data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
}
