import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** Draws one of the paths below on a 24-unit grid, as strokes in the colour of the text. Decorative: words stand beside it. */
export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

const ring = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z';
const lens = 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20';
const sheet = 'M6 3h8l4 4v14H6zM14 3v4h4';

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
export const chevronDown = 'M6 9.5l6 6 6-6';
export const chevronRight = 'M9.5 6l6 6-6 6';
export const chevronLeft = 'M14.5 6l-6 6 6 6';
export const calendar = 'M4 6h16v14H4zM4 10.5h16M8 3.5V7.5M16 3.5V7.5';
export const upload = 'M12 15.5V4M7.5 8.5L12 4l4.5 4.5M4 15v5h16v-5';
export const phone =
  'M5 4h4l1.5 5-2.2 1.6a12 12 0 0 0 5.1 5.1L15 13.5l5 1.5v4c0 .6-.4 1-1 1A15.5 15.5 0 0 1 4 5c0-.6.4-1 1-1z';
export const search = lens;
export const printer = 'M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 14h10v6.5H7z';
export const mail = 'M3.5 6h17v12.5h-17zM3.5 6.5l8.5 7 8.5-7';
export const cloud = 'M7 18.5a4 4 0 0 1-.5-8a5.5 5.5 0 0 1 10.7-.5a4.3 4.3 0 0 1-.2 8.5z';
export const shield =
  'M12 3l7.5 2.8v5.7c0 4.5-3 7.8-7.5 9.5c-4.5-1.7-7.5-5-7.5-9.5V5.8zM8.5 12l2.5 2.5 4.5-5';
export const close = 'M6 6l12 12M18 6L6 18';
export const plus = 'M12 5v14M5 12h14';
export const minus = 'M5 12h14';
export const trash = 'M4 7h16M9 7V4h6v3M6.5 7l1 13.5h9l1-13.5M10 11v6M14 11v6';
export const camera = 'M3.5 7.5h4L9 5h6l1.5 2.5h4V19h-17zM12 9.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7z';
export const rotate = 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.5M20 4.5v5h-5';
export const fullScreen = 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5';
export const document = `${sheet}M9 12h6M9 16h6`;
export const clock = `${ring}M12 7v5.5l3.5 2`;
