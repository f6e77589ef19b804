import { glancePdf, type PdfRule } from '@acct-forms/core';
import { PictureError } from './picture.ts';

/** Rejects with `PictureError` what can be seen at once not to be taken; the backend takes it apart. */
export async function refusePdf(file: Blob, { maxBytes, maxPages }: PdfRule): Promise<void> {
  if (file.size > maxBytes) throw new PictureError('pdf-too-large');
  const text = new TextDecoder('latin1').decode(await file.arrayBuffer());
  const { fault, pages = 0 } = glancePdf(text);
  if (fault) throw new PictureError(`pdf-${fault}`);
  if (pages > maxPages) throw new PictureError('pdf-pages', { pages, maxPages });
}
