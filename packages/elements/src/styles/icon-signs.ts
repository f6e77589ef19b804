import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Draws one of the paths below on a 24-unit grid, as strokes in the colour of the text. Decorative: words stand beside it. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

export const ring = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z';
export const check = 'M4.5 12.5l5 5L19.5 7';
export const warning = 'M12 4L2.5 20h19zM12 10v4.5M12 17.2v.1';
export const error = `${ring}M12 7.5v5.5M12 16.4v.1`;
export const info = `${ring}M12 11v5.5M12 7.6v.1`;
export const question = `${ring}M9.5 9.6c.2-1.4 1.2-2.2 2.5-2.2c1.5 0 2.6 1 2.6 2.3c0 1.8-2.6 2-2.6 3.8M12 16.6v.1`;
export const lock = 'M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11';
export const flag = 'M6 21V4h12l-2.5 4.5L18 13H6';
export const eye =
  'M2 12c2.5-4 5.8-6 10-6s7.5 2 10 6c-2.5 4-5.8 6-10 6s-7.5-2-10-6zM12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6z';
export const eyeOff = `${eye}M4 3l16 18`;
export const shield =
  'M12 3l7.5 2.8v5.7c0 4.5-3 7.8-7.5 9.5c-4.5-1.7-7.5-5-7.5-9.5V5.8zM8.5 12l2.5 2.5 4.5-5';
