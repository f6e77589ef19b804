import { createHash } from 'node:crypto';
import { slotAt } from '@acct-forms/core';
import type { FileJson, PersonJson } from '../../wire.ts';
import type { Desk } from '../desk.ts';
import { newId } from '../store.ts';
import { Trouble } from '../trouble.ts';
import { refuseUnlessAgreed } from './agree.ts';
import { existing } from './open.ts';
import { examinePicture } from './picture.ts';
import { filesOf, readFiling } from './rows.ts';
import { refuseUnlessOpen } from './save.ts';
import { tellFiling } from './tell.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export interface Upload {
  readonly place: string;
  readonly name: string;
  readonly body: Buffer;
  /** The file that the person saw there, null for none. */
  readonly instead: string | null;
}

const ruleOf = ({ form }: Desk, place: string) => {
  const slot = slotAt(form, place);
  const rule = slot && form.pictureRules[slot.rule];
  if (rule) return rule;
  const path = `materials.${place}`;
  throw new Trouble('faulty', { findings: [{ path, code: 'unknown-slot', severity: 'error' }] });
};

/** The most bytes that this place takes, for who is refused before the file is read. */
export const mostBytes = (desk: Desk, place: string): number => ruleOf(desk, place).maxBytes;

/** Takes the file out of its place; what was handed in with it stays. */
function clear({ store }: Desk, id: string): void {
  store.run('DELETE FROM file WHERE id = ? AND handed_in = 0', id);
  store.run('UPDATE file SET place = NULL WHERE id = ?', id);
}

/** Puts a picture into its place. The one before stays until this one is kept. */
export async function putFile(desk: Desk, person: PersonJson, upload: Upload): Promise<FileJson> {
  const { store } = desk;
  const { place, name, body: sent, instead } = upload;
  const rule = ruleOf(desk, place);
  refuseUnlessOpen(existing(desk, person));
  refuseUnlessAgreed(desk, person);
  const { body, mime, width, height } = await examinePicture(sent, place, rule);
  return store.transaction(() => {
    // Looked at again: while the picture was decoded anything may have happened.
    const row = existing(desk, person);
    refuseUnlessOpen(row);
    const there = filesOf(desk, row.id).find((file) => file.place === place);
    const print = sha256(sent);
    if (there?.sent === print) return there;
    if ((there?.id ?? null) !== instead) throw new Trouble('stale', { now: tellFiling(desk, person, row) });
    if (there !== undefined) clear(desk, there.id);
    const id = newId();
    store.run(
      'INSERT INTO file (id, filing, place, name, mime, sent, kept, width, height, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      row.id,
      place,
      name,
      mime,
      print,
      sha256(body),
      width,
      height,
      body,
    );
    const kept = filesOf(desk, row.id).find((file) => file.id === id);
    if (kept === undefined) throw new Error('a file that was kept is there');
    return kept;
  });
}

/** A file of the person's own, also one that was handed in and has another in its place now. */
export function readFile(desk: Desk, person: PersonJson, id: string): { mime: string; body: Uint8Array } {
  const filing = readFiling(desk, person.id)?.id ?? '';
  const found = desk.store.get<{ mime: string; body: Uint8Array }>(
    'SELECT mime, body FROM file WHERE id = ? AND filing = ?',
    id,
    filing,
  );
  if (found === undefined) throw new Trouble('gone');
  return found;
}

export function removeFile(desk: Desk, person: PersonJson, id: string): void {
  desk.store.transaction(() => {
    const row = readFiling(desk, person.id);
    const there = row && filesOf(desk, row.id).find((file) => file.id === id);
    if (row === undefined || there === undefined) throw new Trouble('gone');
    refuseUnlessOpen(row);
    clear(desk, id);
  });
}
