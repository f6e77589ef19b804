import { makePdf, type PdfParts } from '@acct-forms/adapter/conformance';
import type { FormDefinition, Profile } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';

const taking = (form: FormDefinition): FormDefinition => {
  const pdf = { maxBytes: 2048 * 1024, maxPages: 10 };
  return { ...form, pictureRules: { ...form.pictureRules, scan: { ...form.pictureRules['scan']!, pdf } } };
};

/** Jilin's form, if its scans could be PDFs. */
export const takesPdf: Profile = {
  ...jilin,
  form: async () => taking(await jilin.form()),
  firstForm: async () => taking(await jilin.firstForm()),
  formWithReasons: async () => taking(await jilin.formWithReasons()),
};

/** A certificate as a register issues it. */
export const pdfFile = (parts: Partial<PdfParts> = {}, name = '学历证书.pdf'): File =>
  new File([makePdf({ pages: 3, ...parts })], name, { type: 'application/pdf' });

/** What is downloaded while `act` runs: the address and the name of the first link that is followed. */
export async function downloaded(
  act: () => unknown,
): Promise<{ readonly blob: Blob; readonly name: string }> {
  const real = HTMLAnchorElement.prototype.click;
  try {
    return await new Promise((resolve, reject) => {
      HTMLAnchorElement.prototype.click = function () {
        const name = this.download;
        fetch(this.href)
          .then((response) => response.blob())
          .then((blob) => resolve({ blob, name }), reject);
      };
      void act();
    });
  } finally {
    HTMLAnchorElement.prototype.click = real;
  }
}
