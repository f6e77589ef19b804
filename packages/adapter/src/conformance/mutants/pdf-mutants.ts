import { AcctError, isAcctError, type Issue, type PdfFault } from '@acct-forms/core';
import { makePdf } from '../pdf.ts';
import { answers, around, mutants, refusals } from './mutant.ts';
import { retryIsStale } from './narrow-record-mutants.ts';

const isFault = (fault: PdfFault) => (issue: Issue) => issue.code === `pdf-${fault}`;

/** Takes what is refused for this. */
const takes = (fault: PdfFault) =>
  refusals('materials', 'put', 'invalid', (detail) => {
    if (!detail.issues?.some(isFault(fault))) throw new AcctError('invalid', detail);
    return {};
  });

/** Tells another reason for this. */
const says = (fault: PdfFault, change: (issue: Issue) => Issue) =>
  refusals('materials', 'put', 'invalid', ({ issues = [] }) => {
    throw new AcctError('invalid', {
      issues: issues.map((issue) => (isFault(fault)(issue) ? change(issue) : issue)),
    });
  });

const begins = async (file: Blob) => (await file.slice(0, 5).text()) === '%PDF-';

/** Something of one's own where a PDF is sent. */
const forPdf = (run: (file: Blob & { readonly name: string }) => unknown) =>
  around('materials', 'put', async (call, [slot, file, options]) => {
    if (await begins(file)) await run(file);
    return call(slot, file, options);
  });

const tooLarge = (limit: number) => new AcctError('file-too-large', { limit });

export const pdfMutants = mutants(['pdf'], {
  'no PDF anywhere': () =>
    forPdf(() => {
      throw new AcctError('file-type', { found: 'application/pdf' });
    }),
  'a PDF everywhere': () =>
    refusals('materials', 'put', 'file-type', (detail) => {
      if (detail.found !== 'application/pdf') throw new AcctError('file-type', detail);
      return {};
    }),
  'a PDF goes by its declared type': () =>
    around('materials', 'put', async (call, [slot, file, options]) => {
      const declared = file.type === 'application/pdf';
      if (declared !== (await begins(file))) throw new AcctError('file-type', { found: file.type });
      return call(slot, file, options);
    }),
  'a PDF is served as bytes': () =>
    answers('materials', 'read', (blob) => new Blob([blob], { type: 'application/octet-stream' })),
  'pages are not counted': () =>
    answers('materials', 'put', ({ pages, ...material }) =>
      pages === undefined ? material : { ...material, pages: 1 },
    ),
  'the size of the page is not read': () =>
    answers('materials', 'put', (material) =>
      material.pages === undefined ? material : { ...material, width: 0, height: 0 },
    ),
  'the same PDF is a new file': () => {
    let count = 0;
    return answers('materials', 'put', (material) =>
      material.pages === undefined ? material : { ...material, id: `${material.id}-${(count += 1)}` },
    );
  },
  'a retry of a PDF is stale': retryIsStale,
  'a PDF has the limit of a picture': () =>
    forPdf((file) => {
      if (file.size > 500 * 1024) throw tooLarge(500 * 1024);
    }),
  'a PDF of any size': () =>
    refusals('materials', 'put', 'file-too-large', (detail, [slot, file, options], adapter) =>
      detail.limit === 2048 * 1024
        ? adapter.materials.put(slot, new File([makePdf({ pages: 1 })], file.name), options)
        : Promise.reject(tooLarge(detail.limit ?? 0)),
    ),
  'a picture has the limit of a PDF': () =>
    refusals('materials', 'put', 'file-too-large', (detail, [slot, file]) => {
      if (detail.limit === 2048 * 1024) throw tooLarge(2048 * 1024);
      return { slot, name: file.name, type: 'image/jpeg' };
    }),
  'any number of pages': () => takes('pages'),
  'one page less': () =>
    around('materials', 'put', async (call, args) => {
      const material = await call(...args);
      if (material.pages === 10) throw new AcctError('invalid', { issues: [] });
      return material;
    }),
  'how many pages is not told': () => says('pages', ({ path, code, severity }) => ({ path, code, severity })),
  'a password is no matter': () => takes('encrypted'),
  'a password is damage': () => says('encrypted', (issue) => ({ ...issue, code: 'pdf-damaged' })),
  'damage is no matter': () => takes('damaged'),
  'scripts are served': () => {
    const kept = new Map<string, Blob>();
    return (adapter) => ({
      ...adapter,
      materials: {
        ...adapter.materials,
        put: (slot, file, options) =>
          adapter.materials.put(slot, file, options).catch((error: unknown) => {
            if (!isAcctError(error) || !error.detail.issues?.some(isFault('active'))) throw error;
            kept.set('scripted', file);
            return { id: 'scripted' } as never;
          }),
        read: async (id, options) => kept.get(id) ?? adapter.materials.read(id, options),
      },
    });
  },
});
