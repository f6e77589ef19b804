import type { Desk } from '../desk.ts';
import { Trouble } from '../trouble.ts';

const freeTries = 5;
const minute = 60_000;

interface FailureRow {
  readonly count: number;
  readonly until: number;
}

/** Refuses a name that was tried in vain too often; whether anybody has it makes no difference. */
export function refuseWhileLocked({ store, now }: Desk, nameKey: string): void {
  const failure = store.get<FailureRow>('SELECT count, until FROM failure WHERE name_key = ?', nameKey);
  if (failure === undefined || failure.count < freeTries || failure.until <= now()) return;
  throw new Trouble('wait', { seconds: Math.ceil((failure.until - now()) / 1000) });
}

/** After five failures the name waits a minute, after each further one twice as long, a day at most. */
export function noteFailure({ store, now }: Desk, nameKey: string): void {
  const at = now();
  store.transaction(() => {
    store.run('DELETE FROM failure WHERE until < ?', at - 24 * 60 * minute);
    const before = store.get<FailureRow>('SELECT count, until FROM failure WHERE name_key = ?', nameKey);
    const count = (before?.count ?? 0) + 1;
    const wait = Math.min(minute * 2 ** Math.max(0, count - freeTries), 24 * 60 * minute);
    store.run(
      'INSERT INTO failure VALUES (?, ?, ?) ON CONFLICT (name_key) DO UPDATE SET count = excluded.count, until = excluded.until',
      nameKey,
      count,
      at + wait,
    );
  });
}

export const forgetFailures = ({ store }: Desk, nameKey: string): void =>
  store.run('DELETE FROM failure WHERE name_key = ?', nameKey);
