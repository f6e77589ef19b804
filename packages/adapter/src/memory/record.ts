import {
  AcctError,
  blocks,
  derive,
  editableStates,
  isOpen,
  normalizeSection,
  shapeIssues,
  snapshotOf,
  slotsOf,
  startingData,
  valueAt,
} from '@acct-forms/core';
import type { RecordGroup } from '../backend-adapter.ts';
import type { RecordView } from '../views.ts';
import { applicationsOf, changeEmail, requireOpened, startChange } from './changes.ts';
import { departmentView } from './departments.ts';
import { record } from './events.ts';
import { answerFlags } from './flags.ts';
import { claimHolder, countClaim } from './holders.ts';
import { once } from './idempotency.ts';
import { keepLocked } from './locked-values.ts';
import { pageOf } from './pages.ts';
import { newReferenceNumber } from './reference.ts';
import { currentData, eventView, issuesOf, moveAsApplicant, recordView } from './record-view.ts';
import { requireApplicant } from './sessions.ts';
import {
  contextOf,
  instant,
  invalid,
  newId,
  type Account,
  type Application,
  type Client,
  type Round,
  type Store,
} from './store.ts';
import { registerPending } from './units.ts';

/** The account's application, the open one or the last that was not discarded, made at the first call. */
export function openApplication(store: Store, account: Account): Application {
  const own = applicationsOf(store, account).filter(({ state }) => state !== 'discarded');
  const found = own.find(({ state }) => isOpen(state)) ?? own.at(-1);
  if (found !== undefined) return found;
  const app: Application = {
    id: newId(),
    accountId: account.id,
    kind: 'initial',
    state: 'draft',
    level: 1,
    revision: 1,
    data: {},
    files: {},
    rounds: [],
    flags: [],
    events: [],
    notes: [],
    decidedBy: [],
  };
  app.data = startingData(store.form, contextOf(store, account));
  prefill(store, app, account);
  store.applications.set(app.id, app);
  record(store, app, 'created', account);
  return app;
}

/** Takes over what the register of former certificates knows. */
function prefill(store: Store, app: Application, account: Account): void {
  const holder = account.certNo === undefined ? undefined : store.holders.get(account.certNo);
  if (holder !== undefined) {
    const { name, idNumber } = holder;
    app.data = { ...app.data, basic: { ...app.data['basic'], name, idType: '111', idNumber } };
  }
  app.data = derive(store.form, app.data, contextOf(store, account, app.data));
}

function refuseStale(store: Store, app: Application, account: Account, revision: number): void {
  if (revision !== app.revision) {
    throw new AcctError('stale-revision', { current: recordView(store, app, account) });
  }
}

function submit(store: Store, app: Application, account: Account, revision: number): RecordView {
  if (!editableStates.includes(app.state)) throw new AcctError('not-allowed', { failed: 'state' });
  refuseStale(store, app, account, revision);
  const current = currentData(store, app, account);
  const issues = issuesOf(store, app, account, current);
  if (blocks(issues)) throw new AcctError('invalid', { issues });
  const data = snapshotOf(store.form, current, contextOf(store, account, current));
  refuseTakenIdentity(store, app, data['basic']?.['idNumber']);
  moveAsApplicant(store, app, account, 'submit', issues);

  const asked = slotsOf(store.form, data, contextOf(store, account, data)).map(({ path }) => path);
  // A round ends with a decision: what is withdrawn and submitted again is the same round.
  const last = app.events.filter(({ kind }) => kind === 'submitted' || kind === 'withdrawn').at(-1);
  if (last?.kind === 'withdrawn') app.rounds.pop();
  app.rounds.push({
    data,
    files: Object.fromEntries(Object.entries(app.files).filter(([slot]) => asked.includes(slot))),
  });
  const derived = Number(data['employer']?.['department']);
  if (derived !== app.derivedBureau) {
    app.derivedBureau = app.bureau = derived;
    app.decidedBy = [];
  }
  const bureau = app.bureau ?? derived;
  app.referenceNumber ??= newReferenceNumber(store, bureau);
  app.submittedAt = instant(store);
  delete app.levelOneDecider;
  registerPending(store, data);
  record(store, app, 'submitted', account, { bureau });
  return recordView(store, app, account);
}

