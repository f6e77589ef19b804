import type { DecisionState } from './decision-dialog.ts';
import type { FlagDraft } from './case-screen.ts';
import type { Writing } from './side-dialogs.ts';

/** What a reviewer has written on a case and not sent. */
export interface Unsent {
  readonly drafts: ReadonlyMap<string, FlagDraft>;
  readonly note: Writing;
  readonly why: Writing;
  readonly decision: DecisionState;
}

let person: string | undefined;
let cases = new Map<string, Unsent>();

/** One person's, while the page stands: signing in again brings it back, somebody else begins with nothing. */
function ofPerson(account: string | undefined): Map<string, Unsent> {
  if (account !== person) [person, cases] = [account, new Map()];
  return cases;
}

export const keepUnsent = (account: string | undefined, caseId: string, unsent: Unsent): void =>
  void ofPerson(account).set(caseId, unsent);

export const unsentOf = (account: string | undefined, caseId: string): Unsent | undefined =>
  ofPerson(account).get(caseId);

/** Of a case that is no longer this bureau's. */
export const forgetUnsent = (account: string | undefined, caseId: string): void =>
  void ofPerson(account).delete(caseId);
