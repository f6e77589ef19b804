import type { IncomingMessage } from 'node:http';
import { AcctError, shanghaiDay } from '@acct-forms/core';
import { importHolders } from '../commands/administration/import-holders.ts';
import { faultsFile } from '../holders/faults-file.ts';
import { findHolder } from '../queries/find-holder.ts';
import { addCredit } from '../commands/administration/add-credit.ts';
import { createStaff } from '../commands/administration/create-staff.ts';
import { disableStaff } from '../commands/administration/disable-staff.ts';
import { reactivateStaff } from '../commands/administration/reactivate-staff.ts';
import { resetStaffPassword } from '../commands/administration/reset-staff-password.ts';
import { retryDelivery } from '../commands/administration/retry-delivery.ts';
import { updateStaff } from '../commands/administration/update-staff.ts';
import { closeProgramme, createProgramme, updateProgramme } from '../commands/education/change-programme.ts';
import { confirmRegistered } from '../commands/units/confirm-registered.ts';
import { mergeUnits } from '../commands/units/merge-units.ts';
import { updateUnit } from '../commands/units/update-unit.ts';
import { listUnits } from '../queries/list-units.ts';
import { listProgrammes } from '../queries/list-programmes.ts';
import { readCredit } from '../queries/read-credit.ts';
import { readErasures } from '../queries/read-erasures.ts';
import { readStaff } from '../queries/read-staff.ts';
import { readUnitEvidence } from '../queries/unit-evidence.ts';
import { readUndelivered } from '../queries/read-undelivered.ts';
import type { Handlers } from './handler.ts';

/** The bytes of a CSV file as they come; what is left of a refused one is read and thrown away, not cut off. */
function csvOf(request: IncomingMessage): AsyncIterable<Buffer> {
  if (!/^text\/csv\b/i.test(request.headers['content-type'] ?? ''))
    throw new AcctError('file-type', { found: 'not CSV' });
  return request.iterator({ destroyOnReturn: false });
}

export const administrationHandlers = {
  'administration.staff.list': ({ deps, caller, body }) => readStaff(deps, caller.account, body),
  'administration.staff.create': ({ deps, caller, body }) => createStaff(deps, caller, body),
  'administration.staff.update': ({ deps, caller, params, body }) =>
    updateStaff(deps, caller, params.id, body),
  'administration.staff.reactivate': ({ deps, caller, params }) => reactivateStaff(deps, caller, params.id),
  'administration.staff.disable': ({ deps, caller, params }) => disableStaff(deps, caller, params.id),
  'administration.staff.resetPassword': ({ deps, caller, params }) =>
    resetStaffPassword(deps, caller, params.id),
  'administration.holders.import': async ({ deps, caller, query, request }) =>
    importHolders(deps, csvOf(request), { dryRun: query.dryRun, actor: caller.account.id }),
  'administration.holders.faults': async ({ deps, caller, request }) => {
    const source = csvOf(request);
    const bytes = await faultsFile((onFault) =>
      importHolders(deps, source, { dryRun: true, actor: caller.account.id, onFault }),
    );
    return { bytes, type: 'text/csv; charset=utf-8', name: `faults-${shanghaiDay(deps.now())}.csv` };
  },
  'administration.holders.find': ({ deps, caller, body }) => findHolder(deps, caller, body.certNo),
  'administration.programmes.list': ({ deps, query }) => listProgrammes(deps, query.cursor),
  'administration.programmes.create': ({ deps, caller, body }) => createProgramme(deps, caller, body),
  'administration.programmes.update': ({ deps, caller, params, body }) =>
    updateProgramme(deps, caller, params.id, body),
  'administration.programmes.close': ({ deps, caller, params }) => closeProgramme(deps, caller, params.id),
  'administration.units.list': ({ deps, caller, body }) => listUnits(deps, caller.account, body),
  'administration.units.evidence': ({ deps, caller, params }) =>
    readUnitEvidence(deps, caller.account, params.id),
  'administration.units.confirm': ({ deps, caller, params }) => confirmRegistered(deps, caller, params.id),
  'administration.units.update': ({ deps, caller, params, body }) =>
    updateUnit(deps, caller, params.id, body),
  'administration.units.merge': ({ deps, caller, params, body }) =>
    mergeUnits(deps, caller, params.id, body.into),
  'administration.credit.add': ({ deps, caller, params, body, key }) =>
    addCredit(deps, caller, params.personId, body, key),
  'administration.credit.list': ({ deps, params }) => readCredit(deps, params.personId),
  'administration.erasures.list': ({ deps, query }) => readErasures(deps, query.cursor),
  'administration.undelivered': ({ deps, query }) => readUndelivered(deps, query.cursor),
  'administration.retry': ({ deps, caller, params }) => retryDelivery(deps, caller, params.id),
} satisfies Partial<Handlers<string>>;
