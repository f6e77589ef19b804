import { copyFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const root = join(import.meta.dirname, '..');
const outDir = join(root, 'packages/elements/dist/bundle');

/** The sheets beside the scripts, and the whole where the example without a build looks for it. */
function hand(): Plugin {
  return {
    name: 'hand',
    async closeBundle() {
      for (const sheet of ['skeleton.css', 'tokens.css'])
        await copyFile(join(root, 'packages/elements/src/styles', sheet), join(outDir, sheet));
      const example = join(root, 'examples/plain-html/acct-forms');
      await rm(example, { recursive: true, force: true });
      await cp(outDir, example, { recursive: true });
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    target: 'es2022',
    outDir,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      input: { 'acct-forms': 'acct-forms.ts', memory: 'memory.ts' },
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name]-[hash].js',
        assetFileNames: 'parts/[name]-[hash][extname]',
      },
    },
  },
  worker: { rolldownOptions: { output: { entryFileNames: 'parts/[name]-[hash].js' } } },
  plugins: [hand()],
});
