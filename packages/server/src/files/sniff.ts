import { fileTypeFromBuffer } from 'file-type';
import { AcctError, pdfType, type MaterialType, type PictureRule } from '@acct-forms/core';

export type PictureType = PictureRule['types'][number];

/** Whether a file begins as a PDF. */
export const isPdf = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 5) === '%PDF-';

/**
 * The true type of a file by its first bytes; what the client declared is not looked at. Rejects with `file-type`
 * and what it is, when the rule does not list it or nobody knows it.
 */
export async function sniffFile(bytes: Buffer, rule: PictureRule): Promise<MaterialType> {
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime === pdfType && rule.pdf !== undefined) return pdfType;
  const type = rule.types.find((item) => item === found?.mime);
  if (type === undefined) throw new AcctError('file-type', { found: found?.mime ?? 'unknown' });
  return type;
}
