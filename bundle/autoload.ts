/** What brings each element; the controls come with the elements that use them. */
const defines: Readonly<Record<string, () => Promise<unknown>>> = {
  'acct-account': () => import('@acct-forms/elements/define/acct-account.js'),
  'acct-admin': () => import('@acct-forms/elements/define/acct-admin.js'),
  'acct-change': () => import('@acct-forms/elements/define/acct-change.js'),
  'acct-directory': () => import('@acct-forms/elements/define/acct-directory.js'),
  'acct-education': () => import('@acct-forms/elements/define/acct-education.js'),
  'acct-entrance': () => import('@acct-forms/elements/define/acct-entrance.js'),
  'acct-home': () => import('@acct-forms/elements/define/acct-home.js'),
  'acct-info-preview': () => import('@acct-forms/elements/define/acct-info-preview.js'),
  'acct-info-wizard': () => import('@acct-forms/elements/define/acct-info-wizard.js'),
  'acct-letters': () => import('@acct-forms/elements/define/acct-letters.js'),
  'acct-login': () => import('@acct-forms/elements/define/acct-login.js'),
  'acct-password-reset': () => import('@acct-forms/elements/define/acct-password-reset.js'),
  'acct-portal': () => import('@acct-forms/elements/define/acct-portal.js'),
  'acct-receipt': () => import('@acct-forms/elements/define/acct-receipt.js'),
  'acct-register': () => import('@acct-forms/elements/define/acct-register.js'),
  'acct-review-case': () => import('@acct-forms/elements/define/acct-review-case.js'),
  'acct-review-queue': () => import('@acct-forms/elements/define/acct-review-queue.js'),
  'acct-upload': () => import('@acct-forms/elements/define/acct-upload.js'),
};

const asked = new Set<string>();

function define(element: Element): void {
  const tag = element.localName;
  if (asked.has(tag) || !Object.hasOwn(defines, tag)) return;
  asked.add(tag);
  // A failed import may succeed when the next element of this kind comes.
  defines[tag]!().catch(() => asked.delete(tag));
}

/** Defines the elements below a node, now and whenever some are added. */
export function autoload(root: Document): void {
  const look = (node: ParentNode) => node.querySelectorAll(':not(:defined)').forEach(define);
  look(root);
  new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      define(node);
      look(node);
    }
  }).observe(root, { childList: true, subtree: true });
}
