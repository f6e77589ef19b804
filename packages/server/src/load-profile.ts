import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Profile } from '@acct-forms/core';
import { ConfigError } from './config.ts';

const own: Readonly<Record<string, () => Promise<Profile>>> = {
  jilin: async () => (await import('@acct-forms/profiles/jilin')).jilin,
  sample: async () => (await import('@acct-forms/profiles/sample')).sample,
};

const isProfile = (value: unknown): value is Profile =>
  typeof value === 'object' && value !== null && 'departments' in value && 'form' in value;

/** A file as seen from the folder in which the server is started, or a package as seen from there. */
async function load(name: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const file = createRequire(resolve('here.js')).resolve(/^[./]/.test(name) ? resolve(name) : name);
    return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new ConfigError(`PROFILE ${name}: ${String(error).split('\n')[0]}`);
  }
}

/**
 * The province's profile: one that comes with the packages by its name, or any other as `module#export`; without `#`
 * the only profile that the module exports. What it names and does not have stops the start.
 */
export async function loadProfile(text: string): Promise<Profile> {
  if (Object.hasOwn(own, text)) return own[text]!();
  const [name = '', wanted] = text.split('#');
  const exported = Object.entries(await load(name)).filter(([key]) => wanted === undefined || key === wanted);
  const [profile, another] = exported.flatMap(([, value]) => (isProfile(value) ? [value] : []));
  if (profile === undefined || another !== undefined) {
    throw new ConfigError(`PROFILE ${text}: exports ${profile ? 'several profiles' : 'no profile'}`);
  }
  await profile.form().catch((error: unknown) => {
    throw new ConfigError(`PROFILE ${text}: ${error instanceof Error ? error.message : String(error)}`);
  });
  return profile;
}
