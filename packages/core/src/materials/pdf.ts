import type { Issue } from '../fields/issue.ts';
import type { PdfRule, PictureRule } from './material.ts';

export const pdfType = 'application/pdf';

/**
 * Why a PDF is not taken where its slot takes one: it opens with a password or is guarded by one; it is cut off, broken
 * or of an unusual kind; it has scripts, attachments or anything else that does something; it has too many pages.
 */
export type PdfFault = 'encrypted' | 'damaged' | 'active' | 'pages';

/** For a backend that does not take a PDF: the issue of its slot, `pdf-encrypted`, `pdf-pages` and so on. */
export function pdfIssue(slot: string, fault: PdfFault, { maxPages }: PdfRule, pages?: number): Issue {
  return {
    path: `materials.${slot}`,
    code: `pdf-${fault}`,
    severity: 'error',
    ...(pages === undefined ? {} : { params: { pages, maxPages } }),
  };
}

/** The most bytes that a rule takes, of whatever kind the file is. */
export const mostBytes = ({ maxBytes, pdf }: PictureRule): number => Math.max(maxBytes, pdf?.maxBytes ?? 0);
