import type { Profile, Words } from '@acct-forms/core';
import { messages, registerMessages } from './messages.ts';

const registered = new WeakSet<object>();

/** The profile's own names and texts in a language, by the Chinese ones, as far as they have come; starts bringing them. */
export function profileTexts({ id, texts }: Profile, lang: string): Words | undefined {
  const language = lang.replace(/-.*/, '');
  const load = texts?.[language];
  if (load === undefined) return undefined;
  const group = `profile-${id}`;
  if (!registered.has(load)) {
    registered.add(load);
    registerMessages(language, group, async () => ({ [group]: await load() }));
  }
  return messages(language, group);
}
