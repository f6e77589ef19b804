import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../define/acct-info-preview.ts';
import { press } from '../drafts/testing/screen.ts';
import { complete, openPreview, thumbOf } from './testing/preview.ts';
import { waitUntil } from '../testing/wait-until.ts';

describe('acct-info-preview on paper', () => {
  it('has no button on paper, whatever was opened before', async () => {
    const preview = await openPreview(await complete());
    const { shadowRoot } = preview;
    (await thumbOf(preview)).click();
    await press(preview, '关闭');
    await waitUntil(() => !shadowRoot!.querySelector<HTMLDialogElement>('#view')!.open);
    await emulateMedia({ media: 'print' });
    const words = [...shadowRoot!.querySelectorAll<HTMLElement>('button')]
      .filter((each) => each.checkVisibility() && !each.classList.contains('thumb'))
      .map((each) => each.textContent!.trim());
    const thumbs = [...shadowRoot!.querySelectorAll<HTMLElement>('.thumb')];
    const shown = thumbs.filter((each) => each.checkVisibility()).length;
    await emulateMedia({ media: 'screen' });
    expect(words).to.deep.equal([]);
    expect(shown).to.equal(4);
  });
});
