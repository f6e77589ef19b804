import { AcctError } from '@acct-forms/core';
import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import { hold } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { ApplicationEntity, MaterialEntity, type Application } from '../../entities/application.ts';
import { materialPlace, readRound, writeSection, type Round } from '../../queries/load-application.ts';
import { recordInForce } from '../../queries/record-in-force.ts';

export const anotherOpen = () => new AcctError('not-allowed', { failed: 'noOpenApplication' });

/** The files of the record, in the slots of the change; the bytes are stored once. */
async function copyFiles(deps: Deps, em: EntityManager, app: Application, ids: readonly string[]) {
  for (const row of await em.find(MaterialEntity, { id: { $in: [...ids] } })) {
    const id = newId();
    const name = deps.vault.open('material.name', row.id, row.nameCipher);
    const { slot, type, uploadSha256, sha256, bytes, width, height, pages, findings } = row;
    await em.insert(MaterialEntity, {
      id,
      application: app.id,
      slot,
      slotKey: materialPlace(app.id, slot),
      nameCipher: deps.vault.seal('material.name', id, name),
      type,
      uploadSha256,
      sha256,
      bytes,
      width,
      height,
      pages: pages ?? null,
      findings,
      frozen: false,
      unneededSince: null,
      createdAt: deps.now(),
    });
  }
}

/** Where the record comes from, whose it is, and what it holds. */
export interface OnRecord {
  readonly application: string;
  readonly round: number;
  readonly departmentNo: number;
  readonly base: Round;
}

/** The record in force of somebody who has no application open; else the refusal. */
export async function requireRecord(deps: Deps, em: EntityManager, account: Account): Promise<OnRecord> {
  const record = await recordInForce(em, account.id, hold);
  const base = record && (await readRound(deps, em, record.application, record.round));
  if (!record || !base) throw new AcctError('not-allowed', { failed: 'record' });
  if ((await em.count(ApplicationEntity, { openKey: account.id })) > 0) throw anotherOpen();
  const { application, round, departmentNo } = record;
  return { application, round, departmentNo, base };
}

/** A change that starts as a copy of the record, with `data` in place of its values. */
export async function createChange(
  deps: Deps,
  em: EntityManager,
  account: Account,
  record: OnRecord,
  columns: Pick<Application, 'changeKind' | 'state' | 'openKey'>,
  data: Round['data'] = record.base.data,
): Promise<Application> {
  const row = {
    ...columns,
    id: newId(),
    account: account.id,
    kind: 'change',
    baseId: record.application,
    baseRound: record.round,
    profileId: deps.profile.id,
    profileVersion: deps.profile.version,
    level: 1,
    revision: 1,
    round: 0,
    savedAt: deps.now(),
    createdAt: deps.now(),
  } as const;
  await em.insert(ApplicationEntity, em.create(ApplicationEntity, row, { persist: false }));
  for (const [section, value] of Object.entries(data)) await writeSection(deps, em, row.id, section, value);
  const app = await em.findOneOrFail(ApplicationEntity, { id: row.id });
  const files = Object.values(record.base.materials);
  await copyFiles(
    deps,
    em,
    app,
    files.map(({ id }) => id),
  );
  return app;
}
