import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AcctError, type PictureCheckCode } from '@acct-forms/core';
import { oneInchPhoto } from '@acct-forms/core/sections';
import sharp from 'sharp';
import { createDecoderPool } from './decoder-pool.ts';
import type { FileStore } from './file-store.ts';
import { noScanner } from './scanner.ts';
import { storeFile } from './store-file.ts';

const checks: readonly PictureCheckCode[] = ['size', 'ratio', 'sharpness', 'brightness', 'background'];

/** One that is too small, of another shape, blurred, dark and not on white. */
const allWrong = await sharp({ create: { width: 90, height: 90, channels: 3, background: '#100' } })
  .jpeg()
  .toBuffer();

test('each check that a profile makes blocking is refused before anything is stored, the others are told', async (t) => {
  const images = createDecoderPool();
  t.after(() => images.close());
  const stored: string[] = [];
  const files: FileStore = {
    put: async (key) => void stored.push(key),
    get: () => Promise.reject(new Error('not read')),
    changedAt: async () => undefined,
    delete: () => Promise.reject(new Error('not deleted')),
    async *list() {},
  };
  const put = (blocking: readonly PictureCheckCode[]) =>
    storeFile({ files, images, scanner: noScanner }, allWrong, {
      rule: { ...oneInchPhoto, blocking },
      slot: 'photo',
      owner: 'person',
    });
  for (const check of checks) {
    await assert.rejects(put([check]), (error: unknown) => {
      assert.ok(error instanceof AcctError);
      assert.equal(error.code, 'invalid');
      const params = { width: 90, height: 90, minWidth: 295, minHeight: 413 };
      assert.deepEqual(error.detail.issues, [
        { path: 'materials.photo', code: `picture-${check}`, severity: 'error', params },
      ]);
      return true;
    });
  }
  assert.deepEqual(stored, []);
  assert.deepEqual((await put([])).findings, checks);
  assert.equal(stored.length, 1);
});
