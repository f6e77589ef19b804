import { AcctError, blockingIssues, pdfIssue, type PictureRule } from '@acct-forms/core';
import type { FileStore } from './file-store.ts';
import { keyOf } from './file-store.ts';
import type { ImageProcessor, ProcessedFile } from './image-processor.ts';
import { isPdf } from './sniff.ts';
import { PdfRefused } from './pdf/pdf-refused.ts';
import type { Scanner } from './scanner.ts';
import { requireClean } from './scanner.ts';

/** A stored file; `sha256` is also its key in the store. */
export interface StoredFile extends Omit<ProcessedFile, 'bytes'> {
  readonly sha256: string;
  readonly bytes: number;
}

/** A PDF that is not taken is told as an issue of its slot. */
function refusalOf(error: unknown, { pdf }: PictureRule, slot: string): unknown {
  if (!(error instanceof PdfRefused) || pdf === undefined) return error;
  return new AcctError('invalid', { issues: [pdfIssue(slot, error.fault, pdf, error.pages)] });
}

/**
 * Scans, proves, cleans and stores a file. The row that names it is the caller's, and is written afterwards. Rejects as
 * `ImageProcessor` does, and with `invalid` and issues `picture-<check>` when the rule forbids what was found, or
 * `pdf-<fault>`.
 */
export async function storeFile(
  deps: { readonly files: FileStore; readonly images: ImageProcessor; readonly scanner: Scanner },
  bytes: Buffer,
  { rule, slot, owner }: { readonly rule: PictureRule; readonly slot: string; readonly owner: string },
): Promise<StoredFile> {
  // As many bytes were read as the rule takes of anything.
  if (bytes.length > rule.maxBytes && !isPdf(bytes)) {
    throw new AcctError('file-too-large', { limit: rule.maxBytes });
  }
  await requireClean(deps.scanner, bytes);
  const file = await deps.images.process(bytes, rule, owner).catch((error: unknown) => {
    throw refusalOf(error, rule, slot);
  });
  // The page has said so before; who sends without it learns it here.
  const issues = blockingIssues(slot, rule, file);
  if (issues.length > 0) throw new AcctError('invalid', { issues });
  const sha256 = keyOf(file.bytes);
  await deps.files.put(sha256, file.bytes);
  return { ...file, sha256, bytes: file.bytes.length };
}
