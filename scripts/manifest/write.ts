/**
 * Makes custom-elements.json, editor data and the types for React and Vue from the sources of the elements, into their
 * `dist`. With `--check` nothing is written. Either way what is not described is named, and then the exit code is 1.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { complaints } from './complaints.ts';
import { writeEditorData } from './editor-data.ts';
import { reactTypes, vueTypes } from './framework-types.ts';
import { manifestOf, readElements } from './manifest.ts';
import { eventClasses } from './sources.ts';
import { readTokens } from './tokens.ts';

const folder = join(import.meta.dirname, '../../packages/elements');
const elements = readElements(folder);
const tokens = readTokens(join(folder, 'src/styles/tokens.css'));
const lacking = complaints(elements, tokens, eventClasses(folder));
for (const line of lacking) console.error(line);
if (lacking.length > 0) process.exit(1);

if (!process.argv.includes('--check')) {
  const manifest = manifestOf(elements);
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const dist = (path: string) => join(folder, 'dist', path);
  for (const made of ['editors', 'frameworks']) mkdirSync(dist(made), { recursive: true });
  writeFileSync(dist('custom-elements.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  writeEditorData(manifest, tokens, { name, version }, dist('editors'));
  for (const [framework, types] of [
    ['react', reactTypes(manifest)],
    ['vue', vueTypes(manifest)],
  ] as const) {
    writeFileSync(dist(`frameworks/${framework}.d.ts`), types);
    writeFileSync(dist(`frameworks/${framework}.js`), 'export {};\n');
  }
}
