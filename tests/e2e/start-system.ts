import { startCommand } from './start-command.ts';

/** Everybody in the journeys comes from one address, within a few minutes. */
const manyPeople = { REGISTRATIONS_PER_DAY: '500', CHALLENGES_PER_MINUTE: '1000' };

/** The system started with the README's command, what its console printed up to then, and what it has since. */
export async function launch(
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ printed: string; sent: () => string; stop: () => Promise<void> }> {
  // Who registers in a journey reads no console.
  const settings = { DEMO_CASES: 'false', PHONE_CODES: 'false', ...manyPeople, ...env };
  const { printed, stop } = await startCommand([], settings, 'listening on');
  return { printed: printed(), sent: printed, stop };
}

/** Before all journeys. The demo accounts are handed to the tests as `ACCT_DEMO`: user name → password. */
export default async function startSystem(): Promise<() => Promise<void>> {
  const { printed, stop } = await launch({ PORT: '4310' });
  const accounts = [...printed.matchAll(/^ {2}\w+ +(\w+) +(demo-[\w-]+)/gm)].map(([, name, password]) => [
    name,
    password,
  ]);
  process.env['ACCT_DEMO'] = JSON.stringify(Object.fromEntries(accounts));
  return stop;
}

/** The password of a demo account, as the console printed it. */
export function demoPassword(username: string): string {
  const password = (JSON.parse(process.env['ACCT_DEMO'] ?? '{}') as Record<string, string>)[username];
  if (password === undefined) throw new Error(`no demo account ${username}`);
  return password;
}
