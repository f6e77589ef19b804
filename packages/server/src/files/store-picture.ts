import { AcctError, blockingIssues, type PictureRule } from '@acct-forms/core';
import type { FileStore } from './file-store.ts';
import { keyOf } from './file-store.ts';
import type { ImageProcessor, ProcessedPicture } from './image-processor.ts';
import type { Scanner } from './scanner.ts';
import { requireClean } from './scanner.ts';

/** A stored picture; `sha256` is also its key in the store. */
export interface StoredPicture extends Omit<ProcessedPicture, 'bytes'> {
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Scans, proves, cleans and stores a picture. The row that names it is the caller's, and is written afterwards. Rejects
 * as `ImageProcessor` does, and with `invalid` and issues `picture-<check>` when the rule forbids what was found.
 */
export async function storePicture(
  deps: { readonly files: FileStore; readonly images: ImageProcessor; readonly scanner: Scanner },
  bytes: Buffer,
  { rule, slot, owner }: { readonly rule: PictureRule; readonly slot: string; readonly owner: string },
): Promise<StoredPicture> {
  await requireClean(deps.scanner, bytes);
  const picture = await deps.images.process(bytes, rule, owner);
  // The page has said so before; who sends without it learns it here.
  const issues = blockingIssues(slot, rule, picture);
  if (issues.length > 0) throw new AcctError('invalid', { issues });
  const sha256 = keyOf(picture.bytes);
  await deps.files.put(sha256, picture.bytes);
  return {
    sha256,
    bytes: picture.bytes.length,
    type: picture.type,
    width: picture.width,
    height: picture.height,
    findings: picture.findings,
  };
}
