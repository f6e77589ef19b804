import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const compress = promisify(brotliCompress);

/** Takes the indentation out of templates: minified code has line breaks nowhere else. */
function unindent(): Plugin {
  return {
    name: 'unindent',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/\n[ \t]+/g, '\n');
      }
    },
  };
}

/** Writes `name.br` beside every text file of the build, so that the server need not compress at each request. */
function precompress(): Plugin {
  let folder = '';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved: ({ root, build }) => void (folder = join(root, build.outDir)),
    async closeBundle() {
      const files = await readdir(folder, { recursive: true });
      const text = files.filter((file) => /\.(?:js|css|html|svg|json)$/.test(file));
      await Promise.all(
        text.map(async (file) => {
          const bytes = await readFile(join(folder, file));
          const params = {
            [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          };
          await writeFile(join(folder, `${file}.br`), await compress(bytes, { params }));
        }),
      );
    },
  };
}

/** Modules whose path has one of these parts. */
const under = (parts: readonly string[]) => (id: string) => parts.some((part) => id.includes(part));

const element = (...names: string[]) => names.map((name) => `elements/src/${name}`);
const core = (...names: string[]) => names.map((name) => `core/src/${name}`);

/** What the login page needs. */
const account = under([
  '/lit',
  '/@lit/',
  'preload-helper',
  ...element('login', 'context', 'events'),
  ...['define', 'registry', 'acct-login', 'acct-text', 'acct-checkbox'].flatMap((name) =>
    element(`define/${name}`),
  ),
  ...['acct-field', 'field-messages', 'events', 'text-field', 'checkbox-field'].flatMap((name) =>
    element(`controls/${name}`),
  ),
  ...['words', 'messages', 'services', 'session', 'challenge.', 'challenge-group'].flatMap((name) =>
    element(`controllers/${name}`),
  ),
  ...['base', 'button', 'field', 'notice', 'tick', 'card', 'adopt'].flatMap((name) =>
    element(`styles/${name}`),
  ),
  'adapter/src/http/',
  ...[
    'problem',
    'routes/headers',
    'routes/accounts',
    'routes/record',
    'routes/materials',
    'routes/units',
    'routes/education',
  ].map((name) => `adapter/src/wire/${name}`),
  ...core('errors', 'locales/format', 'locales/zh-CN/account', 'locales/zh-CN/controls', 'profile/profile'),
  'portal/src/',
  ...['index', 'words', 'regions', 'departments'].map((name) => `profiles/src/jilin/${name}`),
]);
const afterLogin = under([
  'adapter/src/http/review',
  'portal/src/portal-page',
  'portal/src/words-en',
  'portal/src/page.css',
]);

/** What filling in and sending needs. */
const form = under([
  ...element('home', 'info-wizard', 'upload', 'preview', 'drafts/'),
  ...['choice', 'radio', 'date', 'region', 'list', 'output', 'unit'].flatMap((name) =>
    element(`controls/${name}`),
  ),
  ...['record', 'draft', 'upload', 'save-line', 'blob'].flatMap((name) => element(`controllers/${name}`)),
  ...core('codes', 'sections', 'materials', 'application'),
  ...['jilin/form', 'jilin/letters', 'standard'].map((name) => `profiles/src/${name}`),
  'idb-keyval',
]);
const onItsOwn = under(element('drafts/draft-key'));

/** A few whole chunks rather than many crumbs; what neither names is put where it is used. */
const chunks = [
  { name: 'account', test: (id: string) => account(id) && !afterLogin(id) },
  { name: 'form', test: (id: string) => form(id) && !onItsOwn(id) },
];

export default defineConfig({
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // A strict page allows no data: scripts or workers.
    assetsInlineLimit: 0,
    // Every supported browser has it itself.
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  plugins: [unindent(), precompress()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
