import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { createMemoryBackend } from '@acct-forms/adapter/memory';
import { defineProfile } from '@acct-forms/core';
import type { Profile } from '@acct-forms/core';
import { exampleProfile } from '../../../packages/core/src/testing/example-form.ts';
import { answers, benchForm } from './fields.ts';

export interface World {
  readonly backend: BackendAdapter;
  readonly session: Session;
  readonly profile: Profile;
}

/** A person signed in at a backend in this page, the whole form filled in. */
export async function newWorld(): Promise<World> {
  const profile = defineProfile(exampleProfile, async () => benchForm);
  const person = { username: 'person', password: 'Sample-Pass-1' };
  const world = createMemoryBackend({
    profile,
    form: benchForm,
    seed: { accounts: [{ ...person, phone: '13800000001' }] },
  });
  const backend = world.adapterFor();
  const session = await backend.accounts.login(person);
  let view = await backend.record.open();
  for (const [key, value] of Object.entries(answers))
    view = await backend.record.saveSection(key, value, { revision: view.revision });
  return { backend, session, profile };
}
