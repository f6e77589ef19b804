export type * from './backend-adapter.ts';
export type * from './views.ts';
