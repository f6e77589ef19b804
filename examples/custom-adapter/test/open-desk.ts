import { jilin } from '@acct-forms/profiles/jilin';
import { createApp } from '../server/app.ts';
import { Store } from '../server/store.ts';

/** A whole backend of its own, in memory, on a port of its own. */
export async function openDesk() {
  const store = new Store(':memory:');
  let ahead = 0;
  const desk = {
    store,
    profile: jilin,
    form: await jilin.form(),
    // A guess may be cheap where nobody guesses.
    cost: { log2: 10, times: 1 },
    now: () => Date.now() + ahead,
  };
  const app = await createApp(desk);
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    desk,
    base: `${address}/desk`,
    /** Puts the clock on, never back. */
    waitUntil(instant: string) {
      ahead = Math.max(ahead, Date.parse(instant) - Date.now());
    },
    async close() {
      await app.close();
      store.close();
    },
  };
}
