import { createMemoryAdapter, type MemoryAdapter } from '@acct-forms/adapter/memory';
import { jilin } from '@acct-forms/profiles/jilin';

/** A backend in the page's own memory, for trying things out: what is stored is gone with the page. */
export const memoryBackend = async (): Promise<MemoryAdapter> =>
  createMemoryAdapter({ profile: jilin, form: await jilin.form(), challenge: 'proofOfWork' });
