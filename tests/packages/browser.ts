import { chromium, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromiumSwitches, ensureChromium } from '../../scripts/chromium.mjs';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html acct-forms";

/** What is seen of a page from outside. */
export interface Seen {
  readonly page: Page;
  /** Addresses of the workers that started. */
  readonly workers: readonly string[];
  /** Errors of scripts, refused requests and breaches of the policy. */
  readonly problems: readonly string[];
}

/** Serves a folder under the strict policy and looks at its index.html in Chromium. */
export async function inChromium(folder: string, look: (seen: Seen) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    readFile(join(folder, path)).then(
      (bytes) => {
        const type = types[extname(path)] ?? '';
        response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(bytes);
      },
      () => response.writeHead(path === '/favicon.ico' ? 204 : 404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: chromiumSwitches,
    env: { ...process.env, LANG: 'C.UTF-8' } as Record<string, string>,
  });
  try {
    const page = await browser.newPage({ locale: 'zh-CN' });
    const workers: string[] = [];
    const problems: string[] = [];
    page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await look({ page, workers, problems }).catch((cause: unknown) => {
      throw new Error(`${page.url()}: ${problems.join('\n')}`, { cause });
    });
  } finally {
    await browser.close();
    server.close();
  }
}
