/** Makes the pages that are read off the code: `node docs/generate/index.ts`, after the packages are built. */
import { apiPages } from './api.ts';
import { developerPages } from './developer.ts';
import { elementPages } from './elements.ts';
import { jilinPages } from './jilin.ts';
import { lawPages } from './laws.ts';
import { write } from './write.ts';

const pages = [...developerPages(), ...lawPages(), ...apiPages(), ...(await jilinPages()), ...elementPages()];
for (const page of pages) await write(page);
process.stdout.write(`${pages.length} pages made from the code\n`);
