import { invalid, type Store } from './store.ts';

const keptMs = 24 * 3_600_000;

/**
 * Runs a keyed write once: the same key and body of the same actor gives the first answer again, another body is
 * `invalid`. A refusal is not kept, so that the same key may be tried again.
 */
export async function once<T>(
  store: Store,
  actor: string,
  key: string,
  body: unknown,
  run: () => T | Promise<T>,
): Promise<T> {
  if (!/^[\x21-\x7e]{1,64}$/.test(key)) throw invalid('key', 'key-format');
  const id = `${actor} ${key}`;
  const text = JSON.stringify(body);
  const now = store.now().getTime();
  const kept = store.answers.get(id);
  if (kept !== undefined && now - kept.at < keptMs) {
    if (kept.body !== text) throw invalid('key', 'key-reused');
    return kept.answer as T;
  }
  const answer = Promise.resolve().then(run);
  store.answers.set(id, { body: text, at: now, answer });
  try {
    return await answer;
  } catch (error) {
    store.answers.delete(id);
    throw error;
  }
}
