import { completeData, completeSlots, fill, newApplicant, store, type Applicant } from './applicant.ts';

/** A person on record who has begun a change. */
export async function changing(kind: string): Promise<Applicant> {
  const person = await newApplicant();
  await fill(person, completeData);
  await store(person, completeSlots);
  const { backend, world } = person;
  const { revision } = await backend.record.open();
  const { applicationId } = await backend.record.submit({ revision, key: 'submit' });
  const bureau = world.adapterFor();
  await bureau.accounts.login({ username: 'reviewer', password: 'Sample-Pass-1' });
  const claimed = await bureau.review!.claim(applicationId);
  await bureau.review!.decide(applicationId, {
    action: 'approve',
    revision: claimed.revision,
    key: 'approve',
  });
  await backend.record.startChange(kind, { key: 'change' });
  return person;
}
