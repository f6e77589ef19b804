import { createHash } from 'node:crypto';
import { copyFile, cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const root = join(import.meta.dirname, '..');
const outDir = join(root, 'packages/elements/dist/bundle');

/** Subresource integrity of every file of a folder, by its path there. */
async function integrityOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const hashed = files.sort().map(async (file) => {
    const hash = createHash('sha384').update(await readFile(file));
    return [relative(folder, file).split(sep).join('/'), `sha384-${hash.digest('base64')}`] as const;
  });
  return Object.fromEntries(await Promise.all(hashed));
}

/** The sheets and the list of hashes beside the scripts, and the whole where the example without a build looks for it. */
function hand(): Plugin {
  return {
    name: 'hand',
    async closeBundle() {
      for (const sheet of ['skeleton.css', 'tokens.css'])
        await copyFile(join(root, 'packages/elements/src/styles', sheet), join(outDir, sheet));
      const hashes = await integrityOf(outDir);
      await writeFile(join(outDir, 'integrity.json'), `${JSON.stringify(hashes, undefined, 2)}\n`);
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
    license: { fileName: 'licences.md' },
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
