import {
  derive,
  takenUnit,
  type ApplicationData,
  type FormContext,
  type Material,
  type Materials,
  type SectionValue,
} from '@acct-forms/core';
import { readHolder } from '../commands/record/claim-holder.ts';
import type { EntityManager } from '../db/database.ts';
import { anything, readPlain } from '../db/read-plain.ts';
import type { Deps } from '../deps.ts';
import { FormerHolderEntity, type Account } from '../entities/account.ts';
import {
  ApplicationEntity,
  MaterialEntity,
  SectionValueEntity,
  SubmissionEntity,
  type Application,
  type MaterialRow,
} from '../entities/application.ts';
import { unitDetail } from '../presenters/unit-view.ts';
import { registeredUnit } from './registered-unit.ts';
import { FlagEntity, type FlagRow } from '../entities/review.ts';

/** What was submitted in a round. */
export interface Round {
  readonly data: ApplicationData;
  readonly materials: Materials;
}

/** An application with what every rule about it reads. */
export interface Loaded {
  readonly app: Application;
  readonly account: Account;
  readonly context: FormContext;
  /** As stored: what was typed. */
  readonly typed: ApplicationData;
  /** With everything computed, as of now. */
  readonly data: ApplicationData;
  readonly materials: Materials;
  readonly flags: readonly FlagRow[];
  /** Of a change: the snapshot that it starts from, and the bureau that the person belongs to by it. */
  readonly base?: Round & { readonly departmentNo: number };
}

/** What the register knows of the unit that the data name; one that was merged since knows what the other does. */
async function takenUnitOf(em: EntityManager, data: ApplicationData): Promise<Pick<FormContext, 'unit'>> {
  const id = data['employer']?.['unitId'];
  const unit = typeof id === 'string' ? await registeredUnit(em, { id }) : null;
  return unit === null ? {} : { unit: { ...takenUnit(unitDetail(unit)), id: id as string } };
}

/** `data` names the unit, where there are data. */
export async function formContext(
  deps: Deps,
  em: EntityManager,
  account: Account,
  data: ApplicationData = {},
): Promise<FormContext> {
  const [holder] = await readPlain(em, FormerHolderEntity, { claimedBy: account.id });
  const { phoneCipher } = account;
  return {
    now: deps.now(),
    profile: deps.profile,
    ...(phoneCipher
      ? { account: { mobile: deps.vault.open('account.phone', account.id, phoneCipher) } }
      : {}),
    ...(holder === undefined ? {} : { holder: { certNo: readHolder(deps, holder).certNo } }),
    ...(await takenUnitOf(em, data)),
  };
}

export function materialView(deps: Deps, row: MaterialRow): Material {
  const { id, slot, type, uploadSha256, sha256, bytes, width, height, pages } = row;
  const name = deps.vault.open('material.name', id, row.nameCipher);
  const size = { width, height, ...(pages == null ? {} : { pages }) };
  return { id, slot, name, type, uploadSha256, sha256, bytes, ...size };
}

/** What the slot key of a file is while the slot holds it. */
export const materialPlace = (application: string, slot: string): string => `${application}:${slot}`;

const sectionPlace = (id: string, section: string) => `${id}.${section}`;

export async function readSections(deps: Deps, em: EntityManager, id: string): Promise<ApplicationData> {
  const rows = await readPlain(em, SectionValueEntity, { application: id });
  return Object.fromEntries(
    rows.map(({ section, valueCipher }) => [
      section,
      JSON.parse(
        deps.vault.open('section_value.value', sectionPlace(id, section), valueCipher),
      ) as SectionValue,
    ]),
  );
}

export async function writeSection(
  deps: Deps,
  em: EntityManager,
  id: string,
  section: string,
  value: SectionValue,
) {
  const text = JSON.stringify(value);
  const valueCipher = deps.vault.seal('section_value.value', sectionPlace(id, section), text);
  await em.upsert(SectionValueEntity, { application: id, section, valueCipher });
}

export async function readRound(
  deps: Deps,
  em: EntityManager,
  id: string,
  round: number,
): Promise<Round | undefined> {
  const row = round < 1 ? null : await em.findOne(SubmissionEntity, { application: id, round });
  if (row === null) return undefined;
  return JSON.parse(deps.vault.open('submission.snapshot', `${id}.${round}`, row.snapshotCipher)) as Round;
}

/** The snapshot that a change starts from. */
export async function readBase(
  deps: Deps,
  em: EntityManager,
  { baseId, baseRound }: Application,
): Promise<(Round & { readonly departmentNo: number }) | undefined> {
  if (!baseId || !baseRound) return undefined;
  const round = await readRound(deps, em, baseId, baseRound);
  const { departmentNo } = await em.findOneOrFail(ApplicationEntity, { id: baseId });
  return round && { ...round, departmentNo: departmentNo ?? 0 };
}

export async function loadApplication(
  deps: Deps,
  em: EntityManager,
  app: Application,
  account: Account,
): Promise<Loaded> {
  const typed = await readSections(deps, em, app.id);
  const context = await formContext(deps, em, account, typed);
  const base = await readBase(deps, em, app);
  const files = await readPlain(em, MaterialEntity, { application: app.id, slotKey: anything });
  return {
    app,
    account,
    context,
    typed,
    data: derive(deps.form, typed, context),
    materials: Object.fromEntries(files.map((row) => [row.slot, materialView(deps, row)])),
    flags: await readPlain(em, FlagEntity, { application: app.id }, { order: ['at', 'id'] }),
    ...(base === undefined ? {} : { base }),
  };
}
