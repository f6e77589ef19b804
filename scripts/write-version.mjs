/** Writes the version that the packages share where their code tells it. Part of `npm run version`. */
import { readFileSync, writeFileSync } from 'node:fs';

const elements = new URL('../packages/elements/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', elements), 'utf8'));
const file = new URL('src/version.ts', elements);
writeFileSync(file, readFileSync(file, 'utf8').replace(/'[^']*'/, `'${version}'`));
