import { adoptTokens } from '../styles/adopt-tokens.ts';
import { version } from '../version.ts';

type ElementClass = CustomElementConstructor & { version?: string };

/**
 * Registers an element, once. When the tag is taken (a second copy of the package on the page) it stays as it is,
 * and the console names both versions. Without a document, as on a server, nothing happens.
 */
export function define(tag: string, element: ElementClass): void {
  if (typeof document === 'undefined') return;
  void adoptTokens();
  const taken: ElementClass | undefined = customElements.get(tag);
  if (!taken) {
    element.version ??= version;
    customElements.define(tag, element);
  } else if (taken !== element) {
    console.warn(
      `<${tag}> is already defined by version ${taken.version ?? 'unknown'}; ${version} is not used.`,
    );
  }
}
