/** The backend of the benchmark, on a thread of its own as a real one is on a machine of its own. */
import { createMemoryBackend } from '@acct-forms/adapter/memory';
import { answers, benchForm, benchProfile } from './fields.ts';
import type { Call } from './world.ts';

const person = { username: 'person', password: 'Sample-Pass-1' };
const backend = createMemoryBackend({
  profile: benchProfile,
  form: benchForm,
  seed: { accounts: [{ ...person, phone: '13800000001' }] },
}).adapterFor();

/** Signed in, the whole form filled in. */
const session = (async () => {
  const signedIn = await backend.accounts.login(person);
  let view = await backend.record.open();
  for (const [key, value] of Object.entries(answers))
    view = await backend.record.saveSection(key, value, { revision: view.revision });
  return signedIn;
})();

const calls = {
  session: () => session,
  open: () => backend.record.open(),
  saveSection: (...args: Parameters<typeof backend.record.saveSection>) =>
    backend.record.saveSection(...args),
};

addEventListener('message', async ({ data: { id, name, args } }: MessageEvent<Call>) => {
  await session;
  const act = calls[name as keyof typeof calls] as (...args: unknown[]) => Promise<unknown>;
  postMessage({ id, answer: await act(...args) });
});
