import type { Person, World } from '../world.ts';

/** A person on record who has started a change. */
export async function changing(world: World, kind: string) {
  const { person, case: first } = await world.approved();
  const before = await person.adapter.record.open();
  const view = await person.adapter.record.startChange(kind, { key: world.key() });
  return { person, first, before, view };
}

/** Another major, submitted for review. */
export async function otherMajor(world: World, person: Person, major: string) {
  const { record } = person.adapter;
  const education = { ...world.answersOf(person)['education'], fullTimeMajor: major };
  await record.saveSection('education', education, await record.open());
  await world.keepProofs(person);
  return world.submit(person);
}
