import { fileTypeFromBuffer } from 'file-type';
import { AcctError } from '@acct-forms/core';
import type { PictureRule } from '@acct-forms/core';

export type PictureType = PictureRule['types'][number];

/**
 * The true type of a picture by its first bytes; what the client declared is not looked at. Rejects with `file-type`
 * and what it is, when the rule does not list it or nobody knows it.
 */
export async function sniffPicture(bytes: Buffer, rule: PictureRule): Promise<PictureType> {
  const found = await fileTypeFromBuffer(bytes);
  const type = rule.types.find((item) => item === found?.mime);
  if (type === undefined) throw new AcctError('file-type', { found: found?.mime ?? 'unknown' });
  return type;
}
