/** Other words, or another language: see the groups of `@acct-forms/core/locales`. Registers no element. */
export { registerMessages } from '../controllers/messages.ts';
