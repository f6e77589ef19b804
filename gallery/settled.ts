import type { LitElement } from 'lit';

const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

/** How long a state may take to stand still, in milliseconds. */
const patience = 10_000;

const isUpdating = (element: Element): boolean => (element as Partial<LitElement>).isUpdatePending === true;

/** A state that still presses what leads to it. */
const isActing = (element: Element): boolean => element.hasAttribute('data-acting');

/** A part that comes later turns in its place; without motion nothing of it is seen. */
const isOpening = (element: Element): boolean =>
  element.className === 'spinner' ||
  (element.localName === 'p' &&
    element.getClientRects().length > 0 &&
    /^(?:正在打开…|Opening…)$/.test(element.textContent.trim()));

/** What draws nothing yet waits for what it needs: a script that only some of its states load, an answer. */
const isBlank = ({ localName, shadowRoot }: Element): boolean =>
  localName.startsWith('acct-') &&
  shadowRoot !== null &&
  [...shadowRoot.children].every((child) => child.localName === 'style');

/** Every element below, what stands in shadow roots included. */
export function all(root: Document | ShadowRoot | Element): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? all(element.shadowRoot) : []),
  ]);
}

/** Frames without anything to update or to open, unless opening is the state itself, and every picture there. */
export async function settled(host: Element, name: string): Promise<void> {
  const opens = !name.startsWith('正在');
  const end = performance.now() + patience;
  for (let quiet = 0; quiet < 3;) {
    await nextFrame();
    const busy = all(host).some(
      (element) =>
        isUpdating(element) || isActing(element) || isBlank(element) || (opens && isOpening(element)),
    );
    quiet = busy ? 0 : quiet + 1;
    if (performance.now() > end) throw new Error(`${name} is still updating or opening`);
  }
  const pictures = all(host).filter((element) => element instanceof HTMLImageElement);
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
}
