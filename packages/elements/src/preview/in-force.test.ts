import { expect } from '@open-wc/testing';
import '../define/acct-info-preview.ts';
import { changing } from '../drafts/testing/changing.ts';
import { press, sees, text } from '../drafts/testing/screen.ts';
import type { AcctNavigateEvent } from '../events.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { openPreview } from './testing/preview.ts';

const heading = (element: HTMLElement) => element.shadowRoot!.querySelector('h1')!.textContent!.trim();
const sides = (element: HTMLElement) =>
  [...element.shadowRoot!.querySelectorAll('.sides button')].map((each) => [
    each.textContent!.trim(),
    each.getAttribute('aria-current'),
  ]);

describe('the record in force in acct-info-preview', () => {
  it('is seen beside the change while that is open, with its own values and files', async () => {
    const person = await changing('education');
    const { record } = person.backend;
    const view = await record.open();
    const value = { ...view.data['education'], fullTimeSchool: '变更后大学' };
    await record.saveSection('education', value, view);
    const preview = await openPreview(person);
    await sees(preview, '变更后大学');
    expect(sides(preview)).to.deep.equal([
      ['变更后的登记信息', 'page'],
      ['现行登记信息', null],
    ]);
    let wanted: AcctNavigateEvent | undefined;
    preview.addEventListener('acct-navigate', (event) => (wanted = event as AcctNavigateEvent));
    await press(preview, '现行登记信息');
    expect([wanted?.to, wanted?.place]).to.deep.equal(['preview', 'record']);
    preview.inForce = true;
    await waitUntil(() => heading(preview) === '现行登记信息', 'never shown');
    expect(text(preview)).to.contain('示例财经大学').and.not.to.contain('变更后大学');
    expect(text(preview)).to.contain('“学历学位变更”正在办理，审核通过之前，以下登记信息继续有效。');
    await waitUntil(() => preview.shadowRoot!.querySelectorAll('.files img').length === 4, 'no thumbnails');
    // Only to look at: nothing to change, to pledge or to submit.
    expect(preview.shadowRoot!.querySelector('[part=bar], [part=pledge], header .text')).to.equal(null);
    await expect(preview).to.be.accessible();
  });

  it('is the record itself where no change is open', async () => {
    const person = await changing('education');
    const { record } = person.backend;
    await record.discard(await record.open());
    const preview = await openPreview(person);
    preview.inForce = true;
    await preview.updateComplete;
    expect([heading(preview), sides(preview).length]).to.deep.equal(['登记信息', 0]);
    await sees(preview, '示例财经大学');
  });
});
