import type { Profile } from '@acct-forms/core';

const profiles: Readonly<Record<'jilin' | 'sample', () => Promise<Profile>>> = {
  jilin: async () => (await import('@acct-forms/profiles/jilin')).jilin,
  sample: async () => (await import('@acct-forms/profiles/sample')).sample,
};

export function loadProfile(name: keyof typeof profiles): Promise<Profile> {
  return profiles[name]();
}
