import type { EntityManager } from '../db/database.ts';
import type { Deps } from '../deps.ts';
import { AccountEntity } from '../entities/account.ts';
import { ApplicationEntity, type Application } from '../entities/application.ts';
import { MessageEntity, type LetterKind } from '../entities/review.ts';
import { departmentView } from '../presenters/department.ts';
import { readRound } from '../queries/load-application.ts';
import { putLetter } from './put-letter.ts';
import type { Words } from './templates.ts';

/** The e-mail address of what was last submitted, where the person gave one. */
async function emailOf(deps: Deps, em: EntityManager, app: Application | null): Promise<string | undefined> {
  if (app === null) return undefined;
  const email = (await readRound(deps, em, app.id, app.round))?.data['basic']?.['email'];
  return typeof email === 'string' && email !== '' ? email : undefined;
}

/** Puts the same words into the outbox for each way that the installation has and the person gave. */
async function putLetters(
  deps: Deps,
  em: EntityManager,
  letter: Words & { account: string; app: Application | null; key: string; kind: LetterKind },
): Promise<void> {
  const { account, app, key, kind, subject, text } = letter;
  const common = { key, kind, account, body: text };
  if (deps.channels.has('sms')) {
    const { phoneCipher } = await em.findOneOrFail(AccountEntity, { id: account });
    const phone = phoneCipher ? deps.vault.open('account.phone', account, phoneCipher) : undefined;
    if (phone !== undefined) await putLetter(deps, em, { ...common, channel: 'sms', recipient: phone });
  }
  if (deps.channels.has('email')) {
    const email = await emailOf(deps, em, app);
    if (email !== undefined)
      await putLetter(deps, em, { ...common, channel: 'email', recipient: email, subject });
  }
}

/** Tells an applicant of their case outside the system; `key` is what happened, once. */
export async function tellOfCase(
  deps: Deps,
  em: EntityManager,
  app: Application,
  told: {
    readonly key: string;
    readonly kind: LetterKind;
    readonly words: (facts: { referenceNumber: string; department: string; phone: string }) => Words;
    readonly departmentNo: number | null;
  },
): Promise<void> {
  const { name, phones } = departmentView(deps.profile, told.departmentNo);
  const facts = { referenceNumber: app.referenceNumber ?? '', department: name, phone: phones[0] ?? '' };
  await putLetters(deps, em, {
    ...told.words(facts),
    account: app.account,
    app,
    key: told.key,
    kind: told.kind,
  });
}

/** Tells of a change of the account, in its inbox and outside. */
export async function tellOfAccount(
  deps: Deps,
  em: EntityManager,
  account: string,
  told: {
    readonly key: string;
    readonly kind: LetterKind;
    readonly text: string;
    readonly outside: boolean;
  },
): Promise<void> {
  const { key, kind, text } = told;
  await em.insert(MessageEntity, {
    account,
    kind: 'security',
    referenceNumber: null,
    textCipher: deps.vault.seal('message.text', account, text),
    departmentNo: null,
    at: deps.now(),
    readAt: null,
  });
  if (!told.outside) return;
  const app = await em.findOne(
    ApplicationEntity,
    { account, round: { $gt: 0 } },
    { orderBy: { createdAt: 'desc' } },
  );
  await putLetters(deps, em, { account, app, key, kind, subject: '会计人员信息采集：账号安全', text });
}
