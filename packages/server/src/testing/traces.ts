import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entities } from '../entities/entities.ts';
import type { TestServer } from './create-test-server.ts';

/** Everything that the database holds, table by table, as text. */
export async function dump({ deps }: TestServer): Promise<Map<string, string>> {
  const em = deps.orm.em.fork();
  const tables = new Map<string, string>();
  for (const { meta } of entities) {
    const { tableName } = meta;
    tables.set(tableName, JSON.stringify(await em.execute(`select * from ${tableName}`)));
  }
  return tables;
}

/** Which tables hold one of the texts. */
export async function tablesWith(server: TestServer, texts: readonly string[]): Promise<string[]> {
  const tables = [...(await dump(server))];
  return tables
    .filter(([, rows]) => texts.some((text) => rows.includes(text)))
    .map(([name]) => name)
    .sort();
}

/** Which of the texts still stand in the file of SQLite, its log included; none where the data is elsewhere. */
export async function leftInFile(server: TestServer, texts: readonly string[]): Promise<string[]> {
  if (server.deps.config.database.url !== undefined) return [];
  const read = (name: string) => readFile(join(server.dataDir, name)).catch(() => Buffer.alloc(0));
  const bytes = Buffer.concat([await read('acct.sqlite'), await read('acct.sqlite-wal')]);
  return texts.filter((text) => bytes.includes(text));
}
