import type { PersonJson } from '../../wire.ts';
import type { Desk } from '../desk.ts';
import { openFiling } from './open.ts';
import { tellFiling } from './tell.ts';

/** Everything that this house keeps of a person, files and what was handed in included. */
export function copyOf(desk: Desk, person: PersonJson): object {
  const row = openFiling(desk, person);
  const filed = desk.store.get<{ filed_answers: string | null }>(
    'SELECT filed_answers FROM filing WHERE id = ?',
    row.id,
  );
  const files = desk.store.all<{ id: string; name: string; mime: string; body: Uint8Array }>(
    'SELECT id, name, mime, body FROM file WHERE filing = ?',
    row.id,
  );
  return {
    person,
    filing: tellFiling(desk, person, row),
    filedAnswers: JSON.parse(filed?.filed_answers ?? 'null') as unknown,
    files: files.map(({ body, ...file }) => ({ ...file, base64: Buffer.from(body).toString('base64') })),
    agreements: desk.store.all('SELECT notice, version, at FROM agreement WHERE person = ?', person.id),
    devices: desk.store.all('SELECT agent, made_at, seen_at FROM token WHERE person = ?', person.id),
  };
}
