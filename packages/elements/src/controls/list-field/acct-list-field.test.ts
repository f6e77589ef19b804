import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../define/acct-list-field.ts';
import '../../define/acct-text-field.ts';
import { controlSuite } from '../testing/control-suite.ts';
import { leave } from '../testing/leave.ts';
import type { AcctTextField } from '../text-field/acct-text-field.ts';
import type { AcctListField, ListRow, RenderRow } from './acct-list-field.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const renderRow: RenderRow = (row, _index, change) => html`
  <acct-text-field
    label="证书编号"
    .value=${row['number'] as string | undefined}
    @acct-change=${(event: Event) => change({ number: (event.target as AcctTextField).value })}
  ></acct-text-field>
`;
const rows: readonly ListRow[] = [
  { id: 'a', number: '1' },
  { id: 'b', number: '2' },
];

controlSuite<AcctListField>({
  tag: 'acct-list-field',
  setup: { renderRow },
  value: rows,
  formValue: JSON.stringify(rows),
  answerable: true,
  plainGroup: true,
});

describe('acct-list-field', () => {
  const make = (value?: readonly ListRow[], max = Infinity) =>
    fixture<AcctListField>(html`
      <acct-list-field
        label="职称信息"
        item-label="职称"
        .renderRow=${renderRow}
        .value=${value}
        .max=${max}
      ></acct-list-field>
    `);
  const deepActive = (element: AcctListField) => (element.renderRoot as ShadowRoot).activeElement;
  const buttons = (element: AcctListField) => [...element.renderRoot.querySelectorAll('button')];

  it('adds an entry with an id of its own, by keyboard, and puts the focus into it', async () => {
    const element = await make();
    element.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => deepActive(element)?.localName === 'acct-text-field');
    await sendKeys({ type: 'X1' });
    leave();
    expect(element.value?.map((row) => row['number'])).to.deep.equal(['X1']);
    expect(element.value?.[0]?.id).to.match(/^[0-9a-f]{16}$/);
    expect(element.renderRoot.querySelector('[role=status]')?.textContent).to.equal('已添加职称 1');
  });

  it('removes the entry that was meant, keeps the others and their ids, and moves the focus on', async () => {
    const element = await make(rows);
    const kept = element.renderRoot.querySelectorAll('acct-text-field')[1];
    buttons(element)[0]!.click();
    await waitUntil(() => deepActive(element)?.localName === 'button');
    expect(element.value).to.deep.equal([rows[1]]);
    expect(element.renderRoot.querySelector('acct-text-field')).to.equal(kept);
    expect(deepActive(element)?.getAttribute('aria-label')).to.equal('删除职称 1');
  });

  it('has no value after the last entry, and the focus on the button that adds one', async () => {
    const element = await make(rows.slice(0, 1));
    buttons(element)[0]!.click();
    await waitUntil(() => deepActive(element)?.textContent?.includes('添加职称'));
    expect(element.value).to.equal(undefined);
  });

  it('knows the new values of an entry before the change reaches the page', async () => {
    const element = await make(rows);
    let seen: unknown;
    element.addEventListener('acct-change', () => (seen = element.value), { once: true });
    const inner = element.renderRoot.querySelector<AcctTextField>('acct-text-field')!;
    inner.focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ type: '9' });
    leave();
    expect(seen).to.deep.equal([{ id: 'a', number: '19' }, rows[1]]);
  });

  it('puts back what was removed, where it stood, and forgets it with the next entry', async () => {
    const element = await make(rows);
    buttons(element)[0]!.click();
    await waitUntil(() => element.value?.length === 1);
    await element.updateComplete;
    await expect(element).to.be.accessible();
    element.renderRoot.querySelector<HTMLElement>('.undo')!.click();
    expect(element.value).to.deep.equal(rows);
    await waitUntil(() => deepActive(element)?.localName === 'acct-text-field');
    expect(element.renderRoot.querySelector('.undo')).to.equal(null);
    buttons(element)[0]!.click();
    await element.updateComplete;
    element.renderRoot.querySelector<HTMLElement>('.add')!.click();
    await waitUntil(() => element.value?.length === 2);
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.undo')).to.equal(null);
  });

  it('does not say its own name again over each entry', async () => {
    const element = await make(rows);
    const titles = [...element.renderRoot.querySelectorAll('.title strong')].map((each) => each.textContent);
    expect(titles).to.deep.equal(['第 1 项', '第 2 项']);
  });

  it('offers no more than max entries', async () => {
    const element = await make(rows, 2);
    expect(element.renderRoot.querySelector('.add')).to.equal(null);
    expect(element.renderRoot.textContent).to.contain('最多 2 项');
  });

  it('offers neither adding nor removing when read-only', async () => {
    const element = await make(rows);
    element.readonly = true;
    await element.updateComplete;
    expect(buttons(element).filter((button) => button.offsetParent !== null).length).to.equal(0);
  });
});
