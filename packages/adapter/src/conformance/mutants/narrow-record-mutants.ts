import { AcctError, isAcctError } from '@acct-forms/core';
import type { RecordView } from '../../views.ts';
import { all, answers, around, mutants, refusals, type Break } from './mutant.ts';
import { refusalsWhile } from './overlap.ts';

const opened = (_: readonly unknown[], { record }: { readonly record: { open(): Promise<RecordView> } }) =>
  record.open();

/** Another view where a client opens its record twice, one after the other or at once. */
const openedAgain = (atOnce: boolean) => (): Break => {
  let under = 0;
  return (adapter) => {
    let before = false;
    const other = (method: 'saveSection' | 'consent' | 'submit' | 'withdraw') =>
      around('record', method, async (call, args) => {
        before = false;
        return call(...(args as never));
      });
    const open = around('record', 'open', async (call, args) => {
      const again = atOnce ? under > 0 : under === 0 && before;
      under += 1;
      try {
        const view = await call(...args);
        before = true;
        return again ? { ...view, applicationId: `${view.applicationId}-again` } : view;
      } finally {
        under -= 1;
      }
    });
    return all(other('saveSection'), other('consent'), other('submit'), other('withdraw'), open)(adapter);
  };
};

let count = 0;

const issuesAre = (error: AcctError['detail'], ...paths: string[]) =>
  error.issues?.map(({ path }) => path).join() === paths.join();

/** Wrong in one situation each, which one law looks at. */
export const narrowRecordMutants = mutants(['record', 'revisions', 'idempotency', 'privacy'], {
  'a profile without its version': () =>
    answers('record', 'open', (view) => ({ ...view, profile: { ...view.profile, version: '' } })),
  'opening again makes another': openedAgain(false),
  'opening at once makes another': openedAgain(true),
  'each client has a draft of its own': () => (adapter) => {
    let saved = false;
    return all(
      answers('record', 'saveSection', (view) => ((saved = true), view)),
      answers('record', 'open', (view) =>
        saved || view.data['education']?.['fullTimeSchool'] === undefined
          ? view
          : { ...view, data: { ...view.data, education: {} } },
      ),
    )(adapter);
  },
  'nothing sent is nothing changed': () =>
    around('record', 'saveSection', async (call, [section, value, o], { record }) => {
      const empty = Object.keys(value).length === 0;
      return call(section, empty ? ((await record.open()).data[section] ?? {}) : value, o);
    }),
  'characters as they are typed': () =>
    answers('record', 'saveSection', (view, [section, value]) => {
      const typed = value['fullTimeSchool'];
      if (typeof typed !== 'string' || !typed.includes('\u0301')) return view;
      return { ...view, data: { ...view.data, [section]: { fullTimeSchool: typed.trim() } } };
    }),
  'any section': () =>
    refusals('record', 'saveSection', 'invalid', (detail, [section], { record }) => {
      if (section !== 'status') throw new AcctError('invalid', detail);
      return record.open();
    }),
  'a number is a text': () =>
    refusals('record', 'saveSection', 'invalid', (detail, [, { name }], { record }) => {
      if (typeof name !== 'number') throw new AcctError('invalid', detail);
      return record.open();
    }),
  'a pledge need not be uploaded': () =>
    refusals('record', 'submit', 'invalid', (detail, _, { record }) => {
      if (!issuesAre(detail, 'materials.truthPledge')) throw new AcctError('invalid', detail);
      return record.open();
    }),
  'what is withdrawn is still submitted': () =>
    answers('record', 'withdraw', (view) => ({ ...view, state: 'submitted' })),
  'a claim stops no withdrawal': () =>
    refusals('record', 'withdraw', 'not-allowed', async (detail, _, { record }) => {
      const view = await record.open();
      if (view.state !== 'inReview') throw new AcctError('not-allowed', detail);
      return view;
    }),
  'a first save is many revisions': () =>
    answers('record', 'saveSection', (view, [, value, { revision }]) =>
      revision === 1 && value['hasTalent'] === false ? { ...view, revision: view.revision + 5 } : view,
    ),
  'a revision to come is as good': () =>
    refusals('record', 'saveSection', 'stale-revision', async (detail, [, , { revision }], { record }) => {
      const view = await record.open();
      if (revision <= view.revision) throw new AcctError('stale-revision', detail);
      return view;
    }),
  'what was seen before is submitted': () =>
    refusals('record', 'submit', 'stale-revision', (_, __, { record }) => record.open()),
  'two saves at once': refusalsWhile(true, 'record', 'saveSection', 'stale-revision', opened),
  'two submissions at once': refusalsWhile(true, 'record', 'submit', 'not-allowed', opened),
  'the second answer is another': () => {
    const answered = new Set<string>();
    return answers('record', 'submit', (view, [{ key }]) => {
      if (answered.has(key)) return { ...view, unreadMessages: 9 };
      answered.add(key);
      return view;
    });
  },
  'each call at once has its own number': () => {
    let under = 0;
    return around('record', 'submit', async (call, args) => {
      const beside = under > 0;
      under += 1;
      try {
        const view = await call(...args);
        return beside ? { ...view, referenceNumber: `another-${++count}` } : view;
      } finally {
        under -= 1;
      }
    });
  },
  'a key for any submission': () =>
    refusals('record', 'submit', 'invalid', (detail, _, { record }) => {
      if (!issuesAre(detail, 'key')) throw new AcctError('invalid', detail);
      return record.open();
    }),
  'a key that somebody else used': () => {
    const kept = new Map<string, { adapter: unknown; view: RecordView }>();
    return around('record', 'submit', async (call, args, adapter) => {
      const before = kept.get(args[0].key);
      if (before !== undefined && before.adapter !== adapter) return before.view;
      const view = await call(...args);
      kept.set(args[0].key, { adapter, view });
      return view;
    });
  },
  'who was refused stays refused': () => (adapter) => {
    let refused = false;
    return around('record', 'submit', async (call, args) => {
      if (refused) throw new AcctError('not-allowed', { failed: 'complete' });
      try {
        return await call(...args);
      } catch (error) {
        refused = isAcctError(error) && (error.detail.issues?.length ?? 0) > 5;
        throw error;
      }
    })(adapter);
  },
  'a stranger sees a number': () => {
    let number = '';
    return (adapter) => {
      let saved = false;
      return all(
        answers('record', 'saveSection', (view) => {
          saved = true;
          number = String(view.data['basic']?.['idNumber'] ?? number);
          return view;
        }),
        answers('record', 'open', (view) =>
          saved || number === '' ? view : { ...view, holder: { certNo: number } },
        ),
      )(adapter);
    };
  },
  'answers can be changed afterwards': () => {
    let kept: RecordView | undefined;
    return all(
      answers('record', 'saveSection', (view) => (kept = view)),
      answers('record', 'open', (view) =>
        kept?.data['basic']?.['email'] === 'c@example.com' ? { ...view, data: kept.data } : view,
      ),
    );
  },
  'a missing file is an error of its own': () =>
    refusals('materials', 'read', 'not-found', () => {
      throw new Error('no such file');
    }),
  'ids that end alike': () =>
    answers('record', 'open', (view) => ({ ...view, applicationId: `${view.applicationId}-application` })),
});

