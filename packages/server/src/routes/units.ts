import { invalidAt } from '../policies/account-rules.ts';
import { unitDetail, unitView } from '../presenters/unit-view.ts';
import { findUnits } from '../queries/find-units.ts';
import { registeredUnit } from '../queries/registered-unit.ts';
import type { Handlers } from './handler.ts';

const mostHits = 20;

export const unitsHandlers = {
  'units.search': async ({ deps, client, caller, query }) => {
    const wanted = query.text.normalize('NFC').trim();
    if ([...wanted].length < 2) throw invalidAt('text', 'too-short');
    await deps.limits.unitSearches.take(`${caller.account.id}|${client.prefix}`);
    const rows = await findUnits(deps.orm.em.fork(), wanted, mostHits);
    return rows.map(unitView);
  },
  'units.check': async ({ deps, client, caller, params }) => {
    await deps.limits.unitSearches.take(`${caller.account.id}|${client.prefix}`);
    const unit = await registeredUnit(deps.orm.em.fork(), { code: params.code.trim().toUpperCase() });
    return unit === null ? null : unitDetail(unit);
  },
} satisfies Partial<Handlers<string>>;
