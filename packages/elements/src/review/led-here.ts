/**
 * Whether the focus was put on what surrounds an element, as a page does that leads somebody to it. Who has begun to use
 * something inside it is left there.
 */
export function wasLedHere(element: Element): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return (
    activeElement !== null &&
    activeElement !== document.body &&
    activeElement !== element &&
    activeElement.contains(element)
  );
}
