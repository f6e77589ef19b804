import type { FilingJson, PersonJson } from '../../wire.ts';
import type { Desk } from '../desk.ts';
import { Trouble } from '../trouble.ts';
import { openFiling } from './open.ts';
import { tellFiling } from './tell.ts';

const notices = ['privacy', 'scans'];

/** Keeps when a person agreed to which version of a notice. */
export function agree(desk: Desk, person: PersonJson, notice: string, version: string): FilingJson {
  if (!notices.includes(notice) || version !== desk.profile.notices.privacy.version) {
    throw new Trouble('faulty', { findings: [{ path: 'consent', code: 'required', severity: 'error' }] });
  }
  const row = openFiling(desk, person);
  desk.store.run(
    'INSERT INTO agreement VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    person.id,
    notice,
    version,
    desk.now(),
  );
  return tellFiling(desk, person, row);
}

export function refuseUnlessAgreed({ store, profile }: Desk, person: PersonJson): void {
  const agreed = store.get(
    "SELECT 1 FROM agreement WHERE person = ? AND notice = 'scans' AND version = ?",
    person.id,
    profile.notices.privacy.version,
  );
  if (agreed === undefined) throw new Trouble('agree-first');
}
