import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { after, test } from 'node:test';
import { assemblePdf, guardedPdf, makePdf, sampleFiles, scriptedPdf } from '@acct-forms/adapter/conformance';
import { AcctError, glancePdf, type PdfFault, type PictureRule } from '@acct-forms/core';
import { scan } from '@acct-forms/core/sections';
import sharp from 'sharp';
import { createDecoderPool } from './decoder-pool.ts';
import { PdfRefused } from './pdf/pdf-refused.ts';

const canary = 'CANARY-91bd';
const rule: PictureRule = { ...scan, pdf: { maxBytes: 2048 * 1024, maxPages: 10 } };
/** However busy the machine that tests is. */
const images = createDecoderPool({ patience: { picture: 60_000, pdf: 120_000 } });
after(() => images.close());

const process = (bytes: Uint8Array, of = rule) => images.process(Buffer.from(bytes), of, 'person');

interface Parts {
  readonly catalog?: string;
  readonly page?: string;
  readonly resources?: string;
  /** Objects from number 5 on. */
  readonly more?: readonly string[];
  readonly trailer?: string;
}

/** What inflates to so many bytes, and fits an upload. */
const bombOf = (bytes: number, fill: string) => deflateSync(Buffer.alloc(bytes, fill), { level: 1 });
const packed = '/N 1 /First 4 /Filter /FlateDecode';
let objectBomb: Buffer | undefined;
/** Under a name that only a reader of PDF sees through. */
const objectsOf420Megabytes = () =>
  (objectBomb ??= build({ more: [stream(`/Type /Obj#53tm ${packed}`, bombOf(420 * 2 ** 20, '['))] }));

const stream = (dict: string, data: Buffer | string) => {
  const text = typeof data === 'string' ? data : data.toString('latin1');
  return `<< ${dict} /Length ${text.length} >>\nstream\n${text}\nendstream`;
};

