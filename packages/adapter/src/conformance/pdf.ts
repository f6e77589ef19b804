/** What a PDF is made of. */
export interface PdfParts {
  readonly pages: number;
  /** Bytes that the whole file is brought to by a comment; without it, as short as it is. */
  readonly bytes?: number;
  /** Entries of the catalog, after what makes it one. */
  readonly catalog?: string;
  /** Entries of the trailer. */
  readonly trailer?: string;
  /** Text of each page: another text is another file. */
  readonly text?: string;
}

/** A4 in points. */
export const pdfPage = { width: 595, height: 842 } as const;

const pdfObject = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n`;

/** Puts objects, a character a byte, of a PDF 1.7 into a file, with the table that says where each begins (ISO 32000-1, 7.5). */
export function assemblePdf(
  bodies: readonly string[],
  { trailer = '', comment = '' }: { readonly trailer?: string; readonly comment?: string } = {},
): Uint8Array<ArrayBuffer> {
  let text = `%PDF-1.7\n${comment}`;
  const places = bodies.map((body, i) => {
    const at = text.length;
    text += pdfObject(i + 1, body);
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  const file = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) file[i] = text.charCodeAt(i);
  return file;
}

/** A PDF of so many pages with a line of text on each: the smallest that every reader opens. */
export function makePdf({ pages, bytes, catalog = '', trailer = '', text = '' }: PdfParts) {
  const { width, height } = pdfPage;
  const kids = Array.from({ length: pages }, (_, i) => `${4 + 2 * i} 0 R`);
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog}>>`,
    `<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...kids.flatMap((_, i) => {
      const drawn = `BT /F1 24 Tf 72 720 Td (${text} ${i + 1}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${5 + 2 * i} 0 R` +
          ' /Resources << /Font << /F1 3 0 R >> >> >>',
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  const whole = (comment: string) => assemblePdf(bodies, { trailer, comment });
  if (bytes === undefined) return whole('');
  // A longer file may name its table by more digits.
  let missing = bytes - whole('').length;
  for (;;) {
    if (missing < 2) throw new RangeError(`${bytes} is too little`);
    const file = whole(`%${'x'.repeat(missing - 2)}\n`);
    if (file.length === bytes) return file;
    missing += bytes - file.length;
  }
}

const ones = '1'.repeat(64);

/** One that only a password opens (ISO 32000-1, 7.6.3); its values are made up, for nobody comes as far as to try them. */
export const guardedPdf = () =>
  makePdf({
    pages: 1,
    trailer: `/ID [<${ones.slice(0, 32)}> <${ones.slice(0, 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${ones}> /U <${ones}> >> `,
  });

/** One that runs a script when it is opened. */
export const scriptedPdf = (script: string) =>
  makePdf({ pages: 1, catalog: `/OpenAction << /S /JavaScript /JS (app.alert\\('${script}'\\)) >> ` });

/** Cut off in its middle and near its end, nothing but a beginning, and without a page. */
export function damagedPdfs(): readonly Uint8Array<ArrayBuffer>[] {
  const whole = makePdf({ pages: 2 });
  return [whole.slice(0, whole.length / 2), whole.slice(0, -20), whole.slice(0, 9), makePdf({ pages: 0 })];
}
