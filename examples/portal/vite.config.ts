import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { Features, transform } from 'lightningcss';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const compress = promisify(brotliCompress);

/** Makes the sheets in `css` templates as small as files of styles. */
function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      code.replace(/(?<=\scss`)[^`$]+(?=`)/g, (text) =>
        transform({ filename: id, code: Buffer.from(text), minify: true }).code.toString(),
      ),
  };
}

/** Every sheet of this page is one file that it links to: an import() has none to load before its script. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null,
  };
}

/** Writes into the service worker which files an applicant may need, and what this build is called. */
function listFiles(): Plugin {
  const others =
    /^(?:review|acct-review|acct-admin|admin|(?:queue|side)-dialogs|(?:applicant-reads|deadline|entry-form|keys|later-parts|list-view|more-filters|question|staff|stats)\b|sample|fallback)|-en-/;
  return {
    name: 'list-files',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const files = (await readdir(join(dir, 'assets'))).filter((name) => !others.test(name)).sort();
      const names = files.map((name) => `/assets/${name}`);
      const build = createHash('sha256').update(names.join()).digest('hex').slice(0, 12);
      const worker = join(dir, 'service-worker.js');
      const code = await readFile(worker, 'utf8');
      await writeFile(
        worker,
        code.replace(/\bFILES\b/, JSON.stringify(names)).replace(/\bBUILD\b/, JSON.stringify(build)),
      );
    },
  };
}

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
          // Which mode suits a mixture of code and Chinese words best is another one from file to file.
          const modes = [
            constants.BROTLI_MODE_GENERIC,
            constants.BROTLI_MODE_TEXT,
            constants.BROTLI_MODE_FONT,
          ];
          // Nor how far apart what is alike may lie before its distance is written in full.
          const ways = modes.flatMap((mode) => [
            { [constants.BROTLI_PARAM_MODE]: mode },
            {
              [constants.BROTLI_PARAM_MODE]: mode,
              [constants.BROTLI_PARAM_NPOSTFIX]: 3,
              [constants.BROTLI_PARAM_NDIRECT]: 32,
              [constants.BROTLI_PARAM_LGBLOCK]: 16,
            },
            {
              [constants.BROTLI_PARAM_MODE]: mode,
              [constants.BROTLI_PARAM_NPOSTFIX]: 2,
              [constants.BROTLI_PARAM_NDIRECT]: 60,
              [constants.BROTLI_PARAM_LGBLOCK]: 16,
            },
          ]);
          const tries = ways.map((way) =>
            compress(bytes, {
              params: {
                [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
                [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
                ...way,
              },
            }),
          );
          const [shortest] = (await Promise.all(tries)).sort((a, b) => a.length - b.length);
          await writeFile(join(folder, `${file}.br`), shortest!);
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
  'lit-html/lit-html',
  'lit-html/is-server',
  'lit-element',
  '/@lit/',
  ...element('login', 'events'),
  ...['backend', 'locale', 'profile', 'session'].flatMap((name) => element(`context/${name}`)),
  ...['acct-portal', 'frame', 'icons', 'preferences', 'route', 'screens', 'styles'].flatMap((name) =>
    element(`portal/${name}`),
  ),
  ...['define', 'registry', 'acct-login', 'acct-portal', 'acct-text', 'acct-checkbox'].flatMap((name) =>
    element(`define/${name}`),
  ),
  ...['acct-field', 'field-messages', 'events', 'text-field', 'checkbox-field'].flatMap((name) =>
    element(`controls/${name}`),
  ),
  ...['words', 'messages', 'services', 'session-failure', 'challenge.', 'challenge-group'].flatMap((name) =>
    element(`controllers/${name}`),
  ),
  ...['base', 'button', 'field', 'notice', 'tick', 'card', 'adopt', 'icon-signs'].flatMap((name) =>
    element(`styles/${name}`),
  ),
  ...['accounts', 'caller', 'index', 'later'].map((name) => `adapter/src/http/${name}`),
  ...['problem', 'routes/headers', 'routes/accounts'].map((name) => `adapter/src/wire/${name}`),
  ...core(
    'errors',
    'locales/format',
    'locales/zh-CN/account',
    'locales/zh-CN/portal',
    'locales/zh-CN/controls',
  ),
  ...['main', 'screens', 'page.css'].map((name) => `portal/src/${name}`),
]);
/** What filling in and sending needs. */
const form = under([
  ...element('home', 'info-wizard', 'upload', 'preview', 'drafts/', 'context/heic-decoder'),
  ...['portal/signed-in', 'portal/watch-session', 'controllers/session.'].flatMap((name) => element(name)),
  ...['choice', 'radio', 'date', 'region', 'list', 'output', 'unit'].flatMap((name) =>
    element(`controls/${name}`, `define/acct-${name}`),
  ),
  ...['home', 'info-wizard', 'info-preview', 'receipt', 'upload'].flatMap((name) =>
    element(`define/acct-${name}`),
  ),
  ...element('define/form-words', 'define/field-words'),
  ...['record', 'draft', 'upload', 'save-line', 'blob', 'opening', 'new-key'].flatMap((name) =>
    element(`controllers/${name}`),
  ),
  ...core('codes', 'sections', 'materials', 'application', 'profile'),
  ...['applicant', 'upload'].map((name) => `adapter/src/http/${name}`),
  ...[
    'jilin/index',
    'jilin/words',
    'jilin/regions',
    'jilin/departments',
    'jilin/form',
    'jilin/letters',
    'standard',
  ].map((name) => `profiles/src/${name}`),
  'idb-keyval',
]);
const onItsOwn = under([
  ...element(
    'drafts/draft-key',
    'drafts/join-tabs',
    'drafts/merge',
    'drafts/migrations',
    'drafts/read-draft',
    'home/away/',
    'home/claim/',
    'home/progress/',
    'controllers/record-change',
    'controllers/record-elsewhere',
    'controllers/record-remarks',
    'controllers/record-restored',
    'controls/list-field/rows',
    'controls/unit-field/unit-',
    'controls/unit-field/styles',
    'images/cut-off',
    'images/odd-files',
    'controllers/upload-trouble',
    'preview/findings',
    'info-wizard/extras',
    'controllers/record-summary',
    'upload/samples',
    'controllers/picture-viewer',
  ),
  ...core(
    'codes/countries',
    'materials/picture-measures',
    'application/change-issues',
    'application/diff',
    'application/proofs',
    'application/reasons',
    'materials/glance-pdf',
    'codes/extra-tables',
    'codes/unit-types',
    'sections/extras',
    'profile/check',
  ),
  ...['standard-late', 'standard-list-rules', 'standard-reasons', 'standard-changes'].map(
    (name) => `profiles/src/${name}`,
  ),
]);

/** What a draft that waits on this machine needs. */
const unsentDraft = under(element('drafts/join-tabs', 'drafts/merge', 'drafts/read-draft'));

/** What is told of findings, with its words: what one of them needs the others need as well. */
const told = under([
  ...element('preview/findings', 'controllers/record-summary', 'info-wizard/extras'),
  ...core('locales/zh-CN/record.'),
]);

/** What registering needs, its words too; a new password elsewhere is judged by the same. */
const register = under([
  ...element('register/', 'define/acct-register', 'define/register-words'),
  ...core('locales/zh-CN/register'),
]);

/** What the pages of a bureau have in common, its words too. */
const bureau = under([
  ...element(
    'define/stats-words',
    'review/applicant-reads',
    'review/deadline',
    'review/decision.styles',
    'review/review-error',
    'controllers/page-list',
    'controllers/queue-memory',
    'controllers/queue-query',
    'controllers/queue-trail',
    'styles/filter-select',
    'styles/pager',
    'styles/table',
  ),
  ...core('locales/zh-CN/review.', 'locales/zh-CN/told'),
]);

/** A few whole chunks rather than many crumbs; what neither names is put where it is used. */
const chunks = [
  { name: 'account', test: account },
  { name: 'form', test: (id: string) => form(id) && !onItsOwn(id) },
  { name: 'draft', test: unsentDraft },
  { name: 'told', test: told },
  { name: 'register', test: register },
  { name: 'review', test: bureau },
];

export default defineConfig({
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // There is no light-dark() in the sheets, so nothing has to stand in for it.
  css: { lightningcss: { exclude: Features.LightDark } },
  build: {
    target: 'es2022',
    // A strict page allows no data: scripts or workers.
    assetsInlineLimit: 0,
    // Every supported browser has it itself.
    modulePreload: false,
    rolldownOptions: {
      input: ['index.html', 'service-worker/service-worker.ts'],
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: chunks },
      },
    },
  },
  plugins: [minifyTemplates(), plainImports(), unindent(), listFiles(), precompress()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
