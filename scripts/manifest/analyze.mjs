import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const left = /\.test\.ts$|\/testing\/|\/gallery[\w-]*\.ts$|\.browser-test\.ts$/;

/**
 * What the analyzer reads from the sources of a package, private things and all. Paths are relative to the package.
 * @param {string} folder
 * @returns {import('./schema.ts').Manifest}
 */
export function analyze(folder) {
  const files = globSync('src/**/*.ts', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !left.test(`/${file}`))
    .sort();
  const modules = files.map((file) =>
    ts.createSourceFile(file, readFileSync(join(folder, file), 'utf8'), ts.ScriptTarget.ES2015, true),
  );
  return create({ modules, plugins: litPlugin(), context: { dev: false } });
}
