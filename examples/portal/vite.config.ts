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

const has = (pattern: RegExp) => (id: string) => pattern.test(id);

/** A few whole chunks rather than many crumbs: what the login page needs, and what the form needs. */
const chunks = [
  {
    name: 'account',
    test: has(
      /\/lit|\/@lit\/|preload-helper|elements\/src\/(?:login|context|events|define\/(?:define|registry|acct-login|acct-text|acct-checkbox)|controls\/(?:acct-field|field-messages|events|text-field|checkbox-field)|controllers\/(?:words|messages|services|session|challenge\.|challenge-group|session-failure)|styles\/(?:base|button|field|notice|tick|card|adopt))|adapter\/src\/(?:http\/(?!review)|wire\/(?:problem|routes\/(?:headers|accounts|record|materials|units|education)))|core\/src\/(?:errors|locales\/(?:format|zh-CN\/(?:account|controls))|profile\/profile)|portal\/src\/(?!portal-page|words-en|page\.css)|profiles\/src\/jilin\/(?:index|words|regions|departments)/,
    ),
  },
  {
    name: 'form',
    test: has(
      /elements\/src\/(?:home|info-wizard|upload|preview|drafts\/(?!draft-key)|controls\/(?:choice|radio|date|region|list|output|unit)|controllers\/(?:record|draft|upload|save-line|blob))|core\/src\/(?:codes|sections|materials|application)|profiles\/src\/(?:jilin\/form|jilin\/letters|standard)|idb-keyval/,
    ),
  },
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
