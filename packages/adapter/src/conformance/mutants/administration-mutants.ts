import type { Administration } from '../../administration.ts';
import { all, answers, mutants, type Break } from './mutant.ts';

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
    merge: async (_, into) => ({
      unit: (await units.list({})).items.find(({ id }) => id === into)!,
      moved: { applications: 1, records: 0 },
    }),
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

export const staffMutants = mutants(['staff'], {
  'a new name is not kept': office('staff', (staff) => ({
    update: async (id, { name, ...place }) => ({
      ...(await staff.update(id, place)),
      ...(name === undefined ? {} : { name }),
    }),
  })),
  'nobody is moved': office('staff', (staff) => ({
    update: (id, { name }) => staff.update(id, name === undefined ? {} : { name }),
  })),
  'who comes back has the password of another': office('staff', (staff) => ({
    reactivate: async (id) => {
      const told = await staff.reactivate(id);
      await staff.resetPassword(id);
      return told;
    },
  })),
  'staff are listed in whatever state': office('staff', (staff) => ({
    list: (filter = {}, cursor) => {
      const { state: _, ...others } = filter;
      return staff.list(others, cursor);
    },
  })),
  'the password that is told is not the one': office('staff', (staff) => ({
    resetPassword: async (id) => {
      const told = await staff.resetPassword(id);
      await staff.resetPassword(id);
      return told;
    },
  })),
  'what is over is not listed': office('programmes', (programmes) => ({
    list: async (cursor) => {
      const page = await programmes.list(cursor);
      return { ...page, items: page.items.filter(({ closesAt }) => Date.parse(closesAt) > Date.now()) };
    },
  })),
  'nobody says what names a unit': office('units', (units) => ({
    evidence: async (id) => ({ ...(await units.evidence(id)), records: 0 }),
  })),
  'a merge says that nothing was moved': office('units', (units) => ({
    merge: async (id, into) => ({
      ...(await units.merge(id, into)),
      moved: { applications: 0, records: 0 },
    }),
  })),
  'the queue tells names of before': () => {
    const before = new Map<string, string>();
    return all(
      answers('record', 'submit', (view) => {
        before.set(view.applicationId, String(view.data['employer']?.['unitName']));
        return view;
      }),
      answers('review', 'queue', (page) => ({
        ...page,
        items: page.items.map((item) => ({ ...item, unitName: before.get(item.id) ?? item.unitName })),
      })),
    );
  },
  'every message arrived': () => (adapter) => ({
    ...adapter,
    ...(adapter.administration && {
      administration: { ...adapter.administration, undelivered: async () => ({ items: [] }) },
    }),
  }),
});
