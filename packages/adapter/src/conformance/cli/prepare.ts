import { allSupported } from '../../all-supported.ts';
import { sampleFiles } from '../files.ts';
import type { SuiteInput, TestBackend } from '../world.ts';
import { Misused, type Arguments } from './arguments.ts';
import { codesFrom, loadProfile, loadWorld } from './load.ts';
import { solveWork } from './solve-work.ts';
import { wireBackend, type WireOptions } from './wire-backend.ts';

export interface Prepared {
  readonly backend: TestBackend;
  readonly input: SuiteInput;
  readonly administrator?: WireOptions['administrator'];
}

/** What the laws are run on, from what was asked for. Throws `Misused`. */
export async function prepare(asked: Arguments): Promise<Prepared> {
  const { baseUrl } = asked;
  const profile = await loadProfile(asked.profile);
  const form = await profile.form();
  const codes = asked.phoneCodeFrom === undefined ? undefined : codesFrom(asked.phoneCodeFrom);
  const without = Object.fromEntries(asked.without.map((name) => [name, false]));
  const declared = { ...allSupported, formerCertificates: profile.formerCertificates, ...without };
  const world = asked.world === undefined ? undefined : await loadWorld(asked.world);
  const { solve = solveWork, ...given } =
    (await world?.({ baseUrl, profile, form, supports: declared })) ?? {};
  const phoneCodes = declared.phoneCodes && (codes ?? given.phoneCode) !== undefined;
  const input = { profile, form, files: sampleFiles, solve };
  const { administrator: username } = asked;
  const { ACCT_ADMINISTRATOR_PASSWORD: password } = process.env;
  if (username !== undefined && password === undefined)
    throw new Misused('--administrator takes the password in ACCT_ADMINISTRATOR_PASSWORD');
  const administrator =
    username === undefined || password === undefined ? {} : { administrator: { username, password } };
  const backend = wireBackend(
    {
      ...input,
      ...administrator,
      ...(codes ? { phoneCode: codes } : {}),
      baseUrl,
      supports: { ...declared, phoneCodes },
    },
    given,
  );
  return { backend, input, ...administrator };
}
