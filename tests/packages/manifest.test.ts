import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { complaints } from '../../scripts/manifest/complaints.ts';
import { manifestOf, readElements, type Read } from '../../scripts/manifest/manifest.ts';
import { elementsOf, type Element } from '../../scripts/manifest/schema.ts';
import { eventClasses } from '../../scripts/manifest/sources.ts';
import { readTokens } from '../../scripts/manifest/tokens.ts';

const folder = join(import.meta.dirname, '../../packages/elements');
const elements = readElements(folder);
const tokens = readTokens(join(folder, 'src/styles/tokens.css'));
const types = eventClasses(folder);

/** What is complained about once one element is changed. */
function after(tag: string, change: (element: Element) => void): string[] {
  const changed = elements.map(({ element, ...rest }): Read => ({
    ...rest,
    element: structuredClone(element),
  }));
  change(changed.find(({ element }) => element.tagName === tag)!.element);
  return complaints(changed, tokens, types);
}

test('every element, member, event, slot, part and token is described', () => {
  assert.deepEqual(complaints(elements, tokens, types), []);
  assert.ok(elements.length >= 28 && tokens.length >= 79 && types.size >= 15);
});

test('what lacks its words, or is not documented at the class that has it, is named', () => {
  const login = (change: (element: Element) => void) => after('acct-login', change);
  assert.deepEqual(
    login((element) => (element.members[0]!.description = '')),
    ['acct-login: member backend is not described'],
  );
  assert.deepEqual(
    login(({ events }) => events.splice(0, 1)),
    ['acct-login: event acct-signed-in is not documented at the class'],
  );
  assert.deepEqual(
    login(({ cssParts }) => cssParts.splice(0, 1)),
    ['acct-login: part card is not documented at the class'],
  );
  assert.deepEqual(
    login(({ slots }) => slots.splice(0, 1)),
    ['acct-login: slot heading is not documented at the class'],
  );
  assert.deepEqual(
    login((element) => element.cssParts.push({ name: 'gone', description: 'Not there any more' })),
    ['acct-login: part gone is documented, and nothing has it'],
  );
  assert.deepEqual(complaints([], [{ name: '--acct-new', default: '1px', description: '' }], types), [
    'tokens.css: --acct-new has no words',
  ]);
});

test('the manifest holds what a page can rely on, and nothing of the inside', () => {
  const manifest = manifestOf(elements);
  const all = elementsOf(manifest);
  const upload = all.find(({ tagName }) => tagName === 'acct-upload')!;
  const names = upload.members.map(({ name }) => name);
  for (const name of ['slotPath', 'rule', 'heicDecoder', 'value', 'validity', 'checkValidity'])
    assert.ok(names.includes(name), name);
  for (const { tagName, members } of all)
    for (const { name } of members)
      assert.doesNotMatch(name, /^[_#]|^styles$|Callback$|^render(?!Row)|^internals$/, `${tagName}.${name}`);
  assert.ok(!names.includes('order') && !names.includes('consented'));
  const event = upload.events.find(({ name }) => name === 'acct-material-changed');
  assert.equal(event?.type?.text, 'AcctMaterialChangedEvent');
  assert.deepEqual(
    upload.attributes.filter(({ name }) => name === 'backend').map(({ type }) => type?.text),
    ['string'],
  );
  assert.ok(upload.cssProperties.some(({ name }) => name === '--acct-color-accent'));
  const defined = manifest.modules.flatMap(({ path, exports }) =>
    exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => [path, name]),
  );
  assert.deepEqual(
    defined,
    all.map(({ tagName }) => [`dist/define/${tagName}.js`, tagName]),
  );
});
