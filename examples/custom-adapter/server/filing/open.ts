import { startingData } from '@acct-forms/core';
import type { PersonJson } from '../../wire.ts';
import { contextOf, type Desk } from '../desk.ts';
import { newId } from '../store.ts';
import { Trouble } from '../trouble.ts';
import { readFiling, writeLog, type FilingRow } from './rows.ts';

/** The person's filing, made at the first call. */
export function openFiling(desk: Desk, person: PersonJson): FilingRow {
  return desk.store.transaction(() => {
    const known = readFiling(desk, person.id);
    if (known !== undefined) return known;
    const id = newId();
    const answers = startingData(desk.form, contextOf(desk, person.phone));
    desk.store.run(
      "INSERT INTO filing (id, person, stage, version, attempt, answers) VALUES (?, ?, 'open', 0, 0, ?)",
      id,
      person.id,
      JSON.stringify(answers),
    );
    writeLog(desk, id, 'opened', 0);
    return existing(desk, person);
  });
}

/** The person's filing where there has to be one already. */
export function existing(desk: Desk, person: PersonJson): FilingRow {
  const row = readFiling(desk, person.id);
  if (row === undefined) throw new Trouble('gone');
  return row;
}
