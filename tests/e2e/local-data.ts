import type { Page } from '@playwright/test';

/** To be run in the page: the names of everything in the database of the drafts. */
export async function databaseNames(): Promise<string[]> {
  const open = indexedDB.open('acct-forms');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const names = [...database.objectStoreNames];
  if (!names.includes('drafts')) {
    database.close();
    return [];
  }
  const all = database.transaction('drafts').objectStore('drafts').getAllKeys();
  const keys = await new Promise<IDBValidKey[]>((resolve) => (all.onsuccess = () => resolve(all.result)));
  database.close();
  return keys.map(String);
}

/** To be run in the page: every byte of every database, cache and storage of the origin, as base64, with its place. */
async function everything(): Promise<[place: string, base64: string][]> {
  const found: [string, Uint8Array][] = [];
  const text = (value: string) => new TextEncoder().encode(value);
  const walk = async (place: string, value: unknown): Promise<void> => {
    if (typeof value !== 'object' || value === null) found.push([place, text(String(value))]);
    else if (value instanceof ArrayBuffer) found.push([place, new Uint8Array(value)]);
    else if (ArrayBuffer.isView(value)) found.push([place, new Uint8Array(value.buffer)]);
    else if (value instanceof Blob) found.push([place, new Uint8Array(await value.arrayBuffer())]);
    else if (value instanceof CryptoKey) found.push([place, text(`key ${String(value.extractable)}`)]);
    else for (const [name, inner] of Object.entries(value)) await walk(`${place}.${name}`, inner);
  };
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const all = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([done(all.getAllKeys()), done<unknown[]>(all.getAll())]);
      for (const [i, key] of keys.entries()) {
        await walk('database', String(key));
        await walk(`database ${String(key)}`, values[i]);
      }
    }
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      await walk('cache', request.url);
      await walk(`cache ${request.url}`, await (await cache.match(request))!.arrayBuffer());
    }
  }
  for (const storage of [localStorage, sessionStorage]) await walk('storage', { ...storage });
  return found.map(([place, bytes]) => {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return [place, btoa(binary)];
  });
}

/** How a word may lie in bytes: as text, in UTF-16, escaped, in hexadecimal or base64 at each of its three phases. */
function encodings(word: string): Buffer[] {
  const utf8 = Buffer.from(word);
  const utf16 = Buffer.from(word, 'utf16le');
  const swapped = Buffer.from(utf16).swap16();
  const escaped = [...word].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const base64 = [utf8, utf16, swapped].flatMap((bytes) =>
    [0, 1, 2].map((phase) => {
      const whole = Buffer.concat([Buffer.alloc(phase), bytes]).toString('base64');
      // Without the signs that the neighbours also decide.
      return whole.slice(phase === 0 ? 0 : phase + 1, Math.floor(((phase + bytes.length) * 8) / 6));
    }),
  );
  const texts = [escaped, encodeURIComponent(word), utf8.toString('hex'), utf16.toString('hex'), ...base64];
  return [utf8, utf16, swapped, ...texts.map((text) => Buffer.from(text))];
}

/** Where one of the words lies on this machine, in whatever encoding; digits also with other signs between them. */
export async function traces(page: Page, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const [place, base64] of await page.evaluate(everything)) {
    const bytes = Buffer.from(base64, 'base64');
    const digits = bytes.toString('latin1').replace(/[^0-9]/g, '');
    for (const word of words) {
      const split = /^\d{11,}/.test(word) && digits.includes(word.replace(/\D/g, ''));
      if (split || encodings(word).some((needle) => bytes.includes(needle))) found.push(`${place}: ${word}`);
    }
  }
  return found;
}
