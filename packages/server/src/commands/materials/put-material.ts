import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import {
  AcctError,
  editableStates,
  mostBytes,
  slotAt,
  type Material,
  type PictureRule,
} from '@acct-forms/core';
import { newId } from '../../crypto/random.ts';
import type { EntityManager } from '../../db/database.ts';
import { hold, inTransaction } from '../../db/transaction.ts';
import type { Caller, Client, Deps } from '../../deps.ts';
import type { Account } from '../../entities/account.ts';
import { ApplicationEntity, MaterialEntity, type Application } from '../../entities/application.ts';
import { receiveBody, type Received } from '../../files/receive.ts';
import { storedName } from '../../files/stored-name.ts';
import { storeFile, type StoredFile } from '../../files/store-file.ts';
import { invalidAt } from '../../policies/account-rules.ts';
import { requireOpened } from '../../policies/change-scope.ts';
import { materialPlace, materialView } from '../../queries/load-application.ts';
import { consentsOf, readRecord } from '../../queries/read-record.ts';
import { answerChangedFlags } from '../record/answer-changed-flags.ts';
import { ownApplication } from '../record/own-application.ts';

export interface Upload {
  readonly slot: string;
  readonly name: string;
  /** The id that the slot held when the person chose, null for an empty slot. */
  readonly replaces: string | null;
  readonly request: IncomingMessage;
}

function ruleOf(deps: Deps, slot: string): PictureRule {
  const rule = deps.form.pictureRules[slotAt(deps.form, slot)?.rule ?? ''];
  if (rule === undefined) throw invalidAt(`materials.${slot}`, 'unknown-slot');
  return rule;
}

async function refuse(
  { form }: Deps,
  em: EntityManager,
  app: Application,
  account: Account,
  slot: string,
): Promise<void> {
  if (!editableStates.includes(app.state)) throw new AcctError('not-allowed', { failed: 'state' });
  requireOpened(form, app, 'slots', slot);
  if ((await consentsOf(em, account.id))['scans'] === undefined) throw new AcctError('consent-required');
}

async function refuseOverQuota(
  { config }: Deps,
  em: EntityManager,
  app: Application,
  slot: string,
  bytes: number,
) {
  const rows = await em.find(MaterialEntity, { application: app.id, slotKey: { $ne: null } });
  const others = rows.filter((row) => row.slot !== slot);
  const total = others.reduce((sum, row) => sum + row.bytes, bytes);
  if (others.length + 1 > config.limits.draftFiles || total > config.limits.draftBytes) {
    throw invalidAt(`materials.${slot}`, 'too-many');
  }
}

/** The same bytes under the same name: an upload that came twice. */
const isSame = (
  deps: Deps,
  held: Parameters<typeof materialView>[1],
  { name }: Upload,
  { sha256 }: Received,
): boolean => held.uploadSha256 === sha256 && materialView(deps, held).name === storedName(name);

async function writeRow(
  deps: Deps,
  em: EntityManager,
  account: Account,
  upload: Upload,
  { received, stored }: { readonly received: Received; readonly stored: StoredFile },
): Promise<Material> {
  const { slot, replaces } = upload;
  // Of two uploads to one slot the second sees the first.
  const app = await ownApplication(deps, em, account, hold);
  await em.nativeUpdate(ApplicationEntity, { id: app.id }, { savedAt: deps.now() });
  await refuse(deps, em, app, account, slot);
  await refuseOverQuota(deps, em, app, slot, stored.bytes);
  const slotKey = materialPlace(app.id, slot);
  const held = await em.findOne(MaterialEntity, { slotKey });
  if (held && isSame(deps, held, upload, received)) return materialView(deps, held);
  if ((held?.id ?? null) !== replaces) {
    throw new AcctError('stale-revision', { current: await readRecord(deps, em, app, account) });
  }
  if (held?.frozen) await em.nativeUpdate(MaterialEntity, { id: held.id }, { slotKey: null });
  else if (held) await em.nativeDelete(MaterialEntity, { id: held.id });
  em.clear();
  const id = newId();
  const row = {
    id,
    application: app.id,
    slot,
    slotKey,
    nameCipher: deps.vault.seal('material.name', id, storedName(upload.name)),
    uploadSha256: received.sha256,
    ...stored,
    pages: stored.pages ?? null,
    frozen: false,
    unneededSince: null,
    createdAt: deps.now(),
  };
  await em.insert(MaterialEntity, row);
  await answerChangedFlags(deps, em, app, account);
  return materialView(deps, row);
}

/** Stores a file in a slot: bytes on disk first, then the row that names them. */
export async function putMaterial(
  deps: Deps,
  client: Client,
  { account }: Caller,
  upload: Upload,
): Promise<Material> {
  const rule = ruleOf(deps, upload.slot);
  const app = await inTransaction(deps, async (em) => {
    const own = await ownApplication(deps, em, account);
    await refuse(deps, em, own, account, upload.slot);
    return own;
  });
  await deps.limits.uploads.take(`${account.id}|${client.prefix}`);
  const length = upload.request.headers['content-length'];
  const body = Readable.from(upload.request.iterator({ destroyOnReturn: false }), { objectMode: false });
  const received = await receiveBody(body, {
    limit: mostBytes(rule),
    contentLength: length === undefined ? undefined : Number(length),
  });
  const slotKey = materialPlace(app.id, upload.slot);
  const held = await deps.orm.em.fork().findOne(MaterialEntity, { slotKey });
  if (held && isSame(deps, held, upload, received)) return materialView(deps, held);
  const stored = await storeFile(deps, received.bytes, { rule, slot: upload.slot, owner: account.id });
  return inTransaction(deps, (tx) => writeRow(deps, tx, account, upload, { received, stored }));
}
