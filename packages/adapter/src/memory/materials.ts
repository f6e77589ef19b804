import { AcctError, editableStates, slotAt, type Material } from '@acct-forms/core';
import type { Materials } from '../backend-adapter.ts';
import { applicationsOf, requireOpened } from './changes.ts';
import { answerFlags } from './flags.ts';
import { isPdf, readPdf } from './pdf.ts';
import { checkFile, sha256 } from './picture.ts';
import { openApplication } from './record.ts';
import { recordView } from './record-view.ts';
import { requireApplicant } from './sessions.ts';
import { invalid, newId, type Account, type Application, type Client, type Store } from './store.ts';

/** A name as text only: the last part of a path, without control characters. */
const cleanName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 200) || 'file';

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function refuse(store: Store, app: Application, account: Account, slot: string): void {
  if (slotAt(store.form, slot) === undefined) throw invalid(`materials.${slot}`, 'unknown-slot');
  if (!editableStates.includes(app.state)) throw new AcctError('not-allowed', { failed: 'state' });
  requireOpened(store.form, app, 'slots', slot.split('.')[0] ?? '');
  if (account.consents['scans'] === undefined) throw new AcctError('consent-required');
}

export function memoryMaterials(client: Client): Materials {
  const { store } = client;
  const mine = () => {
    const account = requireApplicant(client);
    return { account, app: openApplication(store, account) };
  };
  const ownFile = (id: string) => {
    const { account, app } = mine();
    const file = store.files.get(id);
    const held = applicationsOf(store, account).flatMap((own) => [
      own.files,
      ...own.rounds.map((round) => round.files),
    ]);
    const used = held.some((files) => Object.values(files).includes(id));
    if (file === undefined || file.accountId !== account.id || !used) throw new AcctError('not-found');
    return { account, app, file };
  };
  return {
    async put(slot, file, { replaces, signal, onProgress }) {
      const { account, app } = mine();
      refuse(store, app, account, slot);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const hash = await sha256(bytes);
      const rule = store.form.pictureRules[slotAt(store.form, slot)?.rule ?? ''];
      onProgress?.(bytes.length, bytes.length);
      signal?.throwIfAborted();
      const pdf = isPdf(bytes) ? await readPdf(bytes, rule?.pdf, slot) : undefined;
      const { type, kept, ...found } = pdf ? { ...pdf, kept: bytes } : checkFile(bytes, rule, slot);
      const keptHash = sameBytes(kept, bytes) ? hash : await sha256(kept);
      // Reading took time: what follows happens at once.
      refuse(store, app, account, slot);
      const held = app.files[slot] === undefined ? undefined : store.files.get(app.files[slot])?.material;
      if (held?.uploadSha256 === hash && held.name === cleanName(file.name)) return held;
      if ((held?.id ?? null) !== replaces) {
        throw new AcctError('stale-revision', { current: recordView(store, app, account) });
      }
      const material: Material = {
        id: newId(),
        slot,
        name: cleanName(file.name),
        type,
        uploadSha256: hash,
        sha256: keptHash,
        bytes: kept.length,
        ...found,
      };
      store.files.set(material.id, { material, blob: new Blob([kept], { type }), accountId: account.id });
      app.files = { ...app.files, [slot]: material.id };
      answerFlags(store, app, account);
      return material;
    },
    async read(id) {
      return ownFile(id).file.blob;
    },
    async remove(id) {
      const { app, account, file } = ownFile(id);
      if (!editableStates.includes(app.state)) throw new AcctError('not-allowed', { failed: 'state' });
      requireOpened(store.form, app, 'slots', file.material.slot.split('.')[0] ?? '');
      if (!Object.values(app.files).includes(id)) throw new AcctError('not-found');
      app.files = Object.fromEntries(Object.entries(app.files).filter(([, file]) => file !== id));
      answerFlags(store, app, account);
    },
  };
}
