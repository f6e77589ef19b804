import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import * as sfc from 'vue/compiler-sfc';
import { compiled, folderOf, others, root, samples, titleOf, withSources, type Sample } from './samples.ts';

const scratch = join(root, 'tests/docs/.samples');

/** The script of a component with its template compiled into it. */
function scriptOf({ text, page }: Sample): string {
  const { descriptor, errors } = sfc.parse(text, { filename: page });
  assert.deepEqual(errors, []);
  const templateOptions = { compilerOptions: { isCustomElement: (tag: string) => tag.startsWith('acct-') } };
  return sfc.compileScript(descriptor, { id: 'sample', inlineTemplate: true, templateOptions }).content;
}

function place(sample: Sample): void {
  const folder = folderOf(sample);
  mkdirSync(folder, { recursive: true });
  const isVue = sample.kind === 'vue';
  const text = isVue ? scriptOf(sample) : withSources(sample.text);
  // A sample without imports is a module all the same.
  writeFileSync(join(folder, `${sample.file}${isVue ? '.ts' : ''}`), `${text}\nexport {};\n`);
}

const options = (include: readonly string[], more: object) =>
  JSON.stringify({
    extends: '../../../tsconfig.base.json',
    compilerOptions: {
      noEmit: true,
      composite: false,
      declaration: false,
      // As those who install the packages have them.
      customConditions: [],
      rewriteRelativeImportExtensions: false,
      allowImportingTsExtensions: true,
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: ['node', 'vite/client'],
      jsx: 'react-jsx',
      experimentalDecorators: true,
      useDefineForClassFields: false,
      erasableSyntaxOnly: false,
      ...more,
    },
    include: [...include, '../page.d.ts', '../heic.d.ts'],
  });

/** What the compiler says of the samples, nothing where it has no complaint. */
function compile(name: string, config: string): string {
  const file = join(scratch, `tsconfig.${name}.json`);
  writeFileSync(file, config);
  return spawnSync('tsc', ['-p', file], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' })
    .stdout;
}

/** A piece of an example is compiled with its example. */
const isCompiled = ({ kind, flags, of }: Sample) =>
  (compiled as readonly string[]).includes(kind) && !flags.includes('worker') && of === undefined;

before(() => {
  rmSync(scratch, { recursive: true, force: true });
  for (const sample of samples.filter(isCompiled)) place(sample);
});

test('every code block says what it is', () => {
  const known: readonly string[] = [...compiled, ...others];
  assert.deepEqual(samples.filter(({ kind }) => !known.includes(kind)).map(titleOf), []);
  assert.ok(samples.filter(isCompiled).length > 20);
});

const lines = (text: string) => text.split('\n').map((line) => line.trim());

test('what is shown of an example stands there, line by line', () => {
  const shown = samples.filter(({ of }) => of !== undefined);
  assert.ok(shown.length > 8);
  for (const sample of shown) {
    const whole = lines(readFileSync(join(root, sample.of ?? ''), 'utf8')).join('\n');
    // A line of three dots stands for what is left out.
    for (const piece of lines(sample.text.trim()).join('\n').split('\n// …\n'))
      assert.ok(whole.includes(piece), `${titleOf(sample)}: not in ${sample.of}:\n${piece}`);
  }
});

test('every sample in TypeScript, JSX and Vue compiles against the packages', () => {
  assert.equal(compile('ts', options(['**/*.ts', '**/*.tsx'], {})), '');
});

test('every sample in JavaScript uses what the packages have', () => {
  assert.equal(
    compile(
      'js',
      options(['**/*.js'], {
        allowJs: true,
        checkJs: true,
        strict: false,
        exactOptionalPropertyTypes: false,
      }),
    ),
    '',
  );
});

test('samples that run in Node do what they say', { concurrency: true }, async (t) => {
  const runnable = samples.filter(({ kind, flags }) => kind === 'ts' && flags.includes('run'));
  assert.ok(runnable.length > 2);
  for (const sample of runnable) {
    await t.test(titleOf(sample), () => {
      const file = join(folderOf(sample), sample.file);
      const { NODE_TEST_CONTEXT: _, ...env } = process.env;
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', file],
        {
          encoding: 'utf8',
          env,
        },
      );
      assert.equal(status, 0, `${stdout}\n${stderr}`);
      // What a comment behind console.log promises.
      for (const [, said = ''] of sample.text.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm))
        assert.ok(stdout.includes(said), `${said}\n${stdout}`);
    });
  }
});

interface Declared {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
  readonly cssParts?: readonly { readonly name: string }[];
  readonly slots?: readonly { readonly name: string }[];
}

function manifest(): ReadonlyMap<string, Declared> {
  const file = join(root, 'packages/elements/dist/custom-elements.json');
  const { modules } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly modules: readonly { readonly declarations?: readonly Declared[] }[];
  };
  const declared = modules.flatMap(({ declarations = [] }) => declarations);
  return new Map(declared.flatMap((one) => (one.tagName ? [[one.tagName, one] as const] : [])));
}

/** What every element of HTML may carry. */
const everywhere = /^(?:id|class|slot|lang|hidden|data-[\w-]+|aria-[\w-]+)$/;

test('every element in a sample exists, with the attributes and slots that it is given', () => {
  const known = manifest();
  const wrong: string[] = [];
  for (const sample of samples.filter(({ kind }) => kind === 'html')) {
    for (const [, tag = '', given = ''] of sample.text.matchAll(
      /<(acct-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g,
    )) {
      const element = known.get(tag);
      if (!element) wrong.push(`${titleOf(sample)}: <${tag}>`);
      for (const [, name = ''] of given.matchAll(/([\w-]+)(?:="[^"]*")?/g)) {
        if (everywhere.test(name) || element?.attributes?.some((attribute) => attribute.name === name))
          continue;
        wrong.push(`${titleOf(sample)}: <${tag} ${name}>`);
      }
    }
    const slots = new Set([...known.values()].flatMap((one) => one.slots?.map(({ name }) => name) ?? []));
    for (const [, slot = ''] of sample.text.matchAll(/\bslot="([\w-]+)"/g))
      if (!slots.has(slot)) wrong.push(`${titleOf(sample)}: slot ${slot}`);
  }
  assert.deepEqual(wrong, []);
});

test('every token and part in a sample of CSS exists', () => {
  const tokens = readFileSync(join(root, 'packages/elements/src/styles/tokens.css'), 'utf8');
  const known = manifest();
  const wrong: string[] = [];
  for (const sample of samples.filter(({ kind }) => kind === 'css')) {
    for (const [token] of sample.text.matchAll(/--acct-[\w-]+/g))
      if (!tokens.includes(`${token}:`)) wrong.push(`${titleOf(sample)}: ${token}`);
    for (const [, tag = '', part = ''] of sample.text.matchAll(/(acct-[\w-]+)::part\(([\w-]+)\)/g))
      if (!known.get(tag)?.cssParts?.some(({ name }) => name === part))
        wrong.push(`${titleOf(sample)}: ${tag}::part(${part})`);
  }
  assert.deepEqual(wrong, []);
});

test('every sample of JSON can be read', () => {
  for (const { text } of samples.filter(({ kind }) => kind === 'json')) JSON.parse(text);
});
