import { AcctError, type Issue } from '@acct-forms/core';
import type { Programme, ProgrammeInput } from '@acct-forms/adapter';
import type { EntityManager } from '../../db/database.ts';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Deps } from '../../deps.ts';
import { ProgrammeEntity, type ProgrammeRow } from '../../entities/education.ts';
import { refuseInvalid } from '../../policies/account-rules.ts';
import { programmeView } from '../../presenters/programme-view.ts';
import { writeAccess } from '../review/write-access.ts';
import { addProgramme } from './add-programme.ts';

/** An instant with its zone; the day alone would be another one elsewhere. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

const at = (path: string, code: string): Issue => ({ path, code, severity: 'error' });

function issuesOf(input: ProgrammeInput, taken: number): Issue[] {
  const { title, organiser, opensAt, closesAt, capacity } = input;
  const isInstant = (text: string) => instant.test(text) && !Number.isNaN(Date.parse(text));
  return [
    ...(title.trim() === '' ? [at('title', 'required')] : []),
    ...(organiser.trim() === '' ? [at('organiser', 'required')] : []),
    ...(isInstant(opensAt) ? [] : [at('opensAt', 'not-a-date')]),
    ...(isInstant(closesAt) ? [] : [at('closesAt', 'not-a-date')]),
    ...(Date.parse(closesAt) <= Date.parse(opensAt) ? [at('closesAt', 'before-opening')] : []),
    ...(capacity < taken ? [at('capacity', 'places-taken')] : []),
  ];
}

const inputOf = ({ title, organiser, year, credits, opensAt, closesAt, capacity }: ProgrammeRow) => ({
  title,
  organiser,
  year,
  credits,
  opensAt: opensAt.toISOString(),
  closesAt: closesAt.toISOString(),
  capacity,
});

const read = async (em: EntityManager, id: string): Promise<Programme> => {
  em.clear();
  return programmeView(await em.findOneOrFail(ProgrammeEntity, { id }), undefined, true);
};

export function createProgramme(deps: Deps, { account }: Caller, input: ProgrammeInput): Promise<Programme> {
  refuseInvalid(issuesOf(input, 0));
  return inTransaction(deps, async (em) => {
    const id = await addProgramme(em, input);
    await writeAccess(deps, em, { kind: 'createProgramme', actor: account.id, caseId: null, detail: id });
    return read(em, id);
  });
}

/** Changes a programme whose row is held, so that places are neither taken nor given back meanwhile. */
function change(
  deps: Deps,
  { account }: Caller,
  id: string,
  kind: 'updateProgramme' | 'closeProgramme',
  changed: (row: ProgrammeRow) => Partial<ProgrammeInput>,
): Promise<Programme> {
  return inTransaction(deps, async (em) => {
    const row = await em.findOne(ProgrammeEntity, { id }, hold);
    if (row === null) throw new AcctError('not-found');
    const part = changed(row);
    const input = { ...inputOf(row), ...part };
    if (kind === 'updateProgramme') refuseInvalid(issuesOf(input, row.enrolled));
    if (Object.keys(part).length > 0) {
      const { opensAt, closesAt, ...rest } = input;
      const times = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
      await em.nativeUpdate(ProgrammeEntity, { id }, { ...rest, ...times });
      const detail = `${id} ${Object.keys(part).join(' ')}`;
      await writeAccess(deps, em, { kind, actor: account.id, caseId: null, detail });
    }
    return read(em, id);
  });
}

export const updateProgramme = (deps: Deps, caller: Caller, id: string, input: Partial<ProgrammeInput>) =>
  change(deps, caller, id, 'updateProgramme', () => input);

/** Ends the enrolment now, where it has not ended. */
export const closeProgramme = (deps: Deps, caller: Caller, id: string) =>
  change(deps, caller, id, 'closeProgramme', ({ closesAt }) =>
    closesAt > deps.now() ? { closesAt: deps.now().toISOString() } : {},
  );
