/** The states of an application. */
export type State = 'draft' | 'submitted' | 'inReview' | 'returned' | 'approved' | 'rejected' | 'discarded';

export const states: readonly State[] = [
  'draft',
  'submitted',
  'inReview',
  'returned',
  'approved',
  'rejected',
  'discarded',
];

export type Role = 'applicant' | 'reviewer' | 'supervisor' | 'administrator' | 'auditor' | 'system';

export type Action =
  | 'submit'
  | 'withdraw'
  | 'claim'
  | 'release'
  | 'approve'
  | 'return'
  | 'reject'
  | 'restart'
  | 'discard'
  | 'transfer'
  | 'revoke';

/** What must hold besides state and role; the caller answers each by name. */
export type Guard =
  | 'own'
  | 'complete'
  | 'pledge'
  | 'flagsAnswered'
  | 'unclaimed'
  | 'sameBureau'
  | 'notOwnCase'
  | 'claimedByActor'
  | 'flagsResolved'
  | 'otherLevelPerson'
  | 'reason'
  | 'reasonOrFlag'
  | 'isChange'
  | 'target'
  | 'noOpenApplication';

/** What a move does besides the new state; commands carry these out. */
export type Effect =
  | 'freezeRound'
  | 'route'
  | 'assign'
  | 'unassign'
  | 'nextLevel'
  | 'firstLevel'
  | 'publishFlags'
  | 'takeIntoForce'
  | 'confirmUnit'
  | 'moveBureau'
  | 'suspendRecord'
  | 'notify';

export interface Row {
  readonly action: Action;
  readonly from: readonly State[];
  readonly by: readonly Role[];
  readonly to: State;
  readonly needs: readonly Guard[];
  readonly effects: readonly Effect[];
}

/** Every legal move. Two rows of one action differ by role; the first row that the role fits is taken. */
export const workflow: readonly Row[] = [
  {
    action: 'submit',
    from: ['draft', 'returned'],
    by: ['applicant'],
    to: 'submitted',
    needs: ['own', 'complete', 'pledge', 'flagsAnswered'],
    effects: ['freezeRound', 'route', 'firstLevel'],
  },
  {
    action: 'withdraw',
    from: ['submitted'],
    by: ['applicant'],
    to: 'draft',
    needs: ['own', 'unclaimed'],
    effects: [],
  },
  {
    action: 'claim',
    from: ['submitted'],
    by: ['reviewer', 'supervisor'],
    to: 'inReview',
    needs: ['sameBureau', 'notOwnCase', 'otherLevelPerson'],
    effects: ['assign'],
  },
  {
    action: 'release',
    from: ['inReview'],
    by: ['reviewer'],
    to: 'submitted',
    needs: ['sameBureau', 'claimedByActor'],
    effects: ['unassign'],
  },
  {
    action: 'release',
    from: ['inReview'],
    by: ['supervisor'],
    to: 'submitted',
    needs: ['sameBureau'],
    effects: ['unassign'],
  },
  {
    action: 'release',
    from: ['inReview'],
    by: ['system'],
    to: 'submitted',
    needs: [],
    effects: ['unassign'],
  },
  {
    action: 'approve',
    from: ['inReview'],
    by: ['reviewer', 'supervisor'],
    to: 'approved',
    needs: ['sameBureau', 'claimedByActor', 'notOwnCase', 'flagsResolved'],
    effects: ['nextLevel', 'takeIntoForce', 'confirmUnit', 'notify'],
  },
  {
    action: 'return',
    from: ['inReview'],
    by: ['reviewer', 'supervisor'],
    to: 'returned',
    needs: ['sameBureau', 'claimedByActor', 'notOwnCase', 'reasonOrFlag'],
    effects: ['publishFlags', 'unassign', 'notify'],
  },
  {
    action: 'reject',
    from: ['inReview'],
    by: ['reviewer', 'supervisor'],
    to: 'rejected',
    needs: ['sameBureau', 'claimedByActor', 'notOwnCase', 'reason'],
    effects: ['unassign', 'notify'],
  },
  {
    action: 'restart',
    from: ['rejected'],
    by: ['applicant'],
    to: 'draft',
    needs: ['own'],
    effects: [],
  },
  {
    action: 'discard',
    from: ['draft', 'returned'],
    by: ['applicant'],
    to: 'discarded',
    needs: ['own', 'isChange'],
    effects: [],
  },
  {
    action: 'transfer',
    from: ['submitted', 'inReview'],
    by: ['reviewer', 'supervisor'],
    to: 'submitted',
    needs: ['sameBureau', 'notOwnCase', 'target', 'reason'],
    effects: ['moveBureau', 'unassign', 'firstLevel', 'notify'],
  },
  {
    action: 'revoke',
    from: ['approved'],
    by: ['administrator'],
    to: 'returned',
    needs: ['reason', 'noOpenApplication'],
    effects: ['suspendRecord', 'notify'],
  },
];
