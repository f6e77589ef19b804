import { AcctError, glancePdf, pdfIssue, pdfType, type Material, type PdfRule } from '@acct-forms/core';

type Found = Pick<Material, 'type' | 'width' | 'height' | 'pages'>;

/** Bytes as characters, one each. */
const textOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

export const isPdf = (bytes: Uint8Array): boolean => textOf(bytes.subarray(0, 5)) === '%PDF-';

/** Far more than the objects of a file within any limit. */
const mostInflated = 16 * 1024 * 1024;

/** What deflated bytes hold, as text, up to the limit; of damaged ones, what comes before the damage. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let text = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || text.length > mostInflated) return text;
      text += textOf(value);
    }
  } catch {
    return text;
  }
}

/** What the compressed objects of a PDF hold (ISO 32000-2, 7.5.7). */
async function compressedObjects(bytes: Uint8Array<ArrayBuffer>, text: string): Promise<string> {
  const held: string[] = [];
  for (const { index, 0: head } of text.matchAll(/\/ObjStm\b[^>]{0,200}>>\s{0,2}stream\r?\n/g)) {
    const start = index + head.length;
    const end = text.indexOf('endstream', start);
    held.push(await inflate(bytes.slice(start, end < 0 ? undefined : end)));
  }
  return held.join('\n');
}

/** The size of the first page, by its box: A4 where none can be seen. */
function firstBox(text: string): Pick<Found, 'width' | 'height'> {
  const box = /\/MediaBox\s*\[\s*([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)\s+([\d.-]+)\s*\]/.exec(text);
  const [left, bottom, right, top] = (box?.slice(1) ?? ['0', '0', '595', '842']).map(Number);
  return { width: Math.round(right! - left!), height: Math.round(top! - bottom!) };
}

/** What the PDF is, by its text alone, or why its slot does not take it. */
export async function readPdf(
  bytes: Uint8Array<ArrayBuffer>,
  rule: PdfRule | undefined,
  slot: string,
): Promise<Found> {
  if (rule === undefined) throw new AcctError('file-type', { found: pdfType });
  if (bytes.length > rule.maxBytes) throw new AcctError('file-too-large', { limit: rule.maxBytes });
  const text = textOf(bytes);
  const objects = await compressedObjects(bytes, text);
  const { fault = 'damaged', pages } = glancePdf(text, objects);
  if (pages === undefined) throw new AcctError('invalid', { issues: [pdfIssue(slot, fault, rule)] });
  if (pages > rule.maxPages) {
    throw new AcctError('invalid', { issues: [pdfIssue(slot, 'pages', rule, pages)] });
  }
  return { type: pdfType, pages, ...firstBox(text + objects) };
}
