import { expect as bare } from '@playwright/test';
import assert from 'node:assert/strict';
import { cp, mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { applicant } from '../e2e/people.ts';
import { phonePortrait } from '../e2e/pictures.ts';
import * as step from '../e2e/steps.ts';
import { isAllowed, writeBills } from '../../scripts/bills.mjs';
import { publish } from '../../scripts/release.mjs';
import { bareProject, tool } from './bare-project.ts';
import { inChromium, type Seen } from './browser.ts';

const expect = bare.configure({ timeout: 30_000 });
const project = await bareProject();
after(() => project.remove());
const installed = (name: string) => join(project.folder, 'node_modules', name);
const manifestOf = async (name: string) =>
  JSON.parse(await readFile(join(installed(name), 'package.json'), 'utf8'));

for (const { name, tarball } of project.packed) {
  test(`${name}: publint and are-the-types-wrong find nothing`, async () => {
    const { buffer } = new Uint8Array(await readFile(tarball));
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg ?? {})),
      [],
    );
    const sheets = ['./styles/skeleton.css', './styles/tokens.css'];
    const without = name === '@acct-forms/elements' ? ['--exclude-entrypoints', ...sheets] : [];
    await tool('attw', [tarball, '--profile', 'esm-only', ...without], project.folder);
  });

  test(`${name}: the tarball has what a user needs, and nothing of how it is made`, async () => {
    const { files } = project.packed.find((one) => one.name === name)!;
    const manifest = await manifestOf(name);
    assert.ok(files.includes('LICENSE') && files.includes('README.md'), 'LICENSE and README.md');
    assert.deepEqual(
      files.filter((path) => /\.test\.|\.tsbuildinfo$|(?<!\.d)\.tsx?$|gallery/.test(path)),
      [],
    );
    assert.doesNotMatch(JSON.stringify(manifest), /"source"|\.\/src\/(?!styles\/)/);
    assert.deepEqual(
      ['devDependencies', 'scripts'].filter((key) => key in manifest),
      [],
    );
    assert.deepEqual(manifest.publishConfig, { access: 'public', provenance: true });
    assert.ok(manifest.keywords.length >= 4 && manifest.description && manifest.license === 'MIT');
  });
}

/** Every entry of a package by its name; patterns by what is there. */
async function entriesOf(name: string): Promise<string[]> {
  const entries = Object.entries<{ default?: string }>((await manifestOf(name)).exports);
  const found = entries.map(async ([entry, target]) => {
    const path = target.default;
    if (!path?.endsWith('.js')) return [];
    if (!path.includes('*')) return [name + entry.slice(1)];
    const [before, end] = path.split('*') as [string, string];
    const there = await readdir(join(installed(name), before), { recursive: true });
    const inner = there.filter((file) => file.endsWith(end)).map((file) => file.slice(0, -end.length));
    return inner.map((file) => name + entry.slice(1).replace('*', file.replaceAll('\\', '/')));
  });
  return (await Promise.all(found)).flat();
}

test('Node imports every entry of every package, those of the elements too, where there is no document', async () => {
  const names = (await Promise.all(project.packed.map(({ name }) => entriesOf(name)))).flat();
  assert.ok(names.length > 70, String(names.length));
  const worker = '@acct-forms/elements/images/image.worker.js';
  const rest = names.filter((name) => name !== worker);
  assert.equal(rest.length, names.length - 1);
  await project.write(
    'import-all.js',
    `for (const name of ${JSON.stringify(rest)}) await import(name);
console.log(typeof document, typeof window, import.meta.resolve('${worker}').slice(-15));`,
  );
  assert.equal((await project.run('node', ['import-all.js'])).trim(), 'undefined undefined image.worker.js');
});

test('the installed acct-server says what it can do, makes its database and seals its archive', async () => {
  assert.match(await project.run('acct-server', ['--help']), /serve \| migrate \| seed/);
  const env = { DATA_DIR: join(project.folder, 'data'), NODE_ENV: 'test', LOG_LEVEL: 'warn' };
  await project.run('acct-server', ['migrate'], env);
  assert.ok((await readdir(env.DATA_DIR)).some((file) => /\.(?:db|sqlite)/.test(file)));
  await project.run('acct-server', ['archive', 'verify'], env);
});

test('npm takes each tarball as a release would hand it over, those first that others need', () => {
  assert.deepEqual(
    publish(project.packed, { dryRun: true }),
    ['core', 'profiles', 'adapter', 'elements', 'server'].map(
      (name) => `@acct-forms/${name}@${project.packed[0]!.version}`,
    ),
  );
});

test('bills of materials name what each package brings, under licences that allow it', async () => {
  const folder = join(project.folder, 'bills');
  const { bills, refused } = writeBills(project.packed, folder);
  assert.deepEqual(refused, []);
  const brings = (name: string) => bills[name]!.components?.map((component) => component.name) ?? [];
  assert.deepEqual(brings('@acct-forms/core'), []);
  for (const [name, needed] of [
    ['@acct-forms/adapter', ['@acct-forms/core', 'zod']],
    ['@acct-forms/elements', ['lit', 'lit-html', 'idb-keyval', 'browser-image-compression']],
    ['@acct-forms/server', ['koa', 'sharp', '@mikro-orm/core', '@acct-forms/profiles']],
  ] as const)
    for (const one of needed) assert.ok(brings(name).includes(one), `${name}: ${one}`);
  assert.ok(!brings('@acct-forms/elements').some((name) => /vue|vite|typescript/.test(name)));
  assert.match(await readFile(join(folder, 'licences.md'), 'utf8'), /\| lit \| [\d.]+ \| BSD-3-Clause \|/);
});

