import type { Supports } from '../backend-adapter.ts';
import type { World } from './world.ts';

/** Something that holds for every backend. */
export interface Law {
  /** `group/name`, stable. */
  readonly id: string;
  readonly title: string;
  /** Capabilities without which it has no meaning. */
  readonly needs: readonly (keyof Supports)[];
  readonly run: (world: World) => Promise<void>;
}

/** The laws of one group, written as name → title, run. */
export function laws(
  group: string,
  needs: readonly (keyof Supports)[],
  entries: Readonly<Record<string, readonly [title: string, run: (world: World) => Promise<void>]>>,
): readonly Law[] {
  return Object.entries(entries).map(([name, [title, run]]) => ({
    id: `${group}/${name}`,
    title,
    needs,
    run,
  }));
}
