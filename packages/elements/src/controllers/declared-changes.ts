import type { FormDefinition, Profile } from '@acct-forms/core';
import type { ReactiveControllerHost } from 'lit';
import { ProfilePart } from './profile-part.ts';

/** The kinds of change that a profile declares, and its own words. */
type Declared = Pick<FormDefinition, 'changes' | 'words'>;

/** Reads them without the rest of the form that comes late, where the profile can tell them alone. */
async function readDeclared(profile: Profile): Promise<Declared> {
  const { late, changes, words } = await profile.firstForm();
  if (late === undefined) return { changes, words };
  return { changes: (await late.changes?.()) ?? (await profile.form()).changes, words };
}

/** The kinds of change that the profile declares, for a list. Until they are there, and where they do not come, there are none. */
export class DeclaredChanges {
  readonly #declared: ProfilePart<Declared>;
  #asked: readonly unknown[] = [];

  /** `profile` answers the profile that the list has at the moment. */
  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, profile: () => Profile | undefined) {
    this.#declared = new ProfilePart(host, profile, readDeclared);
  }

  /** Asks for them with what was read of the list; those that did not come are asked for again with the next reading. */
  askWith(items: readonly unknown[]): void {
    const { part } = this.#declared;
    if (this.#asked[0] === part && this.#asked[1] === items) return;
    this.#asked = [part, items];
    void part?.again();
  }

  /** The keys of the kinds, and of one that is chosen. */
  keys(chosen: string | undefined): readonly string[] {
    const keys = this.#declared.now?.changes.map(({ key }) => key) ?? [];
    return chosen === undefined || keys.includes(chosen) ? keys : [...keys, chosen];
  }

  /** What the kinds are called, under the keys of the words of the workbench, which go before. */
  words(lang: string): Readonly<Record<string, string>> {
    const { changes = [], words = {} } = this.#declared.now ?? {};
    return Object.fromEntries(
      changes.map(({ key }) => [
        `changeKind.${key}`,
        (words[lang] ?? words['zh-CN'])?.[`kind.${key}`] ?? key,
      ]),
    );
  }
}
