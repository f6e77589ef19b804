import type { Handlers } from './handler.ts';
export const reviewHandlers = {} satisfies Partial<Handlers<string>>;
