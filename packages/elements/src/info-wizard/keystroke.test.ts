import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { completeData, fill, newApplicant } from '../drafts/testing/applicant.ts';
import { deep, field } from '../drafts/testing/screen.ts';
import { openWizard } from './testing/wizard.ts';

describe('a keystroke in acct-info-wizard', () => {
  it('draws the field that it is typed into and nothing else but the save line', async () => {
    const person = await newApplicant();
    await fill(person, completeData);
    const wizard = await openWizard(person, 'basic');
    const name = await field(wizard, '姓名');
    const drawn: string[] = [];
    for (const element of [wizard, ...deep(wizard.shadowRoot!)]) {
      const { localName } = element;
      if ('addController' in element)
        (element as LitElement).addController({
          hostUpdated: () => void drawn.push(element.dataset['path'] ?? localName),
        });
    }
    // A controller that comes late is told of the drawing before it.
    drawn.length = 0;
    const type = async (text: string): Promise<string[]> => {
      const input = name.shadowRoot!.querySelector('input')!;
      input.value += text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await Promise.all([name.updateComplete, wizard.updateComplete]);
      return drawn.splice(0).sort();
    };
    const line = () => wizard.shadowRoot!.querySelector('[part=save]')!.textContent;
    expect(line()).to.contain('已保存');
    for (const character of '一二三四') expect(await type(character)).to.deep.equal(['basic.name']);
    expect(line()).to.contain('正在保存');
    expect(wizard.record.data['basic']?.['name']).to.equal('张示例一二三四');
    // The backend has taken what the screen shows.
    await wizard.record.saves.now();
    await wizard.updateComplete;
    expect(line()).to.contain('已保存');
    expect(drawn).to.deep.equal([]);
  });
});
