import { PDFContext, PDFDocument, PDFName, PDFStreamWriter, type PDFRef } from '@cantoo/pdf-lib';
import { pdfType, type PdfRule } from '@acct-forms/core';
import { isActive } from './active.ts';
import { createCopier } from './copy-objects.ts';
import { refuseObjectBombs } from './object-streams.ts';
import { PdfRefused } from './pdf-refused.ts';
import { copyPage, sizeOf } from './page.ts';
import { pagesOf } from './page-tree.ts';

export { PdfRefused };

/** A PDF as it is stored. */
export interface RebuiltPdf {
  readonly bytes: Buffer;
  readonly type: typeof pdfType;
  /** Of the first page as it is read, in points. */
  readonly width: number;
  readonly height: number;
  readonly pages: number;
  readonly findings: readonly [];
}

/** ISO 32000-2, 7.5.5: how a whole file ends. */
const ending = /startxref\s+\d+\s+%%EOF/;

/** What stands in the file; one that is guarded by a password is not opened, whatever the password is. */
async function open(bytes: Buffer): Promise<PDFContext> {
  if (!ending.test(bytes.toString('latin1', bytes.length - 1024))) throw new PdfRefused('damaged');
  refuseObjectBombs(bytes);
  try {
    const { context } = await PDFDocument.load(bytes, {
      throwOnInvalidObject: true,
      updateMetadata: false,
      preserveXFA: true,
      parseSpeed: Infinity,
    });
    return context;
  } catch {
    // Objects that are enciphered whole cannot be read either.
    throw new PdfRefused(bytes.includes('/Encrypt') ? 'encrypted' : 'damaged');
  }
}

/**
 * Takes a PDF apart and makes a new one of what is drawn on its pages: no scripts, actions, links, forms, attachments,
 * outlines, metadata, earlier versions or unused objects. What annotations show is kept as stamps. Throws `PdfRefused`
 * for what is guarded, damaged, does something, or has too many pages. Sources: ISO 32000-2, 7 and 12.
 */
export async function rebuildPdf(bytes: Buffer, rule: PdfRule): Promise<RebuiltPdf | 'large'> {
  const from = await open(bytes);
  try {
    if (from.enumerateIndirectObjects().some(([, object]) => isActive(object))) {
      throw new PdfRefused('active');
    }
    const pages = pagesOf(from);
    if (pages.length > rule.maxPages) throw new PdfRefused('pages', pages.length);
    const [first] = pages;
    if (first === undefined) throw new PdfRefused('damaged');

    const to = PDFContext.create();
    const tree = to.nextRef();
    const copy = createCopier(from, to);
    const kids: PDFRef[] = pages.map((page) => to.register(copyPage(page, { from, to, tree, copy })));
    to.assign(tree, to.obj({ Type: 'Pages', Count: kids.length, Kids: kids }));
    to.trailerInfo.Root = to.register(to.obj({ Type: PDFName.of('Catalog'), Pages: tree }));
    const written = Buffer.from(await PDFStreamWriter.forContext(to, Infinity).serializeToBuffer());
    if (written.length > rule.maxBytes) return 'large';
    return { bytes: written, type: pdfType, ...sizeOf(from, first), pages: pages.length, findings: [] };
  } catch (error) {
    // The library throws where an object is of another kind than its place asks for.
    throw error instanceof PdfRefused ? error : new PdfRefused('damaged');
  }
}
