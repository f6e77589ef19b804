import type { ArchiveFinding } from '@acct-forms/adapter';
import * as z from 'zod';
import type { EntityManager, Orm } from '../db/database.ts';
import { SealEntity } from '../entities/archive.ts';

const kind = 'acct-forms archive anchor';

const schema = z.object({
  kind: z.literal(kind),
  seals: z
    .array(
      z.object({
        number: z.int().positive(),
        at: z.iso.datetime(),
        hash: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1),
});

/** Hashes of seals, kept where nobody who can write to the database can change them: on paper, on another machine. */
export type Anchor = z.infer<typeof schema>;

/** The last seals, the newest last; each stands for all before it. Undefined where nothing is sealed yet. */
export async function makeAnchor(orm: Orm, most: number): Promise<Anchor | undefined> {
  const seals = await orm.em
    .fork()
    .find(SealEntity, {}, { orderBy: { id: 'desc' }, limit: most, fields: ['id', 'at', 'hash'] });
  if (seals.length === 0) return undefined;
  return {
    kind,
    seals: seals.toReversed().map(({ id, at, hash }) => ({ number: id, at: at.toISOString(), hash })),
  };
}

/** Reads what `makeAnchor` made; throws with what is wrong in one line. */
export function readAnchor(text: string): Anchor {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error('the anchor is not JSON');
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`the anchor is not one: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
}

/** Which anchored seals are gone (a tail cut off), and which are others now (a chain computed anew). */
export async function verifyAnchor(em: EntityManager, { seals }: Anchor): Promise<ArchiveFinding[]> {
  const findings: ArchiveFinding[] = [];
  for (const { number, hash } of seals) {
    const [row] = await em.execute<{ hash: string }[]>('select hash from seal where id = ?', [number]);
    if (row?.hash === hash) continue;
    findings.push({ book: 'seal', id: String(number), code: row === undefined ? 'missing' : 'replaced' });
  }
  return findings;
}
