import type { LitElement } from 'lit';
import { ref } from 'lit/directives/ref.js';

/** What is found is pressed, or something else is done with it. */
export type Step = string | { readonly find: string; readonly act: (found: HTMLElement) => void };

/** Leads a state of the gallery to where it is shown: presses what these find, one after the other as each comes; the last is only waited for. */
export const press = (...steps: readonly Step[]): ReturnType<typeof ref> =>
  ref((found) => {
    if (!(found instanceof HTMLElement) || steps.length === 0) return;
    const left = [...steps];
    found.dataset['acting'] = '';
    const frame = () => {
      const step = left[0] ?? '';
      const selector = typeof step === 'string' ? step : step.find;
      const inner = (found as LitElement).renderRoot?.querySelector<HTMLElement>(selector);
      if (inner && typeof step !== 'string') step.act(inner);
      else if (inner && left.length > 1) inner.click();
      if (inner) left.shift();
      if (left.length === 0 || !found.isConnected) delete found.dataset['acting'];
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
