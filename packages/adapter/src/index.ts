export type * from './administration.ts';
export type * from './administration-views.ts';
export type * from './backend-adapter.ts';
export type * from './archive-views.ts';
export type * from './review-views.ts';
export type * from './views.ts';
