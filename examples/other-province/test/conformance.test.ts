import { test } from 'node:test';
import { adapterSuite, encodeJpeg, sampleFiles, type TestBackend } from '@acct-forms/adapter/conformance';
import { createMemoryBackend } from '@acct-forms/adapter/memory';
import { lanjiang } from '../profile/index.ts';
import { answers } from './answers.ts';

const form = await lanjiang.form();

/** The kit's photo is of one inch; this province asks for two. */
const photo = (number: number) => {
  const bytes = encodeJpeg(413, 579, (column, row) => {
    if (row === 0 && column < 24) return (number >> column) & 1 ? 200 : 255;
    return ((column - 26) / 12) ** 2 + ((row - 30) / 16) ** 2 < 1 ? 170 : 255;
  });
  return new File([bytes], `photo-${number}.jpg`, { type: 'image/jpeg' });
};

async function createAdapter(): Promise<TestBackend> {
  const memory = createMemoryBackend({ profile: lanjiang, form });
  let people = 0;
  const signedIn = async (more: object) => {
    const n = ++people;
    const credentials = { username: `person${n}`, password: `Slow-river-${n}`, phone: `1370000${1000 + n}` };
    memory.add({ accounts: [{ ...credentials, ...more }] });
    const adapter = memory.adapterFor();
    await adapter.accounts.login(credentials);
    return { adapter, credentials };
  };
  return {
    client: async () => memory.adapterFor(),
    applicant: () => signedIn({}),
    reviewer: async (bureau, { role = 'reviewer', idNumber } = {}) =>
      (await signedIn({ name: '审核员', role, bureau, ...(idNumber && { idNumber }) })).adapter,
    administrator: async () => (await signedIn({ role: 'administrator' })).adapter,
    auditor: async () => (await signedIn({ role: 'auditor' })).adapter,
    async addProgramme(programme) {
      const id = `programme-${++people}`;
      memory.add({ programmes: [{ id, ...programme }] });
      return id;
    },
    stop: async () => {},
  };
}

adapterSuite({
  test,
  createAdapter,
  profile: lanjiang,
  form,
  files: { ...sampleFiles, photo },
  answers,
  solve: async () => undefined,
});
