import assert from 'node:assert/strict';
import { test } from 'node:test';
import { glancePdf } from './glance-pdf.ts';
import { oneInchPhoto, scan } from './material.ts';
import { mostBytes, pdfIssue } from './pdf.ts';

const file = (objects: string, more = '') =>
  `%PDF-1.7\n${objects}\nxref\n0 1\ntrailer\n<< /Root 1 0 R ${more}>>\nstartxref\n9\n%%EOF\n`;
const onePage = '1 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages >>\nendobj';

test('the pages of a plain PDF are counted, nodes of their tree are not', () => {
  assert.deepEqual(glancePdf(file(onePage)), { pages: 1 });
  assert.deepEqual(glancePdf(file(`${onePage}\n3 0 obj\n<</Type/Page>>\nendobj`)), { pages: 2 });
});

test('what stands in a stream is not looked at', () => {
  const stream = '4 0 obj\n<< /Length 9 >>\nstream\n/Launch /Type /Page\nendstream\nendobj';
  assert.deepEqual(glancePdf(file(`${onePage}\n${stream}`)), { pages: 1 });
});

test('pages in compressed objects are counted where somebody inflated them', () => {
  const packed = file('5 0 obj\n<< /Type /ObjStm >>\nstream\nxxx\nendstream\nendobj');
  assert.deepEqual(glancePdf(packed), {});
  assert.deepEqual(glancePdf(packed, '<< /Type /Page >> << /Type /Pages >>'), { pages: 1 });
  assert.deepEqual(glancePdf(packed, '<< /Type /Page /AA << /O << /S /JavaScript >> >> >>'), {
    fault: 'active',
  });
});

test('a password, a broken end and what is active are seen at once', () => {
  assert.deepEqual(glancePdf(file(onePage, '/Encrypt 9 0 R ')), { fault: 'encrypted' });
  assert.deepEqual(glancePdf(file(onePage).slice(0, -12)), { fault: 'damaged' });
  assert.deepEqual(glancePdf(`x${file(onePage)}`), { fault: 'damaged' });
  assert.deepEqual(glancePdf(file('1 0 obj\n<< >>\nendobj')), { fault: 'damaged' });
  for (const name of ['JavaScript', 'Launch', 'EmbeddedFiles', 'EmbeddedFile', 'RichMedia', 'XFA', 'GoToE'])
    assert.deepEqual(glancePdf(file(`${onePage}\n<< /${name} 1 >>`)), { fault: 'active' }, name);
});

test('a refusal names its slot, and the pages where they are too many', () => {
  const rule = { maxBytes: 1, maxPages: 10 };
  assert.deepEqual(pdfIssue('proof.a', 'pages', rule, 11), {
    path: 'materials.proof.a',
    code: 'pdf-pages',
    severity: 'error',
    params: { pages: 11, maxPages: 10 },
  });
  assert.deepEqual(pdfIssue('proof', 'active', rule), {
    path: 'materials.proof',
    code: 'pdf-active',
    severity: 'error',
  });
});

test('the most that a rule takes is the larger of its limits', () => {
  assert.equal(mostBytes(oneInchPhoto), 100 * 1024);
  assert.equal(mostBytes({ ...scan, pdf: { maxBytes: 2_000_000, maxPages: 3 } }), 2_000_000);
});
