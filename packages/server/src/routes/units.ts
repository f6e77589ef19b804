import { UnitEntity } from '../entities/unit.ts';
import { invalidAt } from '../policies/account-rules.ts';
import { unitDetail, unitView } from '../presenters/unit-view.ts';
import type { Handlers } from './handler.ts';

const mostHits = 20;

/** `%` and `_` are characters of a name here, not wildcards. */
const escapeLike = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`);

export const unitsHandlers = {
  'units.search': async ({ deps, client, caller, query }) => {
    const wanted = query.text.normalize('NFC').trim();
    if ([...wanted].length < 2) throw invalidAt('text', 'too-short');
    await deps.limits.unitSearches.take(`${caller.account.id}|${client.prefix}`);
    const em = deps.orm.em.fork();
    const rows = await em
      .createQueryBuilder(UnitEntity)
      .where(`name like ? escape '\\'`, [`%${escapeLike(wanted)}%`])
      .orderBy({ name: 'asc', id: 'asc' })
      .limit(mostHits)
      .getResult();
    return rows.map(unitView);
  },
  'units.check': async ({ deps, client, caller, params }) => {
    await deps.limits.unitSearches.take(`${caller.account.id}|${client.prefix}`);
    const unit = await deps.orm.em.fork().findOne(UnitEntity, { code: params.code.trim().toUpperCase() });
    return unit === null ? null : unitDetail(unit);
  },
} satisfies Partial<Handlers<string>>;
