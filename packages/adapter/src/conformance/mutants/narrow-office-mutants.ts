import { AcctError, isAcctError } from '@acct-forms/core';
import type { Administration } from '../../administration.ts';
import type { RecordView } from '../../views.ts';
import { all, answers, around, mutants, refusals, withDetail, type Break } from './mutant.ts';
import { refusalsWhile } from './overlap.ts';

export const narrowChangeMutants = mutants(['changes'], {
  'a change has been submitted before': () =>
    answers('record', 'startChange', (view) => ({ ...view, round: 1 })),
  'any kind of change': () =>
    refusals('record', 'startChange', 'invalid', (detail, [kind], { record }) => {
      if (kind !== 'constructor') throw new AcctError('invalid', detail);
      return record.open();
    }),
  'a second change': refusalsWhile(false, 'record', 'startChange', 'not-allowed', (_, { record }, detail) => {
    if (detail.failed === 'noOpenApplication') return record.open();
    throw new AcctError('not-allowed', detail);
  }),
  'two changes begun at once': refusalsWhile(true, 'record', 'startChange', 'not-allowed', (_, { record }) =>
    record.open(),
  ),
  'what is discarded is a draft': () => answers('record', 'discard', (view) => ({ ...view, state: 'draft' })),
  'what is discarded stands in for the record': () => (adapter) => {
    let discarded: RecordView | undefined;
    return all(
      around('record', 'discard', async (call, args) => (discarded = await call(...args))),
      around('record', 'open', async (call, args) => discarded ?? call(...args)),
      around('record', 'startChange', async (call, args) => ((discarded = undefined), call(...args))),
    )(adapter);
  },
  'a rejection takes the record': () =>
    answers('record', 'open', (view) => (view.state === 'rejected' ? { ...view, hasRecord: false } : view)),
  'a change of employer stays where it was': () =>
    answers('record', 'open', (view) =>
      view.changeKind === 'unit' && view.state === 'approved'
        ? { ...view, department: view.before?.department }
        : view,
    ),
  'files of before are empty': () => around('materials', 'read', async () => new Blob([])),
  'a wrong address is not told': () => withDetail('record', 'changeEmail', 'invalid', () => ({})),
});

export const narrowEducationMutants = mutants(['education'], {
  'who was never on record takes a place': () => (adapter) => {
    let enrolled = false;
    return around('education', 'enrol', async (call, args) => {
      try {
        const programme = await call(...args);
        enrolled = true;
        return programme;
      } catch (error) {
        if (!isAcctError(error) || error.detail.failed !== 'record' || enrolled) throw error;
        return {};
      }
    })(adapter);
  },
  'another key is another place': () => (adapter) => {
    const keys = new Set<string>();
    return answers('education', 'enrol', (programme, [, { key }]) => {
      const again = keys.size > 0 && !keys.has(key);
      keys.add(key);
      return again ? { ...programme, enrolled: programme.enrolled + 1 } : programme;
    })(adapter);
  },
  'a programme called nothing': () => refusals('education', 'enrol', 'not-found', () => ({})),
});

/** Parts of the offices' side that are wrong, from what they were and the client that they are of. */
const office =
  (
    change: (whole: Administration, mobile: () => Promise<string>) => Partial<Administration>,
  ): (() => Break) =>
  () => {
    const phones: string[] = [];
    return all(
      around('accounts', 'requestErasure', async (call, args, { accounts }) => {
        await call(...args);
        phones.push((await accounts.session())?.account.mobile ?? '');
      }),
      (adapter) => {
        const { administration } = adapter;
        if (administration === undefined) return adapter;
        const part = change(administration, async () => phones.at(-1) ?? '');
        return { ...adapter, administration: { ...administration, ...part } };
      },
    );
  };

export const narrowAdministrationMutants = mutants(['administration'], {
  'far away nobody is disabled in silence': office(({ staff }) => ({
    staff: {
      ...staff,
      disable: (id) =>
        staff.disable(id).catch((error: unknown) => {
          if (isAcctError(error) && error.code === 'not-found') return {} as never;
          throw error;
        }),
    },
  })),
  'nobody is told why they stay': office(({ staff }) => ({
    staff: {
      ...staff,
      disable: (id) =>
        staff.disable(id).catch((error: unknown) => {
          throw isAcctError(error) && error.code === 'not-allowed' ? new AcctError('not-allowed') : error;
        }),
    },
  })),
  'requests for erasure with the phone': office(({ erasures }, mobile) => ({
    erasures: {
      list: async (cursor) => {
        const page = await erasures.list(cursor);
        const phone = await mobile();
        return { ...page, items: page.items.map((item) => ({ ...item, mobile: phone })) };
      },
    },
  })),
});

export const narrowArchiveMutants = mutants(['archive'], {
  'a visitor verifies': office(({ archive }) => ({
    archive: {
      ...archive,
      verify: (cursor) =>
        archive.verify(cursor).catch((error: unknown) => {
          if (isAcctError(error) && error.code === 'unauthenticated') return { checked: 0, broken: [] };
          throw error;
        }),
    },
  })),
});
