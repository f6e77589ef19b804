import { accessHash, coveredText, digestOf, integrityHash, sealHash } from '../archive/entry-hash.ts';
import { sealNext } from '../archive/seal-next.ts';
import {
  AccessEntryEntity,
  IntegrityEntryEntity,
  SealEntity,
  type AccessEntry,
  type IntegrityEntry,
  type Seal,
} from '../entities/archive.ts';
import type { TestServer } from './create-test-server.ts';
import { createScene, makeWaiting, type Scene } from './races/scene.ts';

/** A bureau's day: one approved, one returned and sent again, one rejected; numbers revealed, a list exported. */
export async function fillArchive(server: TestServer): Promise<Scene> {
  const scene = await createScene(server);
  const { review } = scene.reviewers[0]!;
  const verdicts = ['approve', 'return', 'reject'] as const;
  for (const [i, applicant] of scene.applicants.entries()) {
    await makeWaiting(scene, applicant);
    const { id, revision } = await review.claim(applicant.id);
    await review.reveal(id, 'basic.idNumber', { reason: '核对证件' });
    await review.decide(id, { action: verdicts[i] ?? 'return', reason: '见附言', revision, key: `day-${i}` });
    await seal(server);
    await makeWaiting(scene, applicant);
  }
  await new Response(await review.export({}, { format: 'csv', reason: '月报' })).text();
  await seal(server);
  return scene;
}

export const seal = ({ deps, database }: TestServer) => sealNext({ ...deps, settled: database.settled });

/** Everything that the archive holds, as rows. */
export interface Rows {
  integrity: IntegrityEntry[];
  access: AccessEntry[];
  seals: Seal[];
}

export async function readRows({ deps }: TestServer): Promise<Rows> {
  const em = deps.orm.em.fork();
  const order = { orderBy: { id: 'asc' } } as const;
  return structuredClone({
    integrity: await em.find(IntegrityEntryEntity, {}, order),
    access: await em.find(AccessEntryEntity, {}, order),
    seals: await em.find(SealEntity, {}, order),
  });
}

/** Puts rows into the database past every rule of the server, as who may write to its tables can. */
export async function writeRows({ deps }: TestServer, { integrity, access, seals }: Rows): Promise<void> {
  await deps.orm.em.fork().transactional(async (em) => {
    await em.nativeDelete(SealEntity, {});
    await em.nativeDelete(IntegrityEntryEntity, {});
    await em.nativeDelete(AccessEntryEntity, {});
    if (integrity.length > 0) await em.insertMany(IntegrityEntryEntity, integrity);
    if (access.length > 0) await em.insertMany(AccessEntryEntity, access);
    if (seals.length > 0) await em.insertMany(SealEntity, seals);
  });
}

/** Makes every hash, chain and seal fit what the rows say now, as a forger with the source would. */
export function computeAnew({ integrity, access, seals }: Rows): void {
  const last = new Map<string, string>();
  for (const entry of integrity) {
    entry.previousHash = last.get(entry.account) ?? '';
    entry.hash = integrityHash(entry);
    last.set(entry.account, entry.hash);
  }
  for (const entry of access) entry.hash = accessHash(entry);
  let before = { integrityTo: 0, accessTo: 0, hash: '' };
  for (const seal of seals) {
    const of = <E extends { id: number }>(entries: E[], from: number, to: number) =>
      entries.filter(({ id }) => id > from && id <= to);
    const integrityOf = of(integrity, before.integrityTo, seal.integrityTo);
    const accessOf = of(access, before.accessTo, seal.accessTo);
    seal.integrityTo = integrityOf.at(-1)?.id ?? before.integrityTo;
    seal.accessTo = accessOf.at(-1)?.id ?? before.accessTo;
    seal.integrityCovered = coveredText(integrityOf);
    seal.accessCovered = coveredText(accessOf);
    seal.integrityDigest = digestOf(integrityOf);
    seal.accessDigest = digestOf(accessOf);
    seal.previousHash = before.hash;
    seal.hash = sealHash(seal);
    before = seal;
  }
}
