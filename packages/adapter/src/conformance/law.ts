import type { Profile } from '@acct-forms/core';
import type { Supports } from '../backend-adapter.ts';
import type { World } from './world.ts';

/** Something that holds for every backend. */
export interface Law {
  /** `group/name`, stable. */
  readonly id: string;
  readonly title: string;
  /** Capabilities without which it has no meaning. */
  readonly needs: readonly (keyof Supports)[];
  /** Profiles for which it has a meaning; all by default. */
  readonly when: (profile: Profile) => boolean;
  readonly run: (world: World) => Promise<void>;
}

/** A law as it is written: its title, what it does, and what it needs beside what its group needs. */
export type Written = readonly [
  title: string,
  run: (world: World) => Promise<void>,
  alsoNeeds?: readonly (keyof Supports)[],
];

/** The laws of one group by name. */
export function laws(
  group: string,
  needs: readonly (keyof Supports)[],
  entries: Readonly<Record<string, Written>>,
  when: (profile: Profile) => boolean = () => true,
): readonly Law[] {
  return Object.entries(entries).map(([name, [title, run, alsoNeeds = []]]) => ({
    id: `${group}/${name}`,
    title,
    needs: [...needs, ...alsoNeeds],
    when,
    run,
  }));
}
