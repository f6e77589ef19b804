import type { PdfFault } from '@acct-forms/core';

/** Why a PDF is not taken; `pages` where they are too many. */
export class PdfRefused extends Error {
  override readonly name = 'PdfRefused';
  readonly fault: PdfFault;
  readonly pages: number | undefined;

  constructor(fault: PdfFault, pages?: number) {
    super(fault);
    this.fault = fault;
    this.pages = pages;
  }
}
