/**
 * Keeps the page and its scripts on this machine, so that it opens again without network; never anything of the
 * API. Copy it together with `src/offline.ts` into a site of your own: it knows nothing but the folder `/assets/`,
 * whose files carry a hash in their names.
 */
/** Paths as a browser asks for them. */
export type Files = readonly string[];

declare const self: ServiceWorkerGlobalScope;
/** The files of this build that an applicant may need; the build writes them here. */
declare const FILES: Files;
/** Another name with every build. */
declare const BUILD: string;

const cacheName = `page-${BUILD}`;
const page = '/';
/** How long the network may take for the page itself before the kept one is shown, in milliseconds. */
const patience = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  // Without skipWaiting: a tab of the build before keeps its own files until it is closed.
  await cache.addAll([page, ...FILES]);
}

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy());
});

async function tidy(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === page) event.respondWith(freshPage(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(keptFile(request));
});

/** The page as the server has it, else as it was kept. */
async function freshPage(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patience) });
    // A sign-in page of a network in between is not ours.
    if (answer.ok && !answer.redirected) await cache.put(page, answer.clone());
    return answer;
  } catch {
    return (await cache.match(page)) ?? Response.error();
  }
}

/** A name with a hash always means the same bytes. */
async function keptFile(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}
