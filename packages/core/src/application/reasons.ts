import type { FormDefinition, ReasonTemplate } from '../profile/profile.ts';

/** A decision or a look that is given a reason, apart from remarks. */
export type ReasonedAct = 'reject' | 'transfer' | 'reveal';

/** The templates for a remark at a path; one that says nothing of what it is about fits every remark. */
export function reasonsAt({ reasons }: FormDefinition, path: string): ReasonTemplate[] {
  const [head, slot] = path.split('.');
  const names = slot === undefined ? ['section'] : head === 'materials' ? ['material', slot] : ['field'];
  return reasons.filter(({ about }) => about === undefined || about.some((name) => names.includes(name)));
}

/** The templates for what an act is given as its reason. */
export const reasonsFor = ({ reasons }: FormDefinition, act: ReasonedAct): ReasonTemplate[] =>
  reasons.filter(({ about }) => about?.includes(act) === true);
