import type { ApplicationData, Materials } from '@acct-forms/core';
import { materialOf, type FileJson, type FilingJson, type LogJson } from '../../wire.ts';
import type { Desk } from '../desk.ts';
import { newId } from '../store.ts';

export interface FilingRow {
  readonly id: string;
  readonly stage: FilingJson['stage'];
  readonly version: number;
  readonly attempt: number;
  readonly answers: string;
  readonly saved_at: number | null;
  readonly filed_at: number | null;
  readonly number: string | null;
  readonly office: number | null;
}

interface FileRow {
  readonly id: string;
  readonly place: string;
  readonly name: string;
  readonly mime: FileJson['mime'];
  readonly sent: string;
  readonly kept: string;
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

export const readFiling = ({ store }: Desk, person: string): FilingRow | undefined =>
  store.get<FilingRow>('SELECT * FROM filing WHERE person = ?', person);

export const answersOf = ({ answers }: FilingRow): ApplicationData => JSON.parse(answers) as ApplicationData;

/** The files that stand in a place now, without their bytes. */
export const filesOf = ({ store }: Desk, filing: string): FileJson[] =>
  store
    .all<FileRow>(
      `SELECT id, place, name, mime, sent, kept, length(body) AS size, width, height
       FROM file WHERE filing = ? AND place IS NOT NULL ORDER BY rowid`,
      filing,
    )
    .map((row) => ({ ...row }));

export const materialsOf = (files: readonly FileJson[]): Materials =>
  Object.fromEntries(files.map((file) => [file.place, materialOf(file)]));

export function writeLog(
  desk: Desk,
  filing: string,
  what: LogJson['what'],
  attempt: number,
  office?: number,
): void {
  desk.store.run(
    'INSERT INTO log VALUES (?, ?, ?, ?, ?, ?)',
    newId(),
    filing,
    desk.now(),
    what,
    attempt,
    office ?? null,
  );
}
