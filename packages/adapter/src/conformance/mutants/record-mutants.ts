import { AcctError } from '@acct-forms/core';
import type { RecordView } from '../../views.ts';
import { all, answers, around, mutants, refusals, withDetail, type Break } from './mutant.ts';

const views = (change: (view: RecordView) => unknown): Break =>
  all(
    answers('record', 'open', change),
    answers('record', 'saveSection', change),
    answers('record', 'submit', change),
  );

let revisions = 0;

export const recordMutants = mutants(['record', 'revisions', 'idempotency', 'privacy'], {
  'opening again is a change': () =>
    answers('record', 'open', (view) => ({ ...view, applicationId: `${view.applicationId}${++revisions}` })),
  'no starting values': () => answers('record', 'open', (view) => ({ ...view, data: {} })),
  'the last field is lost': () =>
    answers('record', 'saveSection', (view, [section]) => {
      const value = Object.fromEntries(Object.entries(view.data[section] ?? {}).slice(0, -1));
      return { ...view, data: { ...view.data, [section]: value } };
    }),
  'sections are merged': () =>
    around('record', 'saveSection', async (call, [section, value, o], { record }) =>
      call(section, { ...(await record.open()).data[section], ...value }, o),
    ),
  'values come back as sent': () =>
    answers('record', 'saveSection', (view, [section, value]) => ({
      ...view,
      data: { ...view.data, [section]: value },
    })),
  'unknown fields are dropped': () =>
    refusals('record', 'saveSection', 'invalid', (_, __, { record }) => record.open()),
  'the path of an unknown field is not told': () =>
    withDetail('record', 'saveSection', 'invalid', () => ({ issues: [] })),
  'only complete sections are stored': () =>
    answers('record', 'saveSection', (view, [section]) => {
      const issues = view.issues.filter(
        (issue) => issue.path.startsWith(section) && issue.severity === 'error',
      );
      if (issues.length > 0) throw new AcctError('invalid', { issues });
      return view;
    }),
  'no issues are reported': () => views((view) => ({ ...view, issues: [] })),
  'every action is allowed': () =>
    views((view) => ({ ...view, allowedActions: [{ action: 'submit' }, { action: 'withdraw' }] })),
  'one issue of a submission': () =>
    withDetail('record', 'submit', 'invalid', ({ issues = [] }) => ({ issues: issues.slice(0, 1) })),
  'a submission without its pledge': () =>
    refusals('record', 'submit', 'invalid', (_, __, { record }) => record.open()),
  'no reference number': () =>
    answers('record', 'submit', (view) => ({ ...view, referenceNumber: undefined })),
  'another reference number at each submission': () => {
    let submissions = 0;
    return answers('record', 'submit', (view) => ({
      ...view,
      referenceNumber: `${view.referenceNumber}${++submissions}`,
    }));
  },
  'a withdrawn submission counts as a round': () => {
    let submissions = 0;
    return answers('record', 'submit', (view) => ({ ...view, round: ++submissions }));
  },
  'hidden answers are thrown away': () =>
    around('record', 'saveSection', async (call, [section, value, o]) =>
      call(section, value['onDuty'] === false ? { onDuty: false } : value, o),
    ),
  'nothing is locked': () => views((view) => ({ ...view, locked: [] })),
  'no bureau to call': () => withDetail('record', 'submit', 'identity-taken', () => ({})),
  'an ID number any number of times': () =>
    refusals('record', 'submit', 'identity-taken', (_, __, { record }) => record.open()),
  'agreement is forgotten': () => answers('record', 'consent', (view) => ({ ...view, consents: {} })),
  'agreement is a write': () =>
    around('record', 'consent', async (call, args) => {
      const view = await call(...args);
      return { ...view, revision: view.revision + ++revisions };
    }),
  'events name the staff': () =>
    answers('record', 'history', (page) => ({
      ...page,
      items: page.items.map((event) => ({ ...event, actor: '张三' })),
    })),
  'events have one id': () =>
    answers('record', 'history', (page) => ({
      ...page,
      items: page.items.map((event) => ({ ...event, id: '1' })),
    })),
  'messages are never sent': () => answers('record', 'messages', () => ({ items: [] })),
  'messages stay unread': () => around('record', 'readMessage', async () => undefined),
  'reading any message': () => refusals('record', 'readMessage', 'not-found', () => undefined),
  'the last write wins': () =>
    refusals('record', 'saveSection', 'stale-revision', async (_, [section, value], { record }) =>
      record.saveSection(section, value, await record.open()),
    ),
  'a stale save gets no view': () => withDetail('record', 'saveSection', 'stale-revision', () => ({})),
  'the revision stands still': () =>
    answers('record', 'saveSection', (view, [, , { revision }]) => ({ ...view, revision })),
  'submissions ignore the revision': () =>
    around('record', 'submit', async (call, [o], { record }) =>
      call({ ...o, revision: (await record.open()).revision }),
    ),
  'withdrawals ignore the revision': () =>
    around('record', 'withdraw', async (call, [o], { record }) =>
      call({ ...o, revision: (await record.open()).revision }),
    ),
  'withdrawing what is claimed': () =>
    refusals('record', 'withdraw', 'not-allowed', (_, __, { record }) => record.open()),
  'restarting anything': () =>
    refusals('record', 'restart', 'not-allowed', (_, __, { record }) => record.open()),
  'saving after submission': () =>
    refusals('record', 'saveSection', 'not-allowed', (_, __, { record }) => record.open()),
  'files are writes': () =>
    around('materials', 'put', async (call, args, { record }) => {
      const material = await call(...args);
      const view = await record.open();
      await record.saveSection('talent', view.data['talent'] ?? {}, view);
      return material;
    }),
  'keys are ignored': () =>
    around('record', 'submit', async (call, [o]) => call({ ...o, key: `k${++revisions}` })),
  'one key for everybody': () => {
    const kept = new Map<string, unknown>();
    return around('record', 'submit', async (call, [o]) => {
      const answer = kept.get(o.key) ?? (await call(o));
      kept.set(o.key, answer);
      return answer;
    });
  },
  'two submissions both succeed': () => {
    let round = 0;
    return around('record', 'submit', async (call, args, { record }) => {
      const view = await call(...args).catch(() => record.open());
      return { ...view, referenceNumber: `n${++round}` };
    });
  },
  'a key with another body is answered': () =>
    refusals('record', 'submit', 'invalid', (_, __, { record }) => record.open()),
  'a refusal is not an AcctError': () =>
    around('record', 'saveSection', async (call, args) => {
      try {
        return await call(...args);
      } catch (error) {
        throw new Error(String(error), { cause: error });
      }
    }),
  'ids that count up': () =>
    answers('record', 'open', (view) => ({ ...view, applicationId: String(++revisions) })),
  'answers share memory with the store': () => {
    const kept: { data?: RecordView['data'] } = {};
    return all(
      answers('record', 'saveSection', (view) => ((kept.data = view.data), view)),
      answers('record', 'open', (view) => ({ ...view, data: kept.data ?? view.data })),
    );
  },
  'every view is the first view': () => {
    let first: RecordView | undefined;
    return answers('record', 'open', (view) => (first ??= view));
  },
  'the second opening fails': () => {
    const seen = new Set<string>();
    return answers('record', 'open', (view) => {
      if (seen.has(view.applicationId)) throw new AcctError('unexpected');
      seen.add(view.applicationId);
      return view;
    });
  },
  'visitors read': () =>
    all(
      refusals('record', 'history', 'unauthenticated', () => ({ items: [] })),
      refusals('record', 'messages', 'unauthenticated', () => ({ items: [] })),
    ),
});
