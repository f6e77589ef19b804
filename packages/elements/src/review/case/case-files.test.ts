import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { bureauWith, otherScan, type Bureau } from '../testing/bureau.ts';
import { closed, decide, named, one, openCase, root } from '../testing/open-case.ts';
import { press } from '../../drafts/testing/screen.ts';
import type { AcctReviewCase } from './acct-review-case.ts';

const versions = (element: AcctReviewCase) =>
  [...root(element).querySelectorAll('.version')].map(({ textContent }) => textContent);
const shown = (element: AcctReviewCase) =>
  [...root(element).querySelectorAll<HTMLImageElement>('.stage > img')].map(({ src }) => src);

describe('a file that was replaced', () => {
  let bureau: Bureau;
  let element: AcctReviewCase;

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 900 });
    bureau = await bureauWith(1);
    const [person] = bureau.people;
    const { review } = bureau.reviewer.backend;
    const { revision } = await review.claim(person!.id);
    await review.decide(person!.id, { action: 'return', reason: '请重拍', revision, key: 'return-1' });
    const before = await person!.backend.record.open();
    await person!.backend.materials.put('idFront', await otherScan('新的正面.jpg'), {
      replaces: before.materials['idFront']!.id,
    });
    await person!.backend.record.submit({
      revision: (await person!.backend.record.open()).revision,
      key: 'submit-2',
    });
    await review.claim(person!.id);
    element = await openCase(bureau.reviewer, person!.id);
  });

  it('is shown new, old or both side by side, and each says which it is', async () => {
    expect(versions(element)).to.deep.equal(['新文件 · 第 2 轮']);
    const [fresh] = shown(element);
    named(element, '旧文件').click();
    await waitUntil(() => shown(element)[0] !== fresh && shown(element).length === 1, 'never shown');
    expect(versions(element)).to.deep.equal(['旧文件 · 第 1 轮']);
    expect(one(element, '.thumb[aria-current]').textContent!.trim()).to.equal('身份证正面');
    const [old] = shown(element);
    named(element, '并排对比').click();
    await waitUntil(() => shown(element).length === 2, 'not side by side');
    expect(shown(element)).to.deep.equal([old, fresh]);
    expect(versions(element)).to.deep.equal(['旧文件 · 第 1 轮', '新文件 · 第 2 轮']);
    await expect(element).to.be.accessible();
    named(element, '新文件').click();
    await element.updateComplete;
    expect(shown(element)).to.deep.equal([fresh]);
  });

  it('is approved as it is now: the confirmation says so, and the old one is not on screen any more', async () => {
    const [fresh] = shown(element);
    named(element, '旧文件').click();
    await waitUntil(() => shown(element)[0] !== fresh, 'never shown');
    const dialog = await decide(element, 'approve');
    expect(dialog.textContent).to.contain('本轮更换过的材料，通过的是新文件：身份证正面。');
    expect(shown(element)).to.deep.equal([fresh]);
    await press(element, '取消');
    await closed(element);
  });

  it('gives no choice where nothing was replaced', async () => {
    named(element, '身份证反面').click();
    await element.updateComplete;
    expect([one(element, '.versions'), ...versions(element)]).to.deep.equal([null]);
  });
});
