import type { PdfFault } from './pdf.ts';

/** What the text of a PDF says of itself. */
export interface PdfGlance {
  readonly fault?: Exclude<PdfFault, 'pages'>;
  /** Absent where pages lie in compressed objects that the text does not hold. */
  readonly pages?: number;
}

/** Objects that do something, or carry files: ISO 32000-2, 7.11.4, 12.5.6 and 12.6.4. */
const active =
  /\/(?:JavaScript|JS|Launch|SubmitForm|ImportData|GoTo[RE]|Rendition|RichMedia|Movie|Sound|Screen|3D|EmbeddedFiles?|FileAttachment|XFA)\b/;

/** Text without what stands in streams, which is mostly bytes. */
const outsideStreams = (text: string): string =>
  text
    .split('endstream')
    .map((part) => part.split(/\bstream\r?\n/, 1)[0])
    .join('\n');

/**
 * Looks at a PDF as text, a character a byte, without taking it apart: tells at once what a decoder would refuse, and
 * counts the pages where they can be seen. `objects` is what its compressed objects hold, where somebody inflated
 * them. Says nothing good of a file: only a decoder proves it.
 */
export function glancePdf(text: string, objects = ''): PdfGlance {
  // ISO 32000-2, 7.5.5: the end of a whole file.
  if (!text.startsWith('%PDF-') || !/startxref\s+\d+\s+%%EOF/.test(text.slice(-1024))) {
    return { fault: 'damaged' };
  }
  const own = `${outsideStreams(text)}\n${objects}`;
  if (/\/Encrypt\b/.test(own)) return { fault: 'encrypted' };
  if (active.test(own)) return { fault: 'active' };
  const pages = own.match(/\/Type\s*\/Page\b/g)?.length;
  if (pages === undefined && objects === '' && /\/ObjStm\b/.test(own)) return {};
  return pages === undefined ? { fault: 'damaged' } : { pages };
}
