import { open, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FSDriver } from 'flydrive/drivers/fs';
import { AcctError } from '@acct-forms/core';
import { sha256 } from '../crypto/sha256.ts';
import type { Vault } from '../crypto/vault.ts';

/** Where files lie. Keys are hexadecimal; what is stored is never changed, only deleted. */
export interface FileStore {
  /** On disk when it resolves. The same key again changes nothing but the time of its last change. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Rejects with `unexpected` when the file is missing or its bytes are not those that were put. */
  get(key: string): Promise<Buffer>;
  /** In milliseconds; undefined where there is no such file. */
  changedAt(key: string): Promise<number | undefined>;
  delete(key: string): Promise<void>;
  /** Every key with the time of its last change, in milliseconds. */
  list(): AsyncIterable<{ readonly key: string; readonly changedAt: number }>;
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Two levels of folders, so that none grows with the years. */
const pathOf = (key: string) => join(key.slice(0, 2), key.slice(2, 4), key);

/**
 * Files of one data folder, each sealed under its key. A file is written under a temporary name, brought to disk and
 * then renamed, so that a key either names the whole file or nothing.
 */
export function createDiskFileStore(folder: string, vault: Vault): FileStore {
  const driver = new FSDriver({ location: folder, visibility: 'private' });
  return {
    async put(key, bytes) {
      const path = pathOf(key);
      if (await driver.exists(path)) {
        // Its row is still to come: no sweep takes it for one that nobody wants.
        const now = new Date();
        return utimes(join(folder, path), now, now);
      }
      const temporary = `${path}.${process.pid}.${performance.now()}.tmp`;
      await driver.put(temporary, vault.sealFile(key, bytes));
      await sync(join(folder, temporary));
      await driver.move(temporary, path);
      await sync(dirname(join(folder, path)));
    },
    async get(key) {
      try {
        return vault.openFile(key, await driver.getBytes(pathOf(key)));
      } catch (cause) {
        throw new AcctError('unexpected', { failed: 'file' }, { cause });
      }
    },
    changedAt: async (key) =>
      (await driver.exists(pathOf(key)))
        ? (await driver.getMetaData(pathOf(key))).lastModified.getTime()
        : undefined,
    delete: (key) => driver.delete(pathOf(key)),
    async *list() {
      let paginationToken: string | undefined;
      do {
        const page = await driver.listAll('', {
          recursive: true,
          ...(paginationToken ? { paginationToken } : {}),
        });
        for (const item of page.objects) {
          if (!item.isFile) continue;
          const { lastModified } = await driver.getMetaData(item.key);
          yield { key: item.name, changedAt: lastModified.getTime() };
        }
        paginationToken = page.paginationToken;
      } while (paginationToken !== undefined);
    },
  };
}

/** The key of stored bytes: equal bytes share a file. */
export const keyOf = (bytes: Uint8Array): string => sha256(bytes);
