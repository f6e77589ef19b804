import type { CSSResult } from 'lit';

/** Gives an element the styles of a part that came later than itself; what it has stays where it is, under its own. */
export function addStyles(root: ShadowRoot, ...styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets = [
    ...new Set([...root.adoptedStyleSheets, ...styles.map((each) => each.styleSheet!)]),
  ];
}
