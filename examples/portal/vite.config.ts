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

export default defineConfig({
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    // A strict page allows no data: scripts or workers.
    assetsInlineLimit: 0,
    // Every supported browser has it itself.
    modulePreload: { polyfill: false },
  },
  plugins: [unindent(), precompress()],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
