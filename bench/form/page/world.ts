import type { BackendAdapter, RecordView, Session } from '@acct-forms/adapter';
import type { Profile } from '@acct-forms/core';
import { benchProfile } from './fields.ts';

export interface World {
  readonly backend: BackendAdapter;
  readonly session: Session;
  readonly profile: Profile;
}

/** What is asked of the thread of the backend; its answer comes with the same `id`. */
export interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** A person signed in at a backend on a thread of its own, the whole form filled in. */
export async function newWorld(): Promise<World> {
  const worker = new Worker(new URL('backend.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', ({ message }) => console.error(message));
  const waiting = new Map<number, (answer: never) => void>();
  let id = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: never }>) => {
    waiting.get(data.id)?.(data.answer);
    waiting.delete(data.id);
  });
  const call = <T>(name: string, ...args: readonly unknown[]): Promise<T> =>
    new Promise<T>((resolve) => {
      id++;
      waiting.set(id, resolve as (answer: never) => void);
      worker.postMessage({ id, name, args } satisfies Call);
    });
  // As the scripts, the record is there before anything is measured: nobody waits for another thread.
  const view = await call<RecordView>('open');
  // What the wizard asks for while this form is filled in.
  const backend = {
    supports: { accounts: true },
    accounts: {},
    record: {
      open: async () => structuredClone(view),
      saveSection: (...args: readonly unknown[]) => call('saveSection', ...args),
    },
  } as unknown as BackendAdapter;
  return { backend, session: await call<Session>('session'), profile: benchProfile };
}
