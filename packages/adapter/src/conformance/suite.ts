import { equal, holds } from './expect.ts';
import type { Law } from './law.ts';
import { allLaws } from './laws/index.ts';
import { World, type SuiteInput, type TestBackend } from './world.ts';

export interface SuiteOptions extends SuiteInput {
  /** The caller's runner: node:test's `test`, mocha's `it`. */
  readonly test: (title: string, run: () => Promise<void>) => unknown;
  /**
   * A fresh, isolated backend; called once for each law. One live backend may be given again and again: the laws
   * make people, numbers and keys of their own and look only at what these own.
   */
  readonly createAdapter: () => Promise<TestBackend>;
  /** Runs a part of the laws, such as those of two levels on a second profile; all by default. */
  readonly only?: (law: Law) => boolean;
}

/** Runs one law on a backend, or checks that what it needs is absent as declared. Rejects where it does not hold. */
export async function runLaw(law: Law, backend: TestBackend, input: SuiteInput): Promise<'held' | 'absent'> {
  const { supports, ...groups } = await backend.client();
  const absent = law.needs.filter((capability) => !supports[capability]);
  if (absent.length === 0) {
    await law.run(new World(backend, input));
    return 'held';
  }
  for (const name of absent) {
    equal(supports[name], false, `supports.${name}`);
    if (name === 'review' || name === 'administration' || name === 'education' || name === 'units') {
      holds(groups[name] === undefined, `the group ${name} is absent as declared`);
    }
  }
  return 'absent';
}

/** Registers a test for every law. */
export function adapterSuite({ test, createAdapter, only = () => true, ...input }: SuiteOptions): void {
  for (const law of allLaws.filter((item) => item.when(input.profile) && only(item))) {
    test(`${law.id}: ${law.title}`, async () => {
      const backend = await createAdapter();
      try {
        await runLaw(law, backend, input);
      } finally {
        await backend.stop();
      }
    });
  }
}
