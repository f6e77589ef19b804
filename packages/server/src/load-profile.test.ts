import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ConfigError } from './config.ts';
import { loadProfile } from './load-profile.ts';

const folder = mkdtempSync(join(tmpdir(), 'acct-profile-'));
after(() => rmSync(folder, { recursive: true }));

/** A module of a province of one's own, as far as the server looks at it. */
function moduleOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
const profile = (id: string, form = 'async () => ({})') => `{ id: '${id}', departments: [], form: ${form} }`;

const refuses = (text: string, why: RegExp) =>
  assert.rejects(
    loadProfile(text),
    (error: unknown) =>
      error instanceof ConfigError &&
      error.message.startsWith(`PROFILE ${text.split('#')[0]}`) &&
      why.test(error.message) &&
      !error.message.includes('\n'),
  );

test('a province that comes with the packages is named', async () => {
  assert.equal((await loadProfile('jilin')).id, 'jilin');
  assert.equal((await loadProfile('@acct-forms/profiles/sample')).id, 'sample');
});

test('any other is a module, and one of several by its name there', async () => {
  const one = moduleOf(
    'one.ts',
    `export const other: object = ${profile('one')};\nexport const nothing = 1;\n`,
  );
  assert.equal((await loadProfile(one)).id, 'one');
  const two = moduleOf('two.mjs', `export const a = ${profile('a')};\nexport const b = ${profile('b')};\n`);
  assert.equal((await loadProfile(`${two}#b`)).id, 'b');
  await refuses(two, /several profiles/);
  await refuses(`${two}#c`, /no profile/);
});

test('what is no profile, or not whole, stops the start with a line that says so', async () => {
  await refuses('./nowhere.ts', /nowhere\.ts/);
  await refuses('constructor', /constructor/);
  await refuses(moduleOf('broken.mjs', 'export const ='), /SyntaxError/);
  const torn = `async () => { throw new Error('basic.x: no table y'); }`;
  await refuses(
    moduleOf('torn.mjs', `export const torn = ${profile('torn', torn)};\n`),
    /basic\.x: no table y/,
  );
});
