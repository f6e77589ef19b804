import { labelOf, slotsOf, speakerOf, type Action, type PictureCheckCode } from '@acct-forms/core';
import { fields } from '@acct-forms/core/locales/zh-CN/fields';
import { createAccount } from '../commands/accounts/create-account.ts';
import { createDraft } from '../commands/record/create-draft.ts';
import { submit } from '../commands/record/submit.ts';
import { addFlag } from '../commands/review/change-flags.ts';
import { claim } from '../commands/review/claim.ts';
import { decide } from '../commands/review/decide.ts';
import { newId } from '../crypto/random.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Caller, Deps } from '../deps.ts';
import { AccountEntity, ConsentEntity, type Account } from '../entities/account.ts';
import { ApplicationEntity, MaterialEntity } from '../entities/application.ts';
import { keyOf } from '../files/file-store.ts';
import { loadApplication, materialPlace, writeSection } from '../queries/load-application.ts';
import { inventedAnswers, inventedName, regionOf } from './demo-answers.ts';
import { drawPage, drawPortrait } from './demo-pictures.ts';
import { demoPeople } from './demo-staff.ts';

/** What became of a case: hours since it was submitted, then what the reviewer did with it. */
interface Fate {
  readonly hours: number;
  readonly claimed?: true;
  readonly action?: Extract<Action, 'approve' | 'return' | 'reject'>;
  readonly flags?: Readonly<Record<string, string>>;
  readonly blurred?: string;
}

const fates: readonly Fate[] = [
  { hours: 400 },
  { hours: 100 },
  { hours: 76, claimed: true, flags: { 'materials.workProof': '证明上缺少单位公章，请盖章后重新扫描。' } },
  { hours: 60, blurred: 'idFront' },
  { hours: 50 },
  { hours: 48, claimed: true },
  { hours: 30 },
  { hours: 26, blurred: 'truthPledge' },
  { hours: 170, action: 'return', flags: { 'employer.unitName': '与统一社会信用代码证书上的名称不一致。' } },
  { hours: 190, action: 'approve' },
  { hours: 210, action: 'approve' },
  { hours: 240, action: 'reject' },
];

const hour = 3_600_000;

/** Stored as if it had been uploaded; the drawing is a plain JPEG within every limit. */
async function putDrawings(deps: Deps, account: Account, number: number, blurred: string | undefined) {
  const em = deps.orm.em.fork();
  const app = await em.findOneOrFail(ApplicationEntity, { account: account.id });
  const { data, context } = await loadApplication(deps, em, app, account);
  const speaker = speakerOf(deps.form, deps.profile, 'zh-CN', fields);
  const person = { name: inventedName(number), number };
  const rows = await Promise.all(
    slotsOf(deps.form, data, context)
      .filter(({ required }) => required)
      .map(async ({ path, slot }) => {
        const rule = deps.form.pictureRules[slot.rule];
        const title = labelOf(speaker, `materials.${path}`);
        const size = { width: rule?.minWidth ?? 295, height: rule?.minHeight ?? 413 };
        const isBlurred = path === blurred;
        const bytes =
          rule?.kind === 'photo'
            ? await drawPortrait(person, size)
            : await drawPage(title, person, { blurred: isBlurred });
        const sha256 = keyOf(bytes);
        await deps.files.put(sha256, bytes);
        const id = newId();
        const findings: PictureCheckCode[] = isBlurred ? ['sharpness'] : [];
        return {
          id,
          application: app.id,
          slot: path,
          slotKey: materialPlace(app.id, path),
          nameCipher: deps.vault.seal('material.name', id, `${title}.jpg`),
          type: 'image/jpeg' as const,
          uploadSha256: sha256,
          sha256,
          bytes: bytes.length,
          ...(rule?.kind === 'photo' ? size : { width: 1000, height: 1414 }),
          pages: null,
          findings,
          frozen: false,
          createdAt: deps.now(),
        };
      }),
  );
  await inTransaction(deps, async (tx) => {
    for (const row of rows) await tx.insert(MaterialEntity, row);
  });
}

/** An account that nobody can sign in to, with everything filled in. */
async function fillDraft(deps: Deps, number: number, region: string): Promise<Account> {
  return inTransaction(deps, async (em) => {
    const account = await createAccount(deps, em, {
      username: `demo-person-${number}`,
      phone: `139100000${String(number).padStart(2, '0')}`,
      passwordHash: '',
      role: 'applicant',
      demo: true,
    });
    const { version } = deps.profile.notices.privacy;
    for (const notice of ['privacy', 'scans'])
      await em.insert(ConsentEntity, { account: account.id, notice, version, at: deps.now() });
    const app = await createDraft(deps, em, account);
    const answers = inventedAnswers(deps.form, region, number);
    for (const [section, value] of Object.entries(answers))
      await writeSection(deps, em, app.id, section, value);
    return account;
  });
}

async function follow(deps: Deps, reviewer: Account, fate: Fate, number: number, region: string) {
  const start = deps.now().getTime() - fate.hours * hour;
  const at = (hours: number): Deps => ({ ...deps, now: () => new Date(start + hours * hour) });
  const as = (account: Account) => ({ account }) as Caller;
  const account = await fillDraft(at(-2), number, region);
  await putDrawings(at(-1), account, number, fate.blurred);
  const { applicationId: id, revision } = await submit(at(0), as(account), {
    revision: 1,
    key: `demo-submit-${number}`,
  });
  if (fate.claimed === undefined && fate.action === undefined) return;
  await claim(at(20), as(reviewer), id);
  for (const [path, text] of Object.entries(fate.flags ?? {}))
    await addFlag(at(21), as(reviewer), id, { path, text, revision });
  if (fate.action === undefined) return;
  const reason = fate.action === 'reject' ? { reason: '不属于本系统的登记范围。' } : {};
  await decide(at(22), as(reviewer), id, {
    action: fate.action,
    revision,
    key: `demo-decide-${number}`,
    ...reason,
  });
}

/**
 * Makes a queue for the demo's first reviewer, so that there is something to review at once: invented people with drawn
 * documents, waiting, in review and decided. Once for a database; what a start that was cut short left out is made at
 * the next. Answers how many it made.
 */
export async function seedCases(deps: Deps, stopped = () => false): Promise<number> {
  const em = deps.orm.em.fork();
  const first = demoPeople(deps.profile).find(({ role }) => role === 'reviewer');
  const reviewer = first && (await em.findOne(AccountEntity, { usernameKey: first.username }));
  const region = first?.bureauNo === undefined ? undefined : regionOf(deps.profile, first.bureauNo);
  if (!reviewer || region === undefined) return 0;
  let made = 0;
  for (const [number, fate] of fates.entries()) {
    if (stopped()) break;
    if ((await em.count(AccountEntity, { usernameKey: `demo-person-${number}` })) > 0) continue;
    await follow(deps, reviewer, fate, number, region);
    made += 1;
  }
  return made;
}
