import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'examples/plain-html');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
/** Where a second copy of the scripts, of a later version, seems to stand. */
const second = '/second/';
const script = '<script type="module" src="acct-forms/acct-forms.js"></script>';

let built = false;
function build(): void {
  if (!built) execFileSync('npm', ['run', '-s', 'build:bundle'], { cwd: root, stdio: 'ignore' });
  built = true;
}

/** The page on a server of another origin, in place of its own memory. */
const elsewhere = /^\/on\/(?<port>\d+)\.html$/;

async function read(path: string): Promise<Buffer> {
  if (path === '/two-versions.html') {
    const page = await read('/index.html');
    return Buffer.from(
      page.toString().replace(script, `${script}${script.replace('acct-forms/', 'second/')}`),
    );
  }
  const port = elsewhere.exec(path)?.groups?.['port'];
  if (port !== undefined) {
    const page = await read('/index.html');
    return Buffer.from(
      page
        .toString()
        .replace('<script type="module" src="page.js"></script>', '')
        .replace('<acct-portal ', `<acct-portal backend="http://localhost:${port}/embed/api" `)
        .replaceAll(/(src|href)="(?=[\w-]+[./])/g, '$1="../'),
    );
  }
  if (!path.startsWith(second)) return readFile(join(folder, path));
  const text = await readFile(join(folder, 'acct-forms', path.slice(second.length)), 'utf8');
  return Buffer.from(text.replaceAll(/(["'`])0\.0\.0\1/g, '$19.9.9$1'));
}

/** The example without a build, from any static server. */
export async function servePlainHtml(): Promise<{ readonly address: string; readonly close: () => void }> {
  build();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    read(path).then(
      (bytes) => response.writeHead(200, { 'content-type': types[extname(path)] ?? '' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return { address, close: () => void server.close() };
}
