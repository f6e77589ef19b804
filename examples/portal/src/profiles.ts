import type { Profile } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';

/** The other profiles that this portal can show, each loaded only where its page asks for it. */
const others: Readonly<Record<string, () => Promise<Profile>>> = {
  sample: async () => (await import('@acct-forms/profiles/sample')).sample,
};

/** The province of the page, by the name in its `<meta name="acct-profile">`, which the server writes. */
export async function chosenProfile(): Promise<Profile> {
  const name = document.querySelector<HTMLMetaElement>('meta[name="acct-profile"]')?.content ?? '';
  return Object.hasOwn(others, name) ? (others[name]?.() ?? jilin) : jilin;
}
