import type { EntityManager } from '../../db/database.ts';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { AccountEntity } from '../../entities/account.ts';
import { ApplicationEntity } from '../../entities/application.ts';
import { removeUnnamed } from '../../files/remove-unnamed.ts';
import { tellOfAccount } from '../../notify/tell-applicant.ts';
import { accountLetters } from '../../notify/templates.ts';
import { removeApplication } from './remove-application.ts';

const day = 86_400_000;
const batch = 500;

interface Due {
  readonly id: string;
  readonly account: string;
}

/** Drafts that were never submitted and whose owners match. */
const draftsOf = (em: EntityManager, owners: string, values: readonly Date[], behind: string) =>
  em.execute<Due[]>(
    `select a.id as id, a.account_id as account from application as a join account as c on c.id = a.account_id
     where a.state = 'draft' and a.round = 0 and a.id > ? and ${owners} order by a.id limit ${batch}`,
    [behind, ...values],
  );

async function forEachDraft(
  deps: Deps,
  owners: string,
  values: readonly Date[],
  work: (draft: Due) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  let behind = '';
  for (;;) {
    const drafts = await draftsOf(deps.orm.em.fork(), owners, values, behind);
    for (const draft of drafts) if (await work(draft)) done += 1;
    behind = drafts.at(-1)?.id ?? behind;
    if (drafts.length < batch) return done;
  }
}

/** Tells those whose draft goes unless they sign in, once, so many days ahead. */
async function noticeDrafts(deps: Deps): Promise<number> {
  const { drafts, draftNotice } = deps.config.retention;
  const now = deps.now();
  const before = new Date(now.getTime() - (drafts - draftNotice) * day);
  const told = await forEachDraft(
    deps,
    'c.signed_in_at < ? and c.draft_notice_at is null',
    [before],
    ({ account }) =>
      inTransaction(deps, async (em) => {
        const due = { id: account, signedInAt: { $lt: before }, draftNoticeAt: null };
        if ((await em.nativeUpdate(AccountEntity, due, { draftNoticeAt: now })) !== 1) return false;
        const key = `${account} ${now.getTime()} draftEnds`;
        const text = accountLetters.draftEnds(draftNotice);
        await tellOfAccount(deps, em, account, { key, kind: 'draftEnds', text, outside: true });
        return true;
      }),
  );
  if (told > 0) deps.outboxFilled();
  return told;
}

/** Removes those whose owners were told in time and did not come. */
async function removeDrafts(deps: Deps): Promise<number> {
  const { drafts, draftNotice } = deps.config.retention;
  const now = deps.now().getTime();
  const [signedIn, told] = [new Date(now - drafts * day), new Date(now - draftNotice * day)];
  return forEachDraft(
    deps,
    'c.signed_in_at < ? and c.draft_notice_at < ?',
    [signedIn, told],
    async ({ id, account }) => {
      const keys = await inTransaction(deps, async (em) => {
        const app = await em.findOne(ApplicationEntity, { id, state: 'draft', round: 0 }, hold);
        const absent = { id: account, signedInAt: { $lt: signedIn }, draftNoticeAt: { $lt: told } };
        const owner = app && (await em.findOne(AccountEntity, absent, hold));
        return owner ? removeApplication(em, app) : undefined;
      });
      await removeUnnamed(deps, keys ?? []);
      return keys !== undefined;
    },
  );
}

export const endDrafts = async (
  deps: Deps,
): Promise<{ readonly told: number; readonly removed: number }> => ({
  removed: await removeDrafts(deps),
  told: await noticeDrafts(deps),
});
