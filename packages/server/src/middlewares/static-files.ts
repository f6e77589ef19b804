import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context, Middleware } from 'koa';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

const fileAt = async (path: string) => {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? found : undefined;
};

/** The file that a path asks for; a page of the portal (no ending) is its index. */
async function resolve(folder: string, path: string): Promise<string | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const file = normalize(join(folder, decoded));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  if (extname(file) !== '') return file;
  return join(folder, 'index.html');
}

async function send(ctx: Context, file: string): Promise<boolean> {
  const type = types[extname(file)];
  if (type === undefined || !(await fileAt(file))) return false;
  ctx.vary('Accept-Encoding');
  let served = file;
  for (const [encoding, ending] of encodings) {
    if (ctx.acceptsEncodings(encoding, 'identity') !== encoding || !(await fileAt(file + ending))) continue;
    ctx.set('Content-Encoding', encoding);
    served = file + ending;
    break;
  }
  const found = await fileAt(served);
  if (found === undefined) return false;
  const hashed = /[-.][\w-]{8,}\.\w+$/.test(file) && file.includes(`${sep}assets${sep}`);
  ctx.set('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  ctx.set('Content-Type', type);
  ctx.length = found.size;
  ctx.lastModified = found.mtime;
  ctx.etag = `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return true;
  }
  ctx.body = createReadStream(served);
  ctx.set('Content-Type', type);
  return true;
}

/** What the page is told in its `<meta>`: which province it is for, and what this server can do. */
export interface PageFacts {
  readonly profile: string;
  readonly phoneCodes: boolean;
}

/** The page itself with its facts; small, so it goes as it is. */
async function sendPage(ctx: Context, file: string, { profile, phoneCodes }: PageFacts): Promise<boolean> {
  if (!(await fileAt(file))) return false;
  const page = await readFile(file, 'utf8');
  ctx.set('Cache-Control', 'no-cache');
  ctx.body = page
    .replace(/(<meta name="acct-profile" content=")[\w-]*"/, `$1${profile}"`)
    .replace(/(<meta name="acct-phone-codes" content=")\w*"/, `$1${phoneCodes}"`);
  ctx.set('Content-Type', types['.html'] ?? '');
  return true;
}

/** The portal's files, precompressed where they are, with these facts in the page. */
export function staticFiles(folder: string, facts: PageFacts): Middleware {
  const root = normalize(folder).replace(/[/\\]$/, '');
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    const file = await resolve(root, ctx.path);
    const isPage = file !== undefined && extname(file) === '.html';
    if (file !== undefined && (await (isPage ? sendPage(ctx, file, facts) : send(ctx, file)))) {
      ctx.state['route'] = 'static';
      return;
    }
    return next();
  };
}
