import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** As a server that renders pages imports them: what was built, without a document. */
async function importAll(names: readonly string[]): Promise<string> {
  const code = `for (const name of ${JSON.stringify(names)}) await import(name); console.log(typeof document, typeof window);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: join(root, 'packages/elements'),
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return stdout.trim();
}

test('the classes, the contexts and the events can be imported where there is no document', async () => {
  const entries = ['@acct-forms/elements', '@acct-forms/elements/context', '@acct-forms/elements/events'];
  assert.equal(await importAll([...entries, '@acct-forms/elements/images']), 'undefined undefined');
});

test('so can every module that defines an element', async () => {
  const tags = readdirSync(join(root, 'packages/elements/src/define'))
    .filter((name) => name.startsWith('acct-'))
    .map((name) => name.replace(/\.ts$/, '.js'));
  assert.ok(tags.length > 20);
  const names = tags.map((name) => `@acct-forms/elements/define/${name}`);
  assert.equal(await importAll([...names, '@acct-forms/elements/define/registry.js']), 'undefined undefined');
});
