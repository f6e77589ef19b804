import { AcctError, fieldAt, isAcctError, valueAt } from '@acct-forms/core';
import type { Review } from '../backend-adapter.ts';
import type { CaseView } from '../review-views.ts';
import { writeAccess } from './archive-rows.ts';
import { caseOf, moveAsStaff, requireStaff } from './case-access.ts';
import { caseView } from './case-view.ts';
import { decide, requireHolding } from './decide.ts';
import { record } from './events.ts';
import { isFlagPath } from './flags.ts';
import { once } from './idempotency.ts';
import { casesOf, countsOf, queueOf } from './queue.ts';
import { csvOf, statisticsOf } from './reports.ts';
import { requireOffice } from './staff.ts';
import { instant, invalid, newId, type Account, type Application, type Client } from './store.ts';

export function memoryReview(client: Client): Review {
  const { store } = client;
  const staffAnd = (id: string) => {
    const staff = requireStaff(client);
    return { staff, app: caseOf(store, staff, id) };
  };
  const claim = (app: Application, staff: Account): CaseView => {
    if (app.state === 'inReview' && app.reviewer === staff.id) return caseView(store, app, staff);
    if (app.state === 'inReview') {
      const holder = store.accounts.get(app.reviewer ?? '');
      throw new AcctError('already-claimed', { current: { id: holder?.id, name: holder?.name } });
    }
    moveAsStaff(store, app, staff, 'claim');
    app.reviewer = staff.id;
    record(store, app, 'claimed', staff);
    writeAccess(store, staff, { kind: 'open', caseId: app.id });
    return caseView(store, app, staff);
  };
  const changeFlag = (
    id: string,
    flagId: string,
    change: (flags: Application['flags'], at: number) => void,
  ) => {
    const { staff, app } = staffAnd(id);
    requireHolding(store, app, staff);
    const at = app.flags.findIndex((flag) => flag.id === flagId);
    if (at < 0) throw new AcctError('not-found');
    change(app.flags, at);
    return caseView(store, app, staff);
  };
  const requireReason = (reason: string) => {
    if (reason.trim() === '') throw invalid('reason', 'required');
  };
  const decideOne: Review['decide'] = async (id, { key, ...decision }) => {
    const { staff, app } = staffAnd(id);
    return once(store, staff.id, key, { id, ...decision }, () => {
      decide(store, app, staff, decision);
      return caseView(store, app, staff);
    });
  };

  return {
    async queue(input) {
      return queueOf(store, requireStaff(client), input);
    },
    async counts(filter) {
      return countsOf(store, requireStaff(client), filter);
    },
    async claimNext(filter) {
      const staff = requireStaff(client);
      for (const app of casesOf(store, staff, filter)) {
        if (app.state !== 'submitted') continue;
        try {
          return claim(app, staff);
        } catch (error) {
          // The own case, or one that this person decided at level 1: not theirs to take.
          if (!isAcctError(error) || error.detail.failed === 'role') throw error;
        }
      }
      return null;
    },
    async claim(id) {
      const { staff, app } = staffAnd(id);
      return claim(app, staff);
    },
    async release(id) {
      const { staff, app } = staffAnd(id);
      moveAsStaff(store, app, staff, 'release');
      if (app.reviewer !== undefined) app.lastReviewer = app.reviewer;
      delete app.reviewer;
      record(store, app, 'released', staff);
    },
    async reassign(id, staffId) {
      const { staff, app } = staffAnd(id);
      const other = store.accounts.get(staffId);
      if (staff.role !== 'supervisor') throw new AcctError('not-allowed', { failed: 'role' });
      if (app.state !== 'inReview') throw new AcctError('not-allowed', { failed: 'state' });
      if (other?.bureau !== staff.bureau || other?.role === 'applicant') throw new AcctError('not-found');
      app.reviewer = staffId;
      return caseView(store, app, staff);
    },
    async open(id) {
      const { staff, app } = staffAnd(id);
      writeAccess(store, staff, { kind: 'open', caseId: id });
      return caseView(store, app, staff);
    },
    async flag(id, { path, reasonCode, text, revision }) {
      const { staff, app } = staffAnd(id);
      requireHolding(store, app, staff);
      if (revision !== app.revision)
        throw new AcctError('stale-revision', { current: caseView(store, app, staff) });
      if (!isFlagPath(store.form, path)) throw invalid('path', 'unknown-path');
      const reason = store.form.reasons.find((item) => item.code === reasonCode);
      if (reasonCode !== undefined && reason === undefined) throw invalid('reasonCode', 'unknown-reason');
      const words = text?.trim() || reason?.text['zh-CN'];
      if (words === undefined) throw invalid('text', 'required');
      const untold = app.flags.findIndex(
        (flag) => flag.path === path && flag.state === 'open' && !flag.published,
      );
      if (untold >= 0) app.flags.splice(untold, 1);
      for (const flag of app.flags)
        if (flag.path === path && flag.state === 'answered') flag.state = 'resolved';
      app.flags.push({
        id: newId(),
        path,
        text: words,
        ...(reasonCode === undefined ? {} : { reasonCode }),
        round: app.rounds.length,
        bureau: staff.bureau ?? 0,
        author: staff.name ?? staff.username,
        at: instant(store),
        state: 'open',
        published: false,
      });
      return caseView(store, app, staff);
    },
    async resolveFlag(id, flagId) {
      return changeFlag(id, flagId, (flags, at) => {
        const flag = flags[at];
        if (flag) flag.state = 'resolved';
      });
    },
    async removeFlag(id, flagId) {
      return changeFlag(id, flagId, (flags, at) => {
        if (flags[at]?.published) throw new AcctError('not-allowed', { failed: 'state' });
        flags.splice(at, 1);
      });
    },
    decide: decideOne,
    async decideMany(items, input) {
      requireStaff(client);
      if (items.length > 100) throw invalid('items', 'too-many');
      const results = [];
      for (const { id, revision, key } of items) {
        try {
          await decideOne(id, { ...input, revision, key });
          results.push({ id, ok: true });
        } catch (error) {
          results.push({ id, ok: false, code: isAcctError(error) ? error.code : ('unexpected' as const) });
        }
      }
      return results;
    },
    async note(id, text) {
      const { staff, app } = staffAnd(id);
      if (text.trim() === '') throw invalid('text', 'required');
      app.notes.push({
        id: newId(),
        at: instant(store),
        by: staff.name ?? staff.username,
        text: text.trim(),
      });
      return caseView(store, app, staff);
    },
    async reveal(id, path, { reason }) {
      const { staff, app } = staffAnd(id);
      requireReason(reason);
      const value = valueAt(app.rounds.at(-1)?.data ?? {}, path);
      if (fieldAt(store.form, path) === undefined || typeof value !== 'string')
        throw new AcctError('not-found');
      writeAccess(store, staff, { kind: 'reveal', caseId: id, detail: path, reason });
      return value;
    },
    async readMaterial(id, materialId) {
      const { staff, app } = staffAnd(id);
      const shown = [app.before, ...app.rounds].some(
        (round) => round !== undefined && Object.values(round.files).includes(materialId),
      );
      const file = store.files.get(materialId);
      if (!shown || file === undefined) throw new AcctError('not-found');
      writeAccess(store, staff, { kind: 'readMaterial', caseId: id, detail: file.material.slot });
      return file.blob;
    },
    async statistics(input) {
      return statisticsOf(store, requireStaff(client), input);
    },
    async export(filter, { format, reason, unmasked = false }) {
      const staff = requireStaff(client);
      requireReason(reason);
      if (unmasked) requireOffice(client);
      if (format === 'xlsx') throw new AcctError('unavailable');
      const cases = casesOf(store, staff, filter);
      const { search, ...others } = filter;
      const detail = JSON.stringify({
        format,
        lines: cases.length,
        ...others,
        search: search !== undefined,
        ...(unmasked ? { unmasked } : {}),
      });
      const { id: record } = writeAccess(store, staff, { kind: 'export', detail, reason });
      const { username, name = username } = staff;
      const mark = { by: { name, username }, at: store.now(), record, lines: cases.length, unmasked };
      return csvOf(store, cases, mark);
    },
  };
}
