import type { FormDefinition, Profile } from '@acct-forms/core';

/** The kinds of change that a profile declares, and its own words. */
export type DeclaredChanges = Pick<FormDefinition, 'changes' | 'words'>;

/** Reads them without the rest of the form that comes late, where the profile can tell them alone. */
export async function declaredChanges(profile: Profile): Promise<DeclaredChanges> {
  const { late, changes, words } = await profile.firstForm();
  if (late === undefined) return { changes, words };
  return { changes: (await late.changes?.()) ?? (await profile.form()).changes, words };
}

/** What the kinds are called, under the keys of the words of the workbench, which go before. */
export const changeWords = (
  { changes, words }: DeclaredChanges,
  lang: string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    changes.map(({ key }) => [`changeKind.${key}`, (words[lang] ?? words['zh-CN'])?.[`kind.${key}`] ?? key]),
  );