/** Refuses what comes a second time to the slot that it holds. */
export const retryIsStale = (): Break => (adapter) => {
  const sent = new Map<string, Blob>();
  return around('materials', 'put', async (call, args) => {
    const [slot, file, { replaces }] = args;
    if (replaces === null && sent.get(slot) === file) throw new AcctError('stale-revision');
    const material = await call(...args);
    sent.set(slot, file);
    return material;
  })(adapter);
};

export const narrowMaterialMutants = mutants(['materials'], {
  'another type': () => answers('materials', 'put', (material) => ({ ...material, type: 'image/png' })),
  'a retry is stale': retryIsStale,
  'a replaced file stays': () => {
    const replaced = new Set<string>();
    return all(
      around('materials', 'put', async (call, args) => {
        const material = await call(...args);
        if (args[2].replaces !== null) replaced.add(args[2].replaces);
        return material;
      }),
      refusals('materials', 'read', 'not-found', (_, [id]) => {
        if (!replaced.has(id)) throw new AcctError('not-found');
        return new Blob([]);
      }),
    );
  },
  'whatever stood there before': () =>
    refusals('materials', 'put', 'stale-revision', (detail, [, , { replaces }]) => {
      if (replaces !== 'something-else') throw new AcctError('stale-revision', detail);
      return {};
    }),
  'two files at once': refusalsWhile(true, 'materials', 'put', 'stale-revision', () => ({})),
  'a file is removed twice': () => {
    const removed = new Set<string>();
    return around('materials', 'remove', async (call, args) => {
      if (removed.has(args[0])) return;
      await call(...args);
      removed.add(args[0]);
    });
  },
  "a stranger's file is removed in silence": () => {
    const owners = new Map<string, unknown>();
    return all(
      around('materials', 'put', async (call, args, adapter) => {
        const material = await call(...args);
        owners.set(material.id, adapter.accounts);
        return material;
      }),
      refusals('materials', 'remove', 'not-found', (_, [id], { accounts }) => {
        if (!owners.has(id) || owners.get(id) === accounts) throw new AcctError('not-found');
      }),
    );
  },
  'a slot called nothing': () =>
    refusals('materials', 'put', 'invalid', (detail, [slot]) => {
      if (slot !== 'nothing') throw new AcctError('invalid', detail);
      return {};
    }),
});
