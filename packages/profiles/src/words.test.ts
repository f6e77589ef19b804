import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fields as english } from '@acct-forms/core/locales/en/fields';
import { fields as chinese } from '@acct-forms/core/locales/zh-CN/fields';
import { missingWords } from '@acct-forms/core/testing';
import { jilin } from './jilin/index.ts';
import { sample } from './sample/index.ts';

for (const profile of [jilin, sample])
  for (const [lang, table] of [
    ['zh-CN', chinese],
    ['en', english],
  ] as const)
    test(`${profile.id}: everything that is shown by name has a word in ${lang}`, async () => {
      assert.deepEqual(missingWords(await profile.form(), lang, table), []);
    });

test('what has no word is named by its key', async () => {
  const form = await sample.form();
  const none = missingWords(form, 'fr', {});
  for (const key of ['section.basic', 'label.basic.name', 'slot.photo', 'slotGroup.unit'])
    assert.ok(none.includes(key), key);
  assert.ok(none.some((key) => /^label\.\w+\.\w+\.\*\.\w+$/.test(key)));
  const { 'label.basic.name': _, ...others } = chinese;
  assert.deepEqual(missingWords(form, 'zh-CN', others), ['label.basic.name']);
});