test('a licence that would bind our users is refused', () => {
  assert.equal(isAllowed('some', 'GPL-3.0-only'), false);
  assert.equal(isAllowed('some', 'LGPL-3.0-or-later'), false);
  assert.equal(isAllowed('@img/sharp-libvips-linux-x64', 'LGPL-3.0-or-later'), true);
  assert.equal(isAllowed('some', '(MIT OR GPL-2.0-only)'), true);
  assert.equal(isAllowed('some', 'MIT AND GPL-2.0-only'), false);
  assert.equal(isAllowed('some', 'none'), false);
});

test('the bundle carries the licences of what it was made of', async () => {
  const text = await readFile(join(installed('@acct-forms/elements'), 'dist/bundle/licences.md'), 'utf8');
  for (const name of ['lit', 'lit-html', 'idb-keyval', 'browser-image-compression'])
    assert.match(text, new RegExp(`^## ${name} - `, 'm'));
});

test('what the READMEs show runs as it stands', async () => {
  for (const name of ['core', 'profiles', 'adapter']) {
    const text = await readFile(join(installed(`@acct-forms/${name}`), 'README.md'), 'utf8');
    const samples = [...text.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code!);
    assert.ok(samples.length > 0);
    for (const [index, code] of samples.entries()) {
      await project.write(`readme-${name}-${index}.js`, code);
      assert.doesNotMatch(await project.run('node', [`readme-${name}-${index}.js`]), /undefined|^$/);
    }
  }
});

async function works({ page, workers, problems }: Seen): Promise<void> {
  await expect(page.locator('acct-directory').getByRole('listitem')).toHaveCount(52);
  await page.getByRole('button', { name: 'Compress' }).click();
  await expect(page.locator('output')).toHaveText(/^\d+ bytes, \d+ wide$/);
  assert.ok(Number.parseInt(await page.locator('output').innerText(), 10) <= 60 * 1024);
  assert.equal(workers.length, 1);
  assert.match(workers[0]!, /image\.worker/);
  assert.deepEqual(problems, []);
}

test('a page built by Vite runs, and its pictures are compressed in the worker', async () => {
  await project.write(
    'vite.config.js',
    "export default { build: { modulePreload: false, assetsInlineLimit: 0 }, logLevel: 'error' };",
  );
  const page = join(project.folder, 'with-vite');
  await mkdir(page);
  const html = await readFile(join(project.folder, 'index.html'), 'utf8');
  await project.write('with-vite/page.ts', await readFile(join(project.folder, 'page.ts'), 'utf8'));
  await project.write(
    'with-vite/index.html',
    html.replace('/page.js', './page.ts').replace(/<link .*\n/, ''),
  );
  await project.run('vite', ['build', 'with-vite', '--config', 'vite.config.js']);
  await inChromium(join(page, 'dist'), works);
});

test('a page built by esbuild runs, with the worker as its second entry', async () => {
  const out = join(project.folder, 'with-esbuild');
  await project.run('esbuild', [
    'page=page.ts',
    'image.worker=@acct-forms/elements/images/image.worker.js',
    '--bundle',
    '--splitting',
    '--format=esm',
    '--target=es2022',
    `--outdir=${out}`,
    '--log-level=error',
  ]);
  await cp(join(project.folder, 'index.html'), join(out, 'index.html'));
  await inChromium(out, works);
});

test('a page with a script tag runs on files alone: registration, login, a photo made to fit by the worker', async () => {
  const page = join(project.folder, 'with-a-tag');
  await cp(join(installed('@acct-forms/elements'), 'dist/bundle'), join(page, 'acct-forms'), {
    recursive: true,
  });
  const hashes: Record<string, string> = JSON.parse(
    await readFile(join(page, 'acct-forms/integrity.json'), 'utf8'),
  );
  await project.write(
    'with-a-tag/page.js',
    `import { memoryBackend } from './acct-forms/memory.js';
document.querySelector('acct-portal').backend = await memoryBackend();`,
  );
  await project.write(
    'with-a-tag/index.html',
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8" /><title>A page with a tag</title>
<link rel="stylesheet" href="acct-forms/tokens.css" integrity="${hashes['tokens.css']}" />
<script type="module" src="acct-forms/acct-forms.js" integrity="${hashes['acct-forms.js']}"></script>
<script type="module" src="page.js"></script>
<acct-portal profile="jilin"></acct-portal></html>`,
  );
  const person = applicant('tag_li', '13877770002', '李平', '220102198707070017');
  await inChromium(page, async ({ page: tab, workers, problems }) => {
    await step.signUp(tab, person);
    await step.login(tab, person.username, person.password);
    await step.openWizard(tab);
    await step.upload(tab, '免冠照片', await phonePortrait());
    assert.ok(
      workers.some((worker) => /image\.worker/.test(worker)),
      workers.join(),
    );
    assert.deepEqual(problems, []);
  });
});

for (const [resolution, module] of [
  ['bundler', 'esnext'],
  ['nodenext', 'nodenext'],
] as const)
  test(`TypeScript with ${resolution} resolution compiles pages, React and Vue against the types, libraries included`, async () => {
    const compilerOptions = {
      target: 'es2022',
      module,
      moduleResolution: resolution,
      lib: ['es2022', 'dom', 'dom.iterable'],
      strict: true,
      skipLibCheck: false,
      noEmit: true,
      jsx: 'react-jsx',
      types: [],
    };
    const config = { compilerOptions, files: ['types.ts', 'react.tsx', 'vue.ts'] };
    await project.write(`tsconfig.${resolution}.json`, JSON.stringify(config));
    await tool('tsc', ['-p', `tsconfig.${resolution}.json`], project.folder);
  });
