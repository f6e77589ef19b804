import { isAcctError } from '@acct-forms/core';
import type { Supports } from '../../backend-adapter.ts';
import type { Arguments } from './arguments.ts';
import type { Prepared } from './prepare.ts';

/** The laws cannot be run; the message says why. */
export class CannotRun extends Error {}

/** Sees that somebody answers, that challenges can be solved, and that there is somebody who can make staff. */
export async function tryOut(prepared: Prepared, asked: Arguments): Promise<void> {
  await tryAddress(prepared, asked);
  if (prepared.administrator === undefined) return tryWithout(prepared, asked);
  await tryAdministrator(prepared, prepared.administrator);
}

async function tryAddress({ backend, input }: Prepared, { baseUrl }: Arguments): Promise<void> {
  const adapter = await backend.client();
  try {
    await adapter.accounts.session();
  } catch (error) {
    const code = isAcctError(error) ? error.code : String(error);
    throw new CannotRun(
      code === 'offline' || code === 'timeout'
        ? `nobody answers at ${baseUrl}`
        : `${baseUrl} does not speak this wire: asked for a session it answers ${code}`,
      { cause: error },
    );
  }
  if (!adapter.supports.accounts) return;
  try {
    await input.solve(await adapter.accounts.challenge('login'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CannotRun(`nobody can sign in: ${why}`, { cause: error });
  }
}

/** What cannot be tried without somebody who makes staff, certificates and programmes. */
const takesStaff = (supports: Supports) =>
  (['formerCertificates', 'education', 'review', 'administration'] as const).filter((name) => supports[name]);

async function tryWithout({ backend }: Prepared, { world }: Arguments): Promise<void> {
  const needed = takesStaff((await backend.client()).supports);
  if (world !== undefined || needed.length === 0) return;
  throw new CannotRun(
    `${needed.join(', ')} take an administrator: give --administrator or --world, or say that they are absent: --without ${needed.join(',')}`,
  );
}

async function tryAdministrator(
  { backend, input }: Prepared,
  { username, password }: NonNullable<Prepared['administrator']>,
): Promise<void> {
  const { accounts } = await backend.client();
  try {
    const challenge = await input.solve(await accounts.challenge('login'));
    const session = await accounts.login({ username, password, ...(challenge ? { challenge } : {}) });
    if (session.mustChangePassword === true)
      throw new CannotRun(`${username} has a first password: sign in once and choose another one`);
    if (!session.roles.includes('administrator')) throw new CannotRun(`${username} is no administrator`);
    await accounts.logout();
  } catch (error) {
    if (!isAcctError(error)) throw error;
    throw new CannotRun(`${username} cannot sign in: ${error.code}`, { cause: error });
  }
}
