import { expect, waitUntil } from '@open-wc/testing';
import { sees } from '../../drafts/testing/screen.ts';
import { pdfFile, takesPdf } from '../../testing/pdf.ts';
import { bureauWith } from '../testing/bureau.ts';
import { named, one, openCase } from '../testing/open-case.ts';

describe('a PDF among the documents of a case', () => {
  it('is shown as a card that downloads it, without the tools of a picture', async () => {
    const file = pdfFile({ pages: 5 });
    const bureau = await bureauWith(1, { profile: takesPdf, files: { educationProof: file } });
    const reviewer = { ...bureau.reviewer, profile: takesPdf };
    const element = await openCase(reviewer, bureau.people[0]!.id);
    named(element, '学历证明').click();
    await waitUntil(() => one(element, '.stage .pdf'), 'no card');
    await sees(element, '学历证书.pdf');
    await sees(element, `PDF，5\u00a0页，${Math.ceil(file.size / 1024)}\u00a0KB`);
    const link = one<HTMLAnchorElement>(element, '.pdf a');
    expect([link.textContent!.trim(), link.download]).to.deep.equal(['打开 PDF', '学历证书.pdf']);
    expect(await (await fetch(link.href)).text()).to.equal(await file.text());
    expect(one(element, '.tools')).to.equal(null);
    await expect(element).to.be.accessible();
    named(element, '身份证正面').click();
    await waitUntil(() => one(element, '.stage > img'), 'no picture');
    expect(one(element, '.tools')).not.to.equal(null);
  });
});
