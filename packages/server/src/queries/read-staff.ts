import { raw } from '@mikro-orm/core';
import { AcctError, usernameKey } from '@acct-forms/core';
import type { Page, Staff, StaffFilter } from '@acct-forms/adapter';
import type { Deps } from '../deps.ts';
import { AccountEntity, staffPlace, type Account } from '../entities/account.ts';
import { invalidAt } from '../policies/account-rules.ts';
import { requireOffice } from '../policies/administration.ts';
import { staffView } from '../presenters/staff-view.ts';

const pageSize = 50;
/** Behind every user name. */
const end = '\u{10ffff}';

const states = {
  active: { disabled: false, mustChangePassword: false },
  first: { disabled: false, mustChangePassword: true },
  disabled: { disabled: true },
} as const;

/** Staff are few, and no applicant is among them: a part of a name is looked for row by row. */
function narrowed({ role, state, search = '' }: Omit<StaffFilter, 'bureau'>) {
  const part = `%${usernameKey(search.trim()).replaceAll(/[!%_]/g, '!$&')}%`;
  const like = raw(`(username_key like ? escape '!' or lower(staff_name) like ? escape '!')`, [part, part]);
  return {
    ...(role === undefined ? {} : { role }),
    ...(state === undefined ? {} : states[state]),
    ...(part === '%%' ? {} : { [like]: [] }),
  };
}

/** A page of the staff that an office sees, by bureau and user name; a cursor is the id of the last one shown. */
export async function readStaff(
  deps: Deps,
  office: Account,
  { bureau, cursor, ...filter }: StaffFilter & { readonly cursor?: string },
): Promise<Page<Staff>> {
  requireOffice(office, 'supervisor');
  const own = office.role === 'supervisor' ? (office.bureauNo ?? -1) : undefined;
  if (own !== undefined && bureau !== undefined && bureau !== own)
    throw new AcctError('not-allowed', { failed: 'role' });
  const only = own ?? bureau;
  const em = deps.orm.em.fork();
  const last = cursor === undefined ? undefined : await em.findOne(AccountEntity, { id: cursor });
  if (last === null || (last && !last.staffPlace)) throw invalidAt('cursor', 'format');
  const from = only === undefined ? '' : staffPlace(only, '');
  const behind = last?.staffPlace ?? from;
  const rows = await em.find(
    AccountEntity,
    {
      staffPlace: {
        $gt: behind > from ? behind : from,
        $lt: only === undefined ? end : staffPlace(only, end),
      },
      ...narrowed(filter),
    },
    { orderBy: { staffPlace: 'asc' }, limit: pageSize + 1 },
  );
  const shown = rows.slice(0, pageSize);
  const next = rows.length > pageSize ? shown.at(-1)?.id : undefined;
  return {
    items: shown.map((row) => staffView(deps.profile, row)),
    ...(next === undefined ? {} : { next }),
  };
}