/** One page, object 3, drawn by object 4. */
const build = ({ catalog = '', page = '', resources = '', more = [], trailer = '' }: Parts): Buffer =>
  Buffer.from(
    assemblePdf(
      [
        `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
        '<< /Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 595 842] >>',
        `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << ${resources} >> ${page} >>`,
        stream('', '0 0 m 100 100 l S'),
        ...more,
      ].map((body) => Buffer.from(body, 'latin1').toString('latin1')),
      { trailer },
    ),
  );

const action = (name: string, more = '') => `<< /S /${name} ${more} >>`;
const script = `<< /S /JavaScript /JS (${canary}) >>`;
const annotation = (entries: string) => `/Annots [<< /Type /Annot /Rect [0 0 9 9] ${entries} >>]`;

const refused: Record<string, readonly [PdfFault, () => Uint8Array | Promise<Uint8Array>]> = {
  'a password': ['encrypted', guardedPdf],
  'ciphers without a handler': ['encrypted', () => build({ trailer: '/Encrypt 1 0 R ' })],
  'a script at the start': ['active', () => scriptedPdf(canary)],
  'a script behind an escaped name': [
    'active',
    () => build({ catalog: `/OpenAction << /S /J#61vaScript /J#53 (${canary}) >>` }),
  ],
  'scripts by name': [
    'active',
    () => build({ catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` }),
  ],
  'a script when a page opens': ['active', () => build({ page: `/AA << /O ${script} >>` })],
  'a script in a link': ['active', () => build({ page: annotation(`/Subtype /Link /A ${script}`) })],
  'a script that nothing names': ['active', () => build({ more: [script] })],
  'a script in an object stream': [
    'active',
    () => {
      const head = '9 0 ';
      const body = deflateSync(`${head}${script}`);
      return build({
        more: [stream(`/Type /ObjStm /N 1 /First ${head.length} /Filter /FlateDecode`, body)],
      });
    },
  ],
  'a start of a program': [
    'active',
    () => build({ catalog: `/OpenAction ${action('Launch', '/F (cmd.exe)')}` }),
  ],
  'a form that is sent': [
    'active',
    () => build({ page: annotation(`/Subtype /Link /A ${action('SubmitForm')}`) }),
  ],
  'data that are taken in': ['active', () => build({ more: [action('ImportData')] })],
  'another file that is opened': ['active', () => build({ more: [action('GoToR', '/F (a.pdf)')] })],
  'an attachment': [
    'active',
    () =>
      build({
        catalog: '/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>',
        more: ['<< /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>', stream('/Type /EmbeddedFile', canary)],
      }),
  ],
  'an attachment on a page': ['active', () => build({ page: annotation('/Subtype /FileAttachment') })],
  'an XFA form': ['active', () => build({ catalog: '/AcroForm << /Fields [] /XFA (x) >>' })],
  'a form that the reader draws': [
    'active',
    () => build({ catalog: '/AcroForm << /Fields [] /NeedAppearances true >>' }),
  ],
  'a film': ['active', () => build({ page: annotation('/Subtype /RichMedia') })],
  'a sound': ['active', () => build({ page: annotation('/Subtype /Sound') })],
  'a picture from outside': [
    'active',
    () =>
      build({
        resources: '/XObject << /A 5 0 R >>',
        more: [stream('/Subtype /Image /Width 1 /Height 1 /F (http://example.org/x)', '')],
      }),
  ],
  'only a header': ['damaged', () => Buffer.from('%PDF-1.7\n1 0 obj\n')],
  'a file cut in half': ['damaged', () => makePdf({ pages: 4 }).subarray(0, 700)],
  'a file without its end': ['damaged', () => makePdf({ pages: 1 }).slice(0, -8)],
  'no pages': ['damaged', () => makePdf({ pages: 0 })],
  'no catalog': ['damaged', () => assemblePdf(['<< >>'])],
  'a page without a size': [
    'damaged',
    () =>
      assemblePdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R >>',
      ]),
  ],
  'a page of no size': ['damaged', () => build({ page: '/MediaBox [0 0 0 0]' })],
  'a page of a mile': ['damaged', () => build({ page: '/MediaBox [0 0 99999999 842]' })],
  'a page tree that ends in itself': [
    'damaged',
    () => assemblePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] >>']),
  ],
  'a tree of trees, each ten times': [
    'damaged',
    () =>
      assemblePdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        ...Array.from(
          { length: 30 },
          (_, i) =>
            `<< /Type /Pages /Kids [${Array(10)
              .fill(`${i + 3} 0 R`)
              .join(' ')}] >>`,
        ),
        '<< /Type /Page /MediaBox [0 0 9 9] >>',
      ]),
  ],
  'lists in lists without end': ['damaged', () => build({ more: ['['.repeat(900_000)] })],
  'a filter that nobody has': [
    'damaged',
    () => build({ page: '/Contents 5 0 R', more: [stream('/Filter /Nonsense', 'x')] }),
  ],
  'a cipher of its own': [
    'damaged',
    () => build({ page: '/Contents 5 0 R', more: [stream('/Filter /Crypt', 'x')] }),
  ],
  'a stream that is not deflated': [
    'damaged',
    () => build({ page: '/Contents 5 0 R', more: [stream('/Filter /FlateDecode', 'not deflated')] }),
  ],
  'a stream that becomes 256 MB': [
    'damaged',
    () =>
      build({
        page: '/Contents 5 0 R',
        more: [stream('/Filter /FlateDecode', bombOf(2 ** 28, ' '))],
      }),
  ],
  'four streams that become 100 MB each': [
    'damaged',
    () => {
      const one = stream('/Filter /FlateDecode', bombOf(100 * 2 ** 20, ' '));
      return build({ page: '/Contents [5 0 R 6 0 R 7 0 R 8 0 R]', more: [one, one, one, one] });
    },
  ],
  'a stream that is deflated thrice': [
    'damaged',
    () => {
      const bomb = deflateSync(deflateSync(bombOf(2 ** 29, ' ')));
      const filter = '/Filter [/FlateDecode /FlateDecode /FlateDecode]';
      return build({ page: '/Contents 5 0 R', more: [stream(filter, bomb)] });
    },
  ],
  'objects that become 40 MB': [
    'damaged',
    () => build({ more: [stream(`/Type /ObjStm ${packed}`, bombOf(40 * 2 ** 20, ' '))] }),
  ],
  'objects in hiding that become 420 MB': ['damaged', objectsOf420Megabytes],
  'a picture of 30,000 × 30,000': [
    'damaged',
    () =>
      build({
        resources: '/XObject << /A 5 0 R >>',
        more: [stream('/Subtype /Image /Width 30000 /Height 30000 /Filter /FlateDecode', deflateSync('x'))],
      }),
  ],
  'a JPEG that claims 65,535 × 65,535': [
    'damaged',
    async () => {
      const jpeg = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
        .jpeg()
        .toBuffer();
      const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
      jpeg.writeUInt32BE(0xffffffff, frame + 5);
      return build({
        resources: '/XObject << /A 5 0 R >>',
        more: [stream('/Subtype /Image /Width 9 /Height 9 /Filter /DCTDecode', jpeg)],
      });
    },
  ],
  'eleven pages': ['pages', () => makePdf({ pages: 11 })],
  'twenty thousand pages': [
    'pages',
    () =>
      assemblePdf([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /MediaBox [0 0 9 9] /Kids [${Array.from({ length: 20_000 }, (_, i) => `${i + 3} 0 R`).join(' ')}] >>`,
        ...Array.from({ length: 20_000 }, () => '<</Type/Page>>'),
      ]),
  ],
};

for (const [name, [fault, make]] of Object.entries(refused)) {
  test(`refuses a PDF with ${name}`, async () => {
    const bytes = await make();
    assert.ok(bytes.length <= rule.pdf!.maxBytes, `${bytes.length} bytes`);
    await assert.rejects(process(bytes), (error: unknown) => {
      assert.ok(error instanceof PdfRefused, String(error));
      assert.equal(error.fault, fault);
      return true;
    });
  });
}

/** A JPEG with a place in it, as a phone takes it. */
const photograph = () =>
  sharp({ create: { width: 40, height: 60, channels: 3, background: '#844' } })
    .withExif({ IFD0: { Make: canary }, IFD3: { GPSLatitude: '43/1 53/1 0/1' } })
    .jpeg()
    .toBuffer();

const cleaned: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  'who made it': () =>
    build({
      catalog: '/Metadata 6 0 R',
      trailer: '/Info 5 0 R ',
      more: [`<< /Author (${canary}) >>`, stream('/Type /Metadata /Subtype /XML', canary)],
    }),
  'a link to a page of the web': () =>
    build({ page: annotation(`/Subtype /Link /A ${action('URI', `/URI (https://${canary}.example)`)}`) }),
  'an outline': () => build({ catalog: `/Outlines << /First << /Title (${canary}) >> >>` }),
  'an object that nothing needs': () => build({ more: [`(${canary})`] }),
  'an earlier version of an object': () =>
    Buffer.from(
      build({ resources: '/Properties << /A 5 0 R >>', more: [`<< /B (${canary}) >>`] })
        .toString('latin1')
        .replace('\nxref', '\n5 0 obj\n<< /B (new) >>\nendobj\nxref'),
      'latin1',
    ),
  'bytes before its end': () =>
    Buffer.from(build({}).toString('latin1').replace('\nstartxref', `\n%${canary}\nstartxref`), 'latin1'),
  'bytes after its end': () => Buffer.concat([build({}), Buffer.from(`\n<script>${canary}</script>`)]),
  'notes of the program that drew it': () =>
    build({ page: `/PieceInfo << /A (${canary}) >>`, resources: `/Metadata (${canary})` }),
  'a place in a photograph': async () =>
    build({
      resources: '/XObject << /A 5 0 R >>',
      more: [stream('/Subtype /Image /Width 40 /Height 60 /Filter /DCTDecode', await photograph())],
    }),
  'a photograph that is deflated too': async () =>
    build({
      resources: '/XObject << /A 5 0 R >>',
      more: [
        stream(
          '/Subtype /Image /Width 40 /Height 60 /Filter [/FlateDecode /DCTDecode]',
          deflateSync(await photograph()),
        ),
      ],
    }),
  'a note that pops up': () => build({ page: annotation(`/Subtype /Text /Contents (${canary})`) }),
  'a field of a form': () =>
    build({
      catalog: '/AcroForm << /Fields [5 0 R] >>',
      page: '/Annots [5 0 R]',
      more: [`<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /T (${canary}) /V (${canary}) >>`],
    }),
};

for (const [name, make] of Object.entries(cleaned)) {
  test(`takes ${name} out of a PDF`, async () => {
    const source = await make();
    assert.ok(Buffer.from(source).includes(canary) || name.includes('deflated'), 'the source has it');
    const file = await process(source);
    assert.deepEqual([file.type, file.pages, file.width, file.height], ['application/pdf', 1, 595, 842]);
    const shown = await readText(file.bytes);
    assert.ok(!shown.includes(canary));
  });
}

/** Everything in the file, inflated. */
async function readText(bytes: Buffer): Promise<string> {
  const { PDFDocument, decodePDFRawStream, PDFRawStream } = await import('@cantoo/pdf-lib');
  const { context } = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
  const parts = context.enumerateIndirectObjects().map(([, object]) => {
    if (!(object instanceof PDFRawStream)) return object.toString();
    const jpeg = object.dict.toString().includes('DCTDecode');
    const data = jpeg ? object.contents : decodePDFRawStream(object).decode();
    return object.dict.toString() + Buffer.from(data).toString('latin1');
  });
  return bytes.toString('latin1') + parts.join('\n');
}

test('keeps what is drawn: text, pictures, a seal of an annotation, and how a page lies', async () => {
  const seal = stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', '1 0 0 rg 0 0 9 9 re f % seal');
  const field = annotation(`/Subtype /Widget /FT /Sig /AP << /N 5 0 R >> /AA << /E ${action('Named')} >>`);
  const file = await process(
    build({
      page: `/Rotate 90 ${field}`,
      resources: '/Font << /AA 6 0 R >>',
      more: [seal, '<< /Type /Font >>'],
    }),
  );
  assert.deepEqual([file.width, file.height], [842, 595]);
  const text = await readText(file.bytes);
  assert.match(text, /0 0 m 100 100 l S/);
  assert.match(text, /% seal/);
  assert.match(text, /\/Subtype\s*\/Stamp/);
  assert.match(text, /\/AA \d+ 0 R/, 'a font that the file calls so');
  assert.doesNotMatch(text, /Widget|Named/);
});

test('what it makes is read as it was meant by another reader, and is the same each time', async () => {
  const source = makePdf({ pages: 3, text: 'certificate' });
  const [one, two] = [await process(source), await process(source)];
  assert.ok(one.bytes.equals(two.bytes));
  assert.deepEqual(glancePdf(one.bytes.toString('latin1')), {});
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(one.bytes), verbosity: 0 }).promise;
  assert.equal(document.numPages, 3);
  const { items } = await (await document.getPage(2)).getTextContent();
  assert.deepEqual(items.map((item) => ('str' in item ? item.str : '')).filter(Boolean), ['certificate 2']);
  const again = await process(one.bytes);
  assert.equal(again.pages, 3);
});

test('a PDF whose rule takes none is no picture, and one over its limit is told it', async () => {
  await assert.rejects(process(makePdf({ pages: 1 }), scan), (error: unknown) => {
    assert.ok(error instanceof AcctError);
    assert.deepEqual([error.code, error.detail.found], ['file-type', 'application/pdf']);
    return true;
  });
  await assert.rejects(process(makePdf({ pages: 1, bytes: 2048 * 1024 + 1 })), (error: unknown) => {
    assert.ok(error instanceof AcctError);
    assert.deepEqual([error.code, error.detail.limit], ['file-too-large', 2048 * 1024]);
    return true;
  });
});

test('files of others go through while a bomb is being taken apart', async () => {
  const bomb = objectsOf420Megabytes();
  const picture = Buffer.from(await sampleFiles.scan(3).arrayBuffer());
  const bombs = [1, 2, 3].map((n) =>
    images.process(bomb, rule, `bomber ${n}`).then(
      () => 'taken',
      (error: unknown) => (error instanceof PdfRefused ? error.fault : String(error)),
    ),
  );
  assert.equal((await images.process(picture, rule, 'person')).type, 'image/jpeg');
  assert.deepEqual(await Promise.all(bombs), ['damaged', 'damaged', 'damaged']);
  assert.equal((await process(makePdf({ pages: 1 }))).pages, 1);
});
