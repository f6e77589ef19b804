/** Of better-sqlite3, as far as it matters here. */
interface Statement {
  /** Whether rows of it are still being read. */
  readonly busy: boolean;
}
interface Client<S extends Statement> {
  prepare(sql: string): S;
}

const kept = 500;
const ofRows = /^(select|insert|update|delete|with)\b/i;

/**
 * Lets the connection prepare each text once: its driver asks anew for every query, and SQLite then parses and plans
 * again. The statements used last are kept; one whose rows are being read is not given out a second time.
 */
export function keepStatements<S extends Statement>(client: Client<S>): void {
  const statements = new Map<string, S>();
  const prepare = client.prepare.bind(client);
  client.prepare = (sql) => {
    if (!ofRows.test(sql)) return prepare(sql);
    const found = statements.get(sql);
    if (found?.busy) return prepare(sql);
    const statement = found ?? prepare(sql);
    statements.delete(sql);
    statements.set(sql, statement);
    const [oldest] = statements.keys();
    if (statements.size > kept && oldest !== undefined) statements.delete(oldest);
    return statement;
  };
}
