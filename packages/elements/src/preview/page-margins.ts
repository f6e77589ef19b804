import type { ReactiveController } from 'lit';

let sheet: CSSStyleSheet | undefined;
let pages = 0;

/** Keeps text off the edge of the paper as long as a page for printing is there: `@page` counts only in the document. */
export const pageMargins: ReactiveController = {
  hostConnected() {
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync('@page { size: A4; margin: 14mm; }');
    }
    if (pages++ === 0) document.adoptedStyleSheets.push(sheet);
  },
  hostDisconnected() {
    if (--pages > 0) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  },
};
