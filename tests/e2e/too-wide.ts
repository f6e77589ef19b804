import type { Page } from '@playwright/test';

/** What stands out of the page to the right, by tag, class and words: to read it one would have to scroll in two directions. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const found: string[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        const { right, width } = element.getBoundingClientRect();
        if (width > 0 && right > clientWidth + 1)
          found.push(
            `${element.localName}.${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 20)}`,
          );
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return [`${scrollWidth} of ${clientWidth} px`, ...found.slice(-5)];
  });
