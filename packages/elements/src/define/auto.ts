/**
 * Defines elements when a page first shows them, by importing `define/<tag>.js`. Importing this module looks after the
 * document; `autoload` looks after a shadow root besides.
 */
const defines: Readonly<Record<string, () => Promise<unknown>>> = {
  'acct-account': () => import('./acct-account.ts'),
  'acct-admin': () => import('./acct-admin.ts'),
  'acct-change': () => import('./acct-change.ts'),
  'acct-checkbox-field': () => import('./acct-checkbox-field.ts'),
  'acct-choice-field': () => import('./acct-choice-field.ts'),
  'acct-date-field': () => import('./acct-date-field.ts'),
  'acct-directory': () => import('./acct-directory.ts'),
  'acct-education': () => import('./acct-education.ts'),
  'acct-entrance': () => import('./acct-entrance.ts'),
  'acct-guide': () => import('./acct-guide.ts'),
  'acct-home': () => import('./acct-home.ts'),
  'acct-info-preview': () => import('./acct-info-preview.ts'),
  'acct-info-wizard': () => import('./acct-info-wizard.ts'),
  'acct-letters': () => import('./acct-letters.ts'),
  'acct-list-field': () => import('./acct-list-field.ts'),
  'acct-login': () => import('./acct-login.ts'),
  'acct-output-field': () => import('./acct-output-field.ts'),
  'acct-password-reset': () => import('./acct-password-reset.ts'),
  'acct-portal': () => import('./acct-portal.ts'),
  'acct-radio-field': () => import('./acct-radio-field.ts'),
  'acct-receipt': () => import('./acct-receipt.ts'),
  'acct-region-field': () => import('./acct-region-field.ts'),
  'acct-register': () => import('./acct-register.ts'),
  'acct-review-case': () => import('./acct-review-case.ts'),
  'acct-review-queue': () => import('./acct-review-queue.ts'),
  'acct-review-stats': () => import('./acct-review-stats.ts'),
  'acct-text-field': () => import('./acct-text-field.ts'),
  'acct-unit-field': () => import('./acct-unit-field.ts'),
  'acct-upload': () => import('./acct-upload.ts'),
};

/** The tags that are defined when they are met. */
export const tags: readonly string[] = Object.keys(defines);

const asked = new Set<string>();

function define(element: Element): void {
  const tag = element.localName;
  if (asked.has(tag) || !Object.hasOwn(defines, tag)) return;
  asked.add(tag);
  // A failed import may succeed when the next element of this kind comes.
  defines[tag]!().catch(() => asked.delete(tag));
}

/** Defines the elements below a node, now and whenever some are added. Returns what ends it. */
export function autoload(root: Document | ShadowRoot): () => void {
  const look = (node: ParentNode) => node.querySelectorAll(':not(:defined)').forEach(define);
  look(root);
  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      define(node);
      look(node);
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

if (typeof document !== 'undefined') autoload(document);
