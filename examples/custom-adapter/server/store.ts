import { randomBytes } from 'node:crypto';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

const schema = `
CREATE TABLE IF NOT EXISTS person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL UNIQUE,
  secret TEXT NOT NULL,
  phone TEXT NOT NULL UNIQUE,
  made_at INTEGER NOT NULL,
  removal_asked_at INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS token (
  id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
  agent TEXT NOT NULL,
  shared INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  idle_ends INTEGER NOT NULL,
  ends INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS token_person ON token (person);

-- Failed logins by name, of names that nobody has too.
CREATE TABLE IF NOT EXISTS failure (
  name_key TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS filing (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
  stage TEXT NOT NULL CHECK (stage IN ('open', 'filed')),
  version INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  answers TEXT NOT NULL,
  saved_at INTEGER,
  -- Of the last time it was handed in.
  filed_answers TEXT,
  filed_at INTEGER,
  number TEXT UNIQUE,
  office INTEGER,
  -- While it is handed in: one filing for an ID number.
  id_number TEXT UNIQUE
) STRICT;

CREATE TABLE IF NOT EXISTS file (
  id TEXT PRIMARY KEY,
  filing TEXT NOT NULL REFERENCES filing ON DELETE CASCADE,
  -- Null once another file took the place of one that was handed in.
  place TEXT,
  handed_in INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  mime TEXT NOT NULL,
  sent TEXT NOT NULL,
  kept TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  body BLOB NOT NULL,
  UNIQUE (filing, place)
) STRICT;

CREATE TABLE IF NOT EXISTS agreement (
  person TEXT NOT NULL REFERENCES person ON DELETE CASCADE,
  notice TEXT NOT NULL,
  version TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (person, notice, version)
) STRICT;

CREATE TABLE IF NOT EXISTS log (
  id TEXT PRIMARY KEY,
  filing TEXT NOT NULL REFERENCES filing ON DELETE CASCADE,
  at INTEGER NOT NULL,
  what TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  office INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS log_filing ON log (filing);

-- Requests that may come twice, and what they were answered.
CREATE TABLE IF NOT EXISTS answered (
  scope TEXT NOT NULL,
  key TEXT NOT NULL,
  request TEXT NOT NULL,
  answer TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (scope, key)
) STRICT;
CREATE INDEX IF NOT EXISTS answered_at ON answered (at);
`;

/** An id that nobody guesses: 22 characters, 128 bits. */
export const newId = (): string => randomBytes(16).toString('base64url');

/** SQLite by Node's own binding, in plain SQL. Every statement takes its values as parameters. */
export class Store {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();

  /** @param path a file, or `:memory:` */
  constructor(path: string) {
    this.database = new DatabaseSync(path);
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000;');
    this.database.exec(schema);
  }

  private prepare(sql: string): StatementSync {
    const known = this.statements.get(sql);
    if (known !== undefined) return known;
    const made = this.database.prepare(sql);
    this.statements.set(sql, made);
    return made;
  }

  /** The first row, as the caller knows the columns to be. */
  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.prepare(sql).get(...values) as Row | undefined;
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.prepare(sql).all(...values) as Row[];
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.prepare(sql).run(...values);
  }

  /** All of it or nothing. What runs within cannot wait for anything, so nothing comes in between. */
  transaction<T>(work: () => T): T {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.database.close();
  }
}
