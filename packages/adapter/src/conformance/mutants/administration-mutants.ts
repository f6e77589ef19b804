import type { Administration } from '../../administration.ts';
import { answers, mutants, type Break } from './mutant.ts';

let keys = 0;

type Group = 'staff' | 'holders' | 'programmes' | 'units' | 'credit' | 'erasures';

/** One part of the offices' side that is wrong in one way. */
const office =
  <G extends Group>(
    group: G,
    change: (part: Administration[G]) => Partial<Administration[G]>,
  ): (() => Break) =>
  () =>
  (adapter) => {
    const { administration } = adapter;
    if (administration === undefined) return adapter;
    const part = { ...administration[group], ...change(administration[group]) };
    return { ...adapter, administration: { ...administration, [group]: part } };
  };

export const administrationMutants = mutants(['administration'], {
  'anybody sees the staff': office('staff', (staff) => ({
    list: (...args) => staff.list(...args).catch(() => ({ items: [] })),
  })),
  'nobody is told that a first password must be changed': () =>
    answers('accounts', 'login', (session) => ({ ...session, mustChangePassword: false })),
  'a supervisor makes people anywhere': office('staff', (staff) => ({
    create: (...args) => staff.create(...args).catch(() => ({}) as never),
  })),
  'an account goes on after its end': office('staff', (staff) => ({
    disable: async (id) => {
      const found = (await staff.list()).items.find((one) => one.id === id);
      return { ...found!, disabled: true };
    },
  })),
  'a dry run keeps what it reads': office('holders', (holders) => ({
    import: (file) => holders.import(file, { dryRun: false }),
  })),
  'every entry of the register is claimed': office('holders', (holders) => ({
    find: async (certNo) => {
      const found = await holders.find(certNo);
      return found && { ...found, claimed: true };
    },
  })),
  'fewer places than are taken': office('programmes', (programmes) => ({
    update: (id, input) => programmes.update(id, input).catch(() => ({}) as never),
  })),
  'a merged unit stays': office('units', (units) => ({
    merge: async (_, into) => (await units.list({})).items.find(({ id }) => id === into)!,
  })),
  'each call adds an entry': office('credit', (credit) => ({
    add: (person, entry) => credit.add(person, entry, { key: `again-${++keys}` }),
  })),
  'requests for erasure are kept back': office('erasures', () => ({ list: async () => ({ items: [] }) })),
  'anything can be tried again': () => (adapter) => ({
    ...adapter,
    ...(adapter.administration && {
      administration: { ...adapter.administration, retry: async () => undefined },
    }),
  }),
});
