/** The parts of a backend that a report speaks of, in its order. */
export const capabilities = [
  'accounts',
  'record',
  'materials',
  'units',
  'changes',
  'education',
  'review',
  'administration',
] as const;

export type Capability = (typeof capabilities)[number];

/** The groups of laws that stand under another name than their capability's. */
const others: Readonly<Record<string, Capability>> = {
  draftKeys: 'accounts',
  phoneCodes: 'accounts',
  challenges: 'accounts',
  'own-archive': 'accounts',
  time: 'accounts',
  contract: 'record',
  revisions: 'record',
  pdf: 'materials',
  idempotency: 'record',
  formerCertificates: 'record',
  privacy: 'record',
  'review-queue': 'review',
  'queue-filters': 'review',
  'queue-order': 'review',
  'review-case': 'review',
  rounds: 'review',
  checks: 'review',
  'review-decision': 'review',
  flags: 'review',
  levels: 'review',
  workflow: 'review',
  archive: 'administration',
  'archive-filters': 'administration',
  staff: 'administration',
};

/** The capability that a law is counted under, by the group in its id. */
export function capabilityOf(lawId: string): Capability {
  const [group = ''] = lawId.split('/');
  const capability = others[group] ?? capabilities.find((name) => name === group);
  if (capability === undefined) throw new Error(`The group ${group} belongs to no capability`);
  return capability;
}