/** One person per ID number, between its submission and the end of that, and as long as it is on record. */
function refuseTakenIdentity(store: Store, app: Application, idNumber: unknown): void {
  const holds = (round: Round | undefined) => valueAt(round?.data ?? {}, 'basic.idNumber') === idNumber;
  const other = [...store.applications.values()].find(({ accountId, state, id, rounds }) => {
    if (accountId === app.accountId) return false;
    const record = store.accounts.get(accountId)?.record;
    return (
      (record?.applicationId === id && holds(record)) ||
      (['submitted', 'inReview', 'returned'].includes(state) && holds(rounds.at(-1)))
    );
  });
  if (other !== undefined) {
    throw new AcctError('identity-taken', { department: departmentView(store.profile, other.bureau ?? 0) });
  }
}

export function memoryRecord(client: Client): RecordGroup {
  const { store } = client;
  const mine = () => {
    const account = requireApplicant(client);
    return { account, app: openApplication(store, account) };
  };
  const move = (
    action: 'withdraw' | 'discard' | 'restart',
    kind: 'withdrawn' | 'discarded' | 'restarted',
    revision: number,
  ) => {
    const { account, app } = mine();
    refuseStale(store, app, account, revision);
    moveAsApplicant(store, app, account, action);
    record(store, app, kind, account);
    return recordView(store, app, account);
  };
  return {
    async open() {
      const { account, app } = mine();
      return recordView(store, app, account);
    },
    async saveSection(section, value, { revision }) {
      const { account, app } = mine();
      const issues = shapeIssues(store.form, section, value);
      if (issues.length > 0) throw new AcctError('invalid', { issues });
      if (!editableStates.includes(app.state)) throw new AcctError('not-allowed', { failed: 'state' });
      requireOpened(store.form, app, 'sections', section);
      refuseStale(store, app, account, revision);
      app.data = keepLocked(store, app, account, section, normalizeSection(store.form, section, value));
      app.revision += 1;
      app.savedAt = instant(store);
      answerFlags(store, app, account);
      return recordView(store, app, account);
    },
    async submit({ revision, key }) {
      const { account, app } = mine();
      return once(store, account.id, key, { submit: app.id, revision }, () =>
        submit(store, app, account, revision),
      );
    },
    withdraw: async ({ revision }) => move('withdraw', 'withdrawn', revision),
    discard: async ({ revision }) => move('discard', 'discarded', revision),
    restart: async ({ revision }) => move('restart', 'restarted', revision),
    async answerFlag(flagId, { reply, revision }) {
      const { account, app } = mine();
      const flag = app.flags.find((item) => item.id === flagId && item.published);
      if (flag === undefined) throw new AcctError('not-found');
      if (app.state !== 'returned' || flag.state === 'resolved')
        throw new AcctError('not-allowed', { failed: 'state' });
      refuseStale(store, app, account, revision);
      if (reply.trim() === '') throw invalid('reply', 'required');
      flag.reply = reply.trim();
      flag.state = 'answered';
      app.revision += 1;
      return recordView(store, app, account);
    },
    async claimFormerCertificate(claim) {
      const { account, app } = mine();
      countClaim(store, account);
      if (!editableStates.includes(app.state)) throw new AcctError('not-allowed', { failed: 'state' });
      requireOpened(store.form, app, 'sections', 'basic');
      if (!claimHolder(store, account, claim)) throw new AcctError('not-found');
      prefill(store, app, account);
      app.revision += 1;
      return recordView(store, app, account);
    },
    async startChange(kind, { key }) {
      const account = requireApplicant(client);
      return once(store, account.id, key, { startChange: kind }, () =>
        recordView(store, startChange(store, account, kind), account),
      );
    },
    async changeEmail(email, { key }) {
      const account = requireApplicant(client);
      return once(store, account.id, key, { changeEmail: email }, () => {
        changeEmail(store, account, email);
        return recordView(store, openApplication(store, account), account);
      });
    },
    async history(cursor) {
      const { app } = mine();
      return pageOf(app.events.map((event) => eventView(store, event, false)).reverse(), cursor);
    },
    async messages(cursor) {
      return pageOf(requireApplicant(client).messages, cursor);
    },
    async readMessage(id) {
      const { messages } = requireApplicant(client);
      const at = messages.findIndex((message) => message.id === id);
      const message = messages[at];
      if (message === undefined) throw new AcctError('not-found');
      messages[at] = { ...message, read: true };
    },
    async consent({ notice, version }) {
      const { account, app } = mine();
      if (notice !== 'privacy' && notice !== 'scans') throw invalid('notice', 'unknown-notice');
      if (version !== store.profile.notices.privacy.version) throw invalid('version', 'consent-version');
      account.consents[notice] = version;
      return recordView(store, app, account);
    },
  };
}
