import { AcctError } from '@acct-forms/core';
import { all, answers, around, mutants, refusals, withDetail, type Whole } from './mutant.ts';

const idIn = async ({ record }: Whole, slot: string) => (await record.open()).materials[slot]?.id ?? null;

export const materialMutants = mutants(['materials'], {
  'another hash': () =>
    answers('materials', 'put', (material) => ({ ...material, uploadSha256: '0'.repeat(64) })),
  'another size': () => answers('materials', 'put', (material) => ({ ...material, width: 1, height: 1 })),
  'agreement is taken for granted': () =>
    refusals('materials', 'put', 'consent-required', async (_, args, { record, materials }) => {
      await record.consent({ notice: 'scans', version: '2026-01' });
      return materials.put(...args);
    }),
  'whatever is there is replaced': () =>
    around('materials', 'put', async (call, [slot, file, o], adapter) =>
      call(slot, file, { ...o, replaces: await idIn(adapter, slot) }).catch(() =>
        idIn(adapter, slot).then((replaces) => call(slot, file, { ...o, replaces })),
      ),
    ),
  'the same bytes are a new file': () =>
    around('materials', 'put', async (call, [slot, file, o], adapter) => {
      const held = await idIn(adapter, slot);
      if (held !== null && (o.replaces === null || o.replaces === held)) await adapter.materials.remove(held);
      return call(slot, file, { ...o, replaces: held === o.replaces ? null : o.replaces });
    }),
  'removed files can be read': () => {
    const kept = new Map<string, Blob>();
    return all(
      around('materials', 'put', async (call, args) => {
        const material = await call(...args);
        kept.set(material.id, args[1]);
        return material;
      }),
      refusals('materials', 'read', 'not-found', (_, [id]) => kept.get(id) ?? new Blob([])),
    );
  },
  'pictures as they come': () => {
    const sent = new Map<string, Blob>();
    return all(
      around('materials', 'put', async (call, args) => {
        const material = await call(...args);
        sent.set(material.id, args[1]);
        return { ...material, sha256: material.uploadSha256, bytes: args[1].size };
      }),
      answers('materials', 'read', (blob, [id]) => sent.get(id) ?? blob),
    );
  },
  'removing does nothing': () => around('materials', 'remove', async () => undefined),
  'removing what is not there': () => refusals('materials', 'remove', 'not-found', () => undefined),
  'visitors upload': () => refusals('materials', 'put', 'unauthenticated', () => ({})),
  'visitors read files': () => refusals('materials', 'read', 'unauthenticated', () => new Blob([])),
  'any slot': () => refusals('materials', 'put', 'invalid', () => ({})),
  'any size': () => refusals('materials', 'put', 'file-too-large', () => ({})),
  'any number of pixels': () =>
    refusals('materials', 'put', 'invalid', (detail, [slot]) => {
      if (slot !== 'photo') throw new AcctError('invalid', detail);
      return {};
    }),
  'the limit is not told': () => withDetail('materials', 'put', 'file-too-large', () => ({})),
  'the limit is one byte less': () =>
    around('materials', 'put', async (call, args) => {
      if (args[1].size === 200 * 1024) throw new AcctError('file-too-large', { limit: 200 * 1024 });
      return call(...args);
    }),
  'any type': () => refusals('materials', 'put', 'file-type', () => ({})),
  'names as they come': () =>
    answers('materials', 'put', (material, [, file]) => ({ ...material, name: file.name })),
  'names are not kept': () => answers('materials', 'put', (material) => ({ ...material, name: 'file' })),
  'aborted calls go on': () =>
    around('materials', 'put', async (call, [slot, file, { replaces }]) => call(slot, file, { replaces })),
  'files that are not asked for are swept': () =>
    around('record', 'saveSection', async (call, args, adapter) => {
      const work = await idIn(adapter, 'workProof');
      if (args[1]['onDuty'] === false && work !== null) await adapter.materials.remove(work);
      return call(...args);
    }),
  'a file read back is another': () =>
    answers('materials', 'read', () => new Blob(['x'], { type: 'image/jpeg' })),
});
