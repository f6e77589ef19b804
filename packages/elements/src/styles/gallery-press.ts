import type { LitElement } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** Leads a state of the gallery to where it is shown: presses what these find, one after the other as each comes; the last is only waited for. */
export const press = (...selectors: readonly string[]): ReturnType<typeof ref> =>
  ref((found) => {
    if (!(found instanceof HTMLElement) || selectors.length === 0) return;
    const left = [...selectors];
    found.dataset['acting'] = '';
    const frame = () => {
      const inner = (found as LitElement).renderRoot?.querySelector<HTMLElement>(left[0] ?? '');
      if (inner && left.length > 1) inner.click();
      if (inner) left.shift();
      if (left.length === 0 || !found.isConnected) delete found.dataset['acting'];
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
