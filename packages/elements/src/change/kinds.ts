import type { RecordView } from '@acct-forms/adapter';
import { isOpen, type ChangeKind } from '@acct-forms/core';

/** Why a change of the record cannot be begun now. */
export type Obstacle = 'record' | 'suspended' | 'open' | 'openInitial';

/** A change of contact details has nothing to fill in and nobody who reviews it. */
export const isContact = ({ sections }: ChangeKind): boolean => sections.length === 0;

/** What stands in the way of a change of the record; undefined when nothing does. */
export function obstacleOf(view: RecordView): Obstacle | undefined {
  if (view.kind === 'change' && isOpen(view.state)) return 'open';
  if (view.hasRecord) return undefined;
  if (view.decision?.action === 'revoke') return 'suspended';
  return view.kind === 'initial' && view.round > 0 && isOpen(view.state) ? 'openInitial' : 'record';
}
