/**
 * What the standard sections need besides their fields, for a province's own form: the facts that they name, what they
 * compute, the rules across them, the kinds of change and the reasons of remarks. A province takes what it needs and
 * puts its own beside or in place of it.
 */
export { educationBlockFacts, personFacts, type StandardData } from './standard-facts.ts';
export { educationBlockRules, personRules, standardDerivations, typeWithoutWork } from './standard-rules.ts';
export { educationListRules, workHistoryRules } from './standard-list-rules.ts';
export { standardChanges } from './standard-changes.ts';
export { standardReasons } from './standard-reasons.ts';
export { standardLate } from './standard-late.ts';
