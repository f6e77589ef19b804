import { expect } from '@open-wc/testing';
import '../define/acct-info-preview.ts';
import { found, sees } from '../drafts/testing/screen.ts';
import { downloaded, pdfFile, takesPdf } from '../testing/pdf.ts';
import { complete, openPreview } from './testing/preview.ts';

describe('a PDF among the files of the preview', () => {
  it('stands as a document with its name, pages and size, and is downloaded', async () => {
    const person = await complete(takesPdf);
    const { educationProof } = (await person.backend.record.open()).materials;
    const file = pdfFile({ pages: 4 });
    await person.backend.materials.put('educationProof', file, { replaces: educationProof!.id });
    const preview = await openPreview(person);
    await sees(preview, '学历证书.pdf');
    await sees(preview, 'PDF，4\u00a0页，2\u00a0KB');
    const button = await found(
      () => preview.shadowRoot!.querySelector<HTMLButtonElement>('.pdf-thumb'),
      'the document',
    );
    expect(button.getAttribute('aria-label')).to.match(/^打开 PDF .*学历证书.pdf PDF，4/);
    expect(button.querySelector('img')).to.equal(null);
    const { blob, name } = await downloaded(() => button.click());
    expect(name).to.equal('学历证书.pdf');
    expect(await blob.text()).to.equal(await file.text());
    await expect(preview).to.be.accessible();
  });
});
