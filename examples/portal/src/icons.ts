import { html, type TemplateResult } from 'lit';

export const icon = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;

export const abacus =
  'M4 3h16a1.5 1.5 0 0 1 1.5 1.5v15a1.5 1.5 0 0 1-1.5 1.5H4a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 4 3zM2.5 9h19M7 3v18M12 3v18M17 3v18M5.5 6h3M10.5 6h3M15.5 6h3M5.5 12.5h3M10.5 12.5h3M15.5 15h3M5.5 17.5h3M10.5 15h3M15.5 18h3';
export const textSize = 'M2.5 18.5L8 5l5.5 13.5M4.5 14h7M14 18.5l3.7-8.5 3.8 8.5M15.3 15.7h4.9';
export const language = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18c-5-5-5-13 0-18z';
export const house = 'M3.5 11.5L12 4l8.5 7.5M6 9.5V20h12V9.5';
export const exit = 'M10 4H4.5v16H10M9.5 12h11M16.5 8l4 4-4 4';
export const menu = 'M4 6.5h16M4 12h16M4 17.5h16';
export const clock = 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM12 7v5.5l3.5 2';
export const chevronRight = 'M9.5 6l6 6-6 6';
export const sheet = 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6';
export const pencil = 'M5 19l1-4L16 5l3 3L9 18zM4 21h16';
export const cap = 'M2.5 9.5L12 5l9.5 4.5L12 14zM6.5 11.5V16c3 2.5 8 2.5 11 0v-4.5M21.5 9.5V15';
export const check = 'M4.5 12.5l5 5L19.5 7';
