/** Whether the focus was put on what surrounds an element, as a page does that leads somebody to it. */
export function wasLedHere(element: Element): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return activeElement !== null && activeElement !== document.body && activeElement.contains(element);
}
