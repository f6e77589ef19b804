import assert from 'node:assert/strict';
import test from 'node:test';
import { AcctError, type FormDefinition } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import type { BackendAdapter, Supports } from '../backend-adapter.ts';
import { sampleFiles } from './files.ts';
import { createMemoryTestBackend, solveMemoryChallenge } from './memory-backend.ts';
import { runLaws } from './report.ts';
import type { TestBackend } from './world.ts';

const whole = await jilin.form();
const refused = async () => {
  throw new AcctError('not-allowed');
};
const every = <G extends object>(group: G) =>
  Object.fromEntries(Object.keys(group).map((name) => [name, refused])) as unknown as G;

/** A client without some capabilities: the groups are gone, or refuse where a backend must have them. */
function less(adapter: BackendAdapter, absent: readonly (keyof Supports)[]): BackendAdapter {
  const { units, education, review, administration, ...rest } = adapter;
  const has = (name: keyof Supports) => !absent.includes(name);
  const { accounts, materials, record } = rest;
  return {
    supports: { ...adapter.supports, ...Object.fromEntries(absent.map((name) => [name, false])) },
    accounts: has('accounts') ? accounts : { ...every(accounts), session: accounts.session },
    materials: has('materials') ? materials : every(materials),
    record: {
      ...record,
      ...(has('changes') ? {} : { startChange: refused, changeEmail: refused }),
      ...(has('formerCertificates') ? {} : { claimFormerCertificate: refused }),
    },
    ...(units && has('units') ? { units } : {}),
    ...(education && has('education') ? { education } : {}),
    ...(review && has('review') ? { review } : {}),
    ...(administration && has('administration') ? { administration } : {}),
  };
}

async function lesser(absent: readonly (keyof Supports)[], form: FormDefinition): Promise<TestBackend> {
  const { addHolder, addProgramme, phoneCode, ...backend } = await createMemoryTestBackend(jilin, form, {
    phoneCodes: !absent.includes('phoneCodes'),
  });
  const client = async () => less(await backend.client(), absent);
  const noStaff = absent.includes('review') && absent.includes('administration');
  const staff = noStaff ? { reviewer: refused, auditor: refused, administrator: refused } : {};
  const has = (name: keyof Supports) => !absent.includes(name);
  return {
    ...backend,
    ...(addHolder && has('formerCertificates') ? { addHolder } : {}),
    ...(addProgramme && has('education') ? { addProgramme } : {}),
    ...(phoneCode && has('phoneCodes') ? { phoneCode } : {}),
    client,
    async applicant() {
      const { adapter, credentials } = await backend.applicant();
      return { adapter: less(adapter, absent), credentials };
    },
    async again({ username, password }) {
      const whole = await backend.client();
      const challenge = await solveMemoryChallenge(await whole.accounts.challenge('login'));
      await whole.accounts.login({ username, password, ...(challenge ? { challenge } : {}) });
      return less(whole, absent);
    },
    reviewer: async (bureau, options) => less(await backend.reviewer(bureau, options), absent),
    auditor: async () => less(await backend.auditor(), absent),
    administrator: async () => less(await backend.administrator(), absent),
    ...staff,
  };
}

const alone: readonly (readonly (keyof Supports)[])[] = [
  ['accounts', 'phoneCodes', 'draftKeys'],
  ['phoneCodes'],
  ['formerCertificates'],
  ['materials'],
  ['units'],
  ['changes'],
  ['education'],
  ['review', 'administration'],
  ['administration'],
  ['review', 'administration', 'units', 'education', 'changes', 'formerCertificates', 'phoneCodes'],
];

for (const absent of alone) {
  test(`a backend without ${absent.join(', ')} is held to the rest, and to nothing else`, async (t) => {
    // Who takes no files has a form that asks for none.
    const form = absent.includes('materials') ? { ...whole, slots: [] } : whole;
    const results = await runLaws({
      createAdapter: () => lesser(absent, form),
      profile: jilin,
      form,
      files: sampleFiles,
      solve: solveMemoryChallenge,
    });
    const failed = results.filter(({ outcome }) => outcome === 'failed');
    const skipped = results.filter(({ because }) => because === 'absent').length;
    t.diagnostic(`${results.length - failed.length - skipped} hold, ${skipped} skipped`);
    assert.deepEqual(
      failed.map(({ id, seen }) => `${id}: ${seen}`),
      [],
    );
    assert.ok(skipped > 0);
  });
}
