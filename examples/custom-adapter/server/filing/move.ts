import { randomBytes } from 'node:crypto';
import {
  blocks,
  referenceNumber,
  snapshotOf,
  transition,
  valueAt,
  type Action,
  type Transition,
} from '@acct-forms/core';
import type { FilingJson, PersonJson } from '../../wire.ts';
import { answerOnce } from '../answer-once.ts';
import { officeOf, type Desk } from '../desk.ts';
import { Trouble } from '../trouble.ts';
import { existing } from './open.ts';
import { writeLog, type FilingRow } from './rows.ts';
import { refuseStale } from './save.ts';
import { examine, guardsOf, standingOf, tellFiling } from './tell.ts';

const refusal = (result: Transition): string | undefined => ('error' in result ? result.failed : undefined);

/** Looks the move up in the workflow of @acct-forms; a table that this house need not write again. */
function check(desk: Desk, person: PersonJson, row: FilingRow, action: Action, on: number) {
  const known = examine(desk, person, row);
  const failed = refusal(
    transition(standingOf(row), action, { role: 'applicant', guards: guardsOf(desk, known) }),
  );
  if (failed === 'state' || failed === 'role') throw new Trouble('not-now', { because: failed });
  refuseStale(desk, person, row, on);
  if (action === 'submit' && blocks(known.findings)) {
    throw new Trouble('faulty', { findings: known.findings.filter((issue) => blocks([issue])) });
  }
  if (failed !== undefined) throw new Trouble('not-now', { because: failed });
  return known;
}

interface Handing {
  readonly on: number;
  /** Made by the client: the same key is handed in once. */
  readonly key: string;
}

const dayIn = (now: number) => new Date(now).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** Hands the filing in to the office of its region. */
export function handIn(desk: Desk, person: PersonJson, { on, key }: Handing): FilingJson {
  const { store, form, now } = desk;
  return answerOnce(desk, { scope: person.id, key, request: ['hand-in', on] }, () => {
    const row = existing(desk, person);
    const { answers, context } = check(desk, person, row, 'submit', on);
    const filed = snapshotOf(form, answers, context);
    const idNumber = valueAt(filed, 'basic.idNumber');
    if (typeof idNumber !== 'string') throw new Error('a complete filing has an ID number');
    const office = officeOf(desk, Number(valueAt(filed, 'employer.department')));
    if (office === undefined) throw new Error('a complete filing has an office');
    const other = store.get<{ office: number }>('SELECT office FROM filing WHERE id_number = ?', idNumber);
    if (other !== undefined) {
      const whose = officeOf(desk, other.office);
      throw new Trouble('number-in-use', whose && { office: whose });
    }
    // What was taken back and comes again is the same attempt, with the number that is on its receipt.
    const attempt = Math.max(row.attempt, 1);
    const number = row.number ?? referenceNumber(dayIn(now()).slice(0, 4), office.no, randomBytes(6));
    store.run(
      `UPDATE filing SET stage = 'filed', version = version + 1, attempt = ?, filed_answers = ?, filed_at = ?,
       number = ?, office = ?, id_number = ? WHERE id = ?`,
      attempt,
      JSON.stringify(filed),
      now(),
      number,
      office.no,
      idNumber,
      row.id,
    );
    store.run('UPDATE file SET handed_in = 1 WHERE filing = ? AND place IS NOT NULL', row.id);
    writeLog(desk, row.id, 'filed', attempt, office.no);
    return tellFiling(desk, person, existing(desk, person));
  });
}

/** Gives the filing back into the person's hands. */
export function takeBack(desk: Desk, person: PersonJson, on: number): FilingJson {
  return desk.store.transaction(() => {
    const row = existing(desk, person);
    check(desk, person, row, 'withdraw', on);
    desk.store.run(
      "UPDATE filing SET stage = 'open', version = version + 1, id_number = NULL WHERE id = ?",
      row.id,
    );
    writeLog(desk, row.id, 'takenBack', row.attempt, row.office ?? undefined);
    return tellFiling(desk, person, existing(desk, person));
  });
}

/** Moves of the workflow that this house does not carry out: they are refused as its states refuse them. */
export function refuseMove(desk: Desk, person: PersonJson, action: 'discard' | 'restart', on: number): never {
  check(desk, person, existing(desk, person), action, on);
  throw new Trouble('not-now', { because: 'state' });
}
