import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData, FormContext, FormDefinition, Issue, Profile } from '@acct-forms/core';
import { derive, issueText, speakerOf, validateMaterials, validateSection } from '@acct-forms/core';
import { codes as english } from '@acct-forms/core/locales/en/codes';
import { fields as englishFields } from '@acct-forms/core/locales/en/fields';
import { issues as englishIssues } from '@acct-forms/core/locales/en/issues';
import { fields } from '@acct-forms/core/locales/zh-CN/fields';
import { issues } from '@acct-forms/core/locales/zh-CN/issues';
import { completeAnswers, issuePaths, rowId, withAnswers, wrongValueFor } from '@acct-forms/core/testing';
import { jilin } from './jilin/index.ts';
import { sample } from './sample/index.ts';

const zh = { ...fields, ...issues };
const en = { ...englishFields, ...englishIssues };
const now = new Date('2026-11-24T12:00:00+08:00');
const profiles: readonly (readonly [Profile, string])[] = [
  [jilin, '220182'],
  [sample, '990121'],
];

function issuesOf(form: FormDefinition, path: string, data: ApplicationData, context: FormContext): Issue[] {
  const derived = derive(form, data, context);
  const section = path.split('.')[0] ?? '';
  return section === 'materials'
    ? validateMaterials(form, derived, {}, context)
    : validateSection(form, section, derived, context);
}

for (const [profile, region] of profiles) {
  const form = await profile.form();
  const context: FormContext = { now, profile, account: { mobile: '13800000000' } };
  const base = completeAnswers(form, region);
  const paths = issuePaths(form);

  test(`${profile.id}: every code at every path has a wrong value that leads to it alone`, (t) => {
    t.diagnostic(`${paths.reduce((sum, { codes }) => sum + codes.length, 0)} cells at ${paths.length} paths`);
    for (const { path, codes } of paths) {
      const at = path.replace('*', rowId);
      for (const code of codes) {
        const cell = wrongValueFor(form, path, code);
        assert.ok(cell, `no wrong value for ${path} ${code}`);
        const given = withAnswers(base, cell.given);
        const wrong = path.startsWith('materials.') ? given : withAnswers(given, { [path]: cell.value });
        const found = issuesOf(form, path, wrong, context).filter((issue) => issue.path === at);
        assert.deepEqual(
          found.map((issue) => issue.code),
          [code],
          `${path} ${code}`,
        );
      }
    }
  });

  test(`${profile.id}: every code of a path has its own sentence, in both languages`, () => {
    for (const words of [zh, { ...en, ...english }]) {
      const speaker = speakerOf(form, profile, words === zh ? 'zh-CN' : 'en', words);
      for (const { path, codes } of paths) {
        const sentences = codes.map((code) =>
          issueText(speaker, { path, code, severity: 'error', params: { min: 2, max: 9, age: 6 } }),
        );
        assert.equal(new Set(sentences).size, codes.length, `${path}: ${sentences.join(' / ')}`);
        for (const sentence of sentences) assert.doesNotMatch(sentence, /[{}]|issue\.|^[a-z-]+$/, path);
      }
    }
  });

  test(`${profile.id}: the person without a wrong value is told nothing there`, () => {
    const derived = derive(form, base, context);
    for (const { key } of form.sections) assert.deepEqual(validateSection(form, key, derived, context), []);
  });
}

test('no two codes of one kind of field share a sentence, and none falls back to the general one', () => {
  for (const words of [zh, en]) {
    const sentences = Object.entries(words).filter(([key]) => key.startsWith('issue.'));
    assert.equal(new Set(sentences.map(([, sentence]) => sentence)).size, sentences.length);
  }
});

test('a code that the table does not have gives no wrong value', async () => {
  assert.equal(wrongValueFor(await jilin.form(), 'basic.name', 'made-up'), undefined);
  assert.equal(wrongValueFor(await jilin.form(), 'basic.madeUp', 'too-long'), undefined);
});
