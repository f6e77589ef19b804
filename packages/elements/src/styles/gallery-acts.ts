import type { LitElement } from 'lit';
import { ref } from 'lit/directives/ref.js';

/**
 * For states that come by doing something: presses what `selectors` find, one after the other as each comes; the last is
 * only waited for. `first` is done before, once the element has been drawn.
 */
export const press = (selectors: readonly string[], first?: (host: HTMLElement) => Promise<void>) =>
  ref((found) => {
    if (!(found instanceof HTMLElement) || (selectors.length === 0 && first === undefined)) return;
    const left = [...selectors];
    found.dataset['acting'] = '';
    const frame = () => {
      const inner = (found as LitElement).renderRoot?.querySelector<HTMLElement>(left[0] ?? '*');
      if (inner && left.length > 1) inner.click();
      if (inner) left.shift();
      if (left.length === 0 || !found.isConnected) delete found.dataset['acting'];
      else requestAnimationFrame(frame);
    };
    const begin = async () => {
      // A state may be drawn before it is put into the page.
      for (let n = 0; n < 600 && !(found.isConnected && found.shadowRoot?.childElementCount); n += 1)
        await new Promise(requestAnimationFrame);
      await first?.(found);
      requestAnimationFrame(frame);
    };
    void begin();
  });
