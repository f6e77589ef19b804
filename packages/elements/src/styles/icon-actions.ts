import { ring } from './icon-signs.ts';

const lens = 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13zM15.5 15.5L20 20';
const sheet = 'M6 3h8l4 4v14H6zM14 3v4h4';
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
export const dots = 'M5 12h2M11 12h2M17 12h2';
export const close = 'M6 6l12 12M18 6L6 18';
export const pencil = 'M4.5 19.5l.8-3.8L16 5l3 3L8.3 18.7zM13.8 7.2l3 3';
export const plus = 'M12 5v14M5 12h14';
export const minus = 'M5 12h14';
export const trash = 'M4 7h16M9 7V4h6v3M6.5 7l1 13.5h9l1-13.5M10 11v6M14 11v6';
export const camera = 'M3.5 7.5h4L9 5h6l1.5 2.5h4V19h-17zM12 9.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7z';
export const rotate = 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.5M20 4.5v5h-5';
export const fullScreen = 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5';
export const document = `${sheet}M9 12h6M9 16h6`;
export const clock = `${ring}M12 7v5.5l3.5 2`;
