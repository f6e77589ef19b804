import { createHash } from 'node:crypto';
import type { Desk } from './desk.ts';
import { Trouble } from './trouble.ts';

const day = 24 * 60 * 60_000;

interface AnsweredRow {
  readonly request: string;
  readonly answer: string;
}

interface Once {
  /** Whose keys: an action, or a person's. */
  readonly scope: string;
  /** Made by the client. */
  readonly key: string;
  /** What is asked for; the same key may not come with anything else. */
  readonly request: unknown;
}

/**
 * Does the work and keeps its answer in one transaction. The same key gives the kept answer for a day, without the
 * work; with another request it is faulty. A refusal is not kept: it may be tried again.
 */
export function answerOnce<T>(desk: Desk, { scope, key, request }: Once, work: () => T): T {
  const { store, now } = desk;
  const print = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  return store.transaction(() => {
    store.run('DELETE FROM answered WHERE at < ?', now() - day);
    const known = store.get<AnsweredRow>(
      'SELECT request, answer FROM answered WHERE scope = ? AND key = ?',
      scope,
      key,
    );
    if (known !== undefined) {
      if (known.request === print) return JSON.parse(known.answer) as T;
      throw new Trouble('faulty', { findings: [{ path: 'key', code: 'key-reused', severity: 'error' }] });
    }
    const answer = work();
    store.run(
      'INSERT INTO answered VALUES (?, ?, ?, ?, ?)',
      scope,
      key,
      print,
      JSON.stringify(answer),
      now(),
    );
    return answer;
  });
}
