import type { FormDefinition, Profile, Role } from '@acct-forms/core';
import { createMemoryBackend } from '../memory/index.ts';
import type { Challenge, ChallengeAnswer } from '../views.ts';
import { samplePhone } from './answers.ts';
import type { TestBackend } from './world.ts';

let count = 0;

const newCredentials = () => {
  const n = `${++count}${Math.random().toString(36).slice(2, 8)}`;
  return { username: `ready${n}`, password: `Long-enough-${n}`, phone: samplePhone() };
};

/** The memory backend as the suite drives it: challenges are pictures, codes go to a list. */
export async function createMemoryTestBackend(
  profile: Profile,
  form: FormDefinition,
  { phoneCodes = true }: { readonly phoneCodes?: boolean } = {},
): Promise<TestBackend> {
  const codes = new Map<string, string>();
  const gone = new Set<string>();
  let ahead = 0;
  const backend = createMemoryBackend({
    profile,
    form,
    challenge: 'image',
    sendMessage: (phone) => {
      if (gone.has(phone)) throw new Error('not-delivered');
    },
    now: () => new Date(Date.now() + ahead),
    ...(phoneCodes ? { sendCode: (phone, code) => void codes.set(phone, code) } : {}),
  });
  const signedIn = async (role: Role, more = {}) => {
    const credentials = newCredentials();
    backend.add({ accounts: [{ ...credentials, role, ...more }] });
    const adapter = backend.adapterFor();
    const challenge = await solveMemoryChallenge(await adapter.accounts.challenge('login'));
    await adapter.accounts.login({ ...credentials, ...(challenge === undefined ? {} : { challenge }) });
    return { adapter, credentials };
  };
  return {
    client: async () => backend.adapterFor(),
    applicant: () => signedIn('applicant'),
    reviewer: async (bureau, { role = 'reviewer', ...more } = {}) =>
      (await signedIn(role, { bureau, name: `审核员${count}`, ...more })).adapter,
    auditor: async () => (await signedIn('auditor', { name: '审计员' })).adapter,
    administrator: async () => (await signedIn('administrator', { name: '省级管理员' })).adapter,
    addHolder: async ({ mobile, ...holder }) =>
      backend.add({ holders: [{ ...holder, ...(mobile === undefined ? {} : { phone: mobile }) }] }),
    addProgramme: async (programme) => {
      const id = `programme-${++count}`;
      backend.add({ programmes: [{ ...programme, id }] });
      return id;
    },
    phoneCode: async (phone) => codes.get(phone) ?? '',
    unreachable: async (phone, away) => void (away ? gone.add(phone) : gone.delete(phone)),
    waitUntil: async (instant) => void (ahead = Math.max(ahead, Date.parse(instant) - Date.now())),
    stop: async () => {},
  };
}

/** Reads the picture that the memory backend draws, or does the work that it asks. */
export async function solveMemoryChallenge(challenge: Challenge): Promise<ChallengeAnswer | undefined> {
  if (challenge.kind !== 'image') return undefined;
  const [, text = ''] = />(\w{4})<\/text>/.exec(decodeURIComponent(challenge.image)) ?? [];
  return { id: challenge.id, solution: text };
}
