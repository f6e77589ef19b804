import { html, type TemplateResult } from 'lit';

export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

export const chevronRight = 'M9.5 6l6 6-6 6';
export const sheet = 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6';
export const pencil = 'M5 19l1-4L16 5l3 3L9 18zM4 21h16';
export const cap = 'M2.5 9.5L12 5l9.5 4.5L12 14zM6.5 11.5V16c3 2.5 8 2.5 11 0v-4.5M21.5 9.5V15';
export const check = 'M4.5 12.5l5 5L19.5 7';
