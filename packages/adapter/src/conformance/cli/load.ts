import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Profile } from '@acct-forms/core';
import type { LiveWorld } from '../live-world.ts';
import { Misused } from './arguments.ts';

/** A module as seen from the folder in which the command was given. */
async function load(option: string, name: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const file = createRequire(resolve('here.js')).resolve(/^\.|^\//.test(name) ? resolve(name) : name);
    return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new Misused(`${option} ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const isProfile = (value: unknown): value is Profile =>
  typeof value === 'object' && value !== null && 'departments' in value && 'form' in value;

/** `module#export`; without `#` the only profile that the module exports. */
export async function loadProfile(text: string): Promise<Profile> {
  const [name = '', wanted] = text.split('#');
  const found = await load('--profile', name);
  const profiles = Object.entries(found).filter(
    ([key, value]) => isProfile(value) && (wanted === undefined || key === wanted),
  );
  const [first] = profiles;
  if (first === undefined || profiles.length > 1)
    throw new Misused(`--profile ${text}: exports ${first ? 'several profiles' : 'no profile'}`);
  return first[1] as Profile;
}

export async function loadWorld(file: string): Promise<LiveWorld> {
  const { default: world } = await load('--world', resolve(file));
  if (typeof world !== 'function') throw new Misused(`--world ${file}: its default export is no function`);
  return world as LiveWorld;
}

const run = promisify(execFile);

/** Asks a command for what was last sent to a phone until there is a code in it, half a minute at most. */
export function codesFrom(command: string): (phone: string) => Promise<string> {
  const [file = '', ...args] = command.split(' ').filter((part) => part !== '');
  return async (phone) => {
    const until = Date.now() + 30_000;
    for (;;) {
      const { stdout } = await run(file, [...args, phone]).catch((error: unknown) => {
        if (Date.now() > until) throw error;
        return { stdout: '' };
      });
      const [code] = /\b\d{4,8}\b/.exec(stdout) ?? [];
      if (code !== undefined) return code;
      if (Date.now() > until) throw new Error(`${command} ${phone} prints no code`);
      await new Promise((next) => setTimeout(next, 100));
    }
  };
}
