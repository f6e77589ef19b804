import { waitUntil as wait } from '@open-wc/testing';

/** Waits as long as a busy machine may need. */
export const waitUntil: typeof wait = (condition, message, options) =>
  wait(condition, message, { timeout: 8000, ...options });
