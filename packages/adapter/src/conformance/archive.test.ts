import assert from 'node:assert/strict';
import test from 'node:test';
import type { Role } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import type { Administration } from '../administration.ts';
import { add, adapterFor, createStore } from '../memory/backend.ts';
import { memoryArchive } from '../memory/archive.ts';
import type { Client } from '../memory/store.ts';
import { samplePhone } from './answers.ts';
import { sampleFiles } from './files.ts';
import { archiveLaws } from './laws/archive.ts';
import { officeMutants } from './mutants.ts';
import type { Break, Whole } from './mutants/mutant.ts';
import { runLaw } from './suite.ts';
import type { TestBackend } from './world.ts';

const form = await jilin.form();
const input = { profile: jilin, form, files: sampleFiles, solve: async () => undefined };
let count = 0;

/** The memory backend with its archive as the office's group, every client of it broken in one way or in none. */
function backendWith(broken: Break): TestBackend {
  const store = createStore({ profile: jilin, form });
  const client = () => {
    const own: Client = { store };
    const adapter = adapterFor(own);
    const administration = { archive: memoryArchive(own) } as Administration;
    return broken({
      ...adapter,
      administration,
      supports: { ...adapter.supports, administration: true },
    } as Whole);
  };
  const signedIn = async (role: Role, more = {}) => {
    const tag = `${(count += 1)}${Math.random().toString(36).slice(2, 8)}`;
    const credentials = { username: `ready${tag}`, password: `Long-enough-${tag}`, phone: samplePhone() };
    add(store, { accounts: [{ ...credentials, role, ...more }] });
    const adapter = client();
    await adapter.accounts.login(credentials);
    return { adapter, credentials };
  };
  return {
    client: async () => client(),
    applicant: () => signedIn('applicant'),
    reviewer: async (bureau, { role = 'reviewer', ...more } = {}) =>
      (await signedIn(role, { bureau, name: `审核员${count}`, ...more })).adapter,
    administrator: async () => (await signedIn('administrator', { name: '省级管理员' })).adapter,
    auditor: async () => (await signedIn('auditor', { name: '审计员' })).adapter,
    stop: async () => {},
  };
}

for (const law of archiveLaws)
  test(`${law.id}: ${law.title}`, () =>
    runLaw(
      law,
      backendWith((adapter) => adapter),
      input,
    ));

const seen = new Set<string>();

for (const { id, make } of officeMutants) {
  test(`noticed: ${id}`, async () => {
    const noticed: string[] = [];
    for (const law of archiveLaws) {
      const backend = backendWith(make());
      await runLaw(law, backend, input).catch(() => noticed.push(law.id));
    }
    for (const law of noticed) seen.add(law);
    assert.notEqual(noticed.length, 0);
  });
}

test('every law of the archive notices some broken backend', () => {
  assert.deepEqual(
    archiveLaws.map(({ id }) => id).filter((id) => !seen.has(id)),
    [],
  );
});
