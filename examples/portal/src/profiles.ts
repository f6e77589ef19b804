import type { Profile } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';

/** The profiles that this portal can show, by the name in the page's `<meta name="acct-profile">`. */
const profiles: Readonly<Record<string, Profile>> = { jilin };

export function chosenProfile(): Profile {
  const name = document.querySelector<HTMLMetaElement>('meta[name="acct-profile"]')?.content ?? '';
  return profiles[name] ?? jilin;
}
