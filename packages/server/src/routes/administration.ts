import { addCredit } from '../commands/administration/add-credit.ts';
import { createStaff } from '../commands/administration/create-staff.ts';
import { disableStaff } from '../commands/administration/disable-staff.ts';
import { resetStaffPassword } from '../commands/administration/reset-staff-password.ts';
import { retryDelivery } from '../commands/administration/retry-delivery.ts';
import { closeProgramme, createProgramme, updateProgramme } from '../commands/education/change-programme.ts';
import { listProgrammes } from '../queries/list-programmes.ts';
import { readCredit } from '../queries/read-credit.ts';
import { readErasures } from '../queries/read-erasures.ts';
import { readStaff } from '../queries/read-staff.ts';
import { readUndelivered } from '../queries/read-undelivered.ts';
import type { Handlers } from './handler.ts';

export const administrationHandlers = {
  'administration.staff.list': ({ deps, caller, query }) => readStaff(deps, caller.account, query),
  'administration.staff.create': ({ deps, caller, body }) => createStaff(deps, caller, body),
  'administration.staff.disable': ({ deps, caller, params }) => disableStaff(deps, caller, params.id),
  'administration.staff.resetPassword': ({ deps, caller, params }) =>
    resetStaffPassword(deps, caller, params.id),
  'administration.programmes.list': ({ deps, query }) => listProgrammes(deps, query.cursor),
  'administration.programmes.create': ({ deps, caller, body }) => createProgramme(deps, caller, body),
  'administration.programmes.update': ({ deps, caller, params, body }) =>
    updateProgramme(deps, caller, params.id, body),
  'administration.programmes.close': ({ deps, caller, params }) => closeProgramme(deps, caller, params.id),
  'administration.credit.add': ({ deps, caller, params, body, key }) =>
    addCredit(deps, caller, params.personId, body, key),
  'administration.credit.list': ({ deps, params }) => readCredit(deps, params.personId),
  'administration.erasures.list': ({ deps, query }) => readErasures(deps, query.cursor),
  'administration.undelivered': ({ deps, query }) => readUndelivered(deps, query.cursor),
  'administration.retry': ({ deps, caller, params }) => retryDelivery(deps, caller, params.id),
} satisfies Partial<Handlers<string>>;
