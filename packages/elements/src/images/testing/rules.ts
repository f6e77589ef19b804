import type { PictureRule } from '@acct-forms/core';

/** A one-inch photo, 295 × 413 px at least and 100 KB at most. */
export const photoRule: PictureRule = {
  kind: 'photo',
  maxBytes: 100 * 1024,
  minWidth: 295,
  minHeight: 413,
  ratio: { width: 295, height: 413, tolerance: 0.02 },
  background: 'white',
  types: ['image/jpeg'],
};

/** A scanned document, 200 KB at most. */
export const scanRule: PictureRule = {
  kind: 'scan',
  maxBytes: 200 * 1024,
  longSideMin: 1200,
  types: ['image/jpeg', 'image/png'],
};
