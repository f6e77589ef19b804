import type { Page } from '@playwright/test';

/**
 * What Chrome and Edge 109, Firefox 115 or Safari 16.4 do not all have, and what a closed network's browser or a
 * page on plain http may lack: global name or `Owner.name`. Chromium 109 has everything else that the pages use.
 */
export const newer = [
  // Newer than one of the three
  'Array.fromAsync',
  'Array.prototype.toReversed',
  'Array.prototype.toSorted',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'ArrayBuffer.prototype.transfer',
  'AbortSignal.any',
  'Element.prototype.checkVisibility',
  'Element.prototype.setHTMLUnsafe',
  'Error.isError',
  'HTMLElement.prototype.hidePopover',
  'HTMLElement.prototype.popover',
  'HTMLElement.prototype.showPopover',
  'HTMLElement.prototype.togglePopover',
  'HTMLDialogElement.prototype.requestClose',
  'HTMLSelectElement.prototype.showPicker',
  'Intl.DurationFormat',
  'Intl.Segmenter',
  'Iterator',
  'Map.groupBy',
  'Math.sumPrecise',
  'Object.groupBy',
  'Promise.try',
  'Promise.withResolvers',
  'RegExp.escape',
  'Set.prototype.difference',
  'Set.prototype.intersection',
  'Set.prototype.union',
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
  'URL.canParse',
  'URL.parse',
  'Uint8Array.fromBase64',
  'Uint8Array.prototype.toHex',
  'navigation',
  'navigator.userAgentData',
  'navigator.storage.getDirectory',
  'document.startViewTransition',
  'requestIdleCallback',
  'scheduler',
  'trustedTypes',
  // Asked for before use
  'BroadcastChannel',
  'CompressionStream',
  'DecompressionStream',
  'crypto.randomUUID',
  'navigator.locks',
  'navigator.serviceWorker',
  'navigator.storage.estimate',
  'navigator.storage.persist',
] as const;

/** Takes the newer APIs away before any script of the page runs, and the accessible names of ElementInternals. */
export async function age(page: Page): Promise<void> {
  // A browser without Trusted Types does not know what the policy says of them.
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = headers['content-security-policy']!.replace(
      /;require-trusted-types-for[^;]*|;trusted-types[^;]*/g,
      '',
    );
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } });
  });
  await page.addInitScript((names: readonly string[]) => {
    const remove = (owner: object | undefined, name: string) => {
      for (let at: object | null | undefined = owner; at; at = Object.getPrototypeOf(at)) {
        if (!Object.hasOwn(at, name)) continue;
        if (!Reflect.deleteProperty(at, name)) Object.defineProperty(at, name, { value: undefined });
      }
    };
    for (const path of names) {
      const parts = path.split('.');
      const name = parts.pop()!;
      let owner: unknown = globalThis;
      for (const part of parts) owner = (owner as Record<string, unknown> | undefined)?.[part];
      remove(owner as object | undefined, name);
    }
    // The helpers of iterators, and what makes an element accessible or styled from its internals.
    const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object;
    for (const name of Object.getOwnPropertyNames(iterators)) {
      if (name !== 'constructor') remove(iterators, name);
    }
    for (const name of Object.keys(ElementInternals.prototype)) {
      if (/^aria|^role$|^states$/.test(name)) remove(ElementInternals.prototype, name);
    }
  }, newer);
}
