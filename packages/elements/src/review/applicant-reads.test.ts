import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Decision } from '@acct-forms/adapter';
import '../define/acct-home.ts';
import { sees, text } from '../drafts/testing/screen.ts';
import type { AcctHome } from '../home/acct-home.ts';
import { answerAgain, staff, type Bureau, type Reviewer } from './testing/bureau.ts';
import { oneCase, type OneCase } from './testing/one-case.ts';
import { confirm, decide, one, openCase, remark, write } from './testing/open-case.ts';

const squeezed = (words: string) => words.replace(/\s+/g, '');
/** When it was decided is not known before. */
const undated = (words: string) => squeezed(words).replace(/于[^于]*?出具/, '出具');

describe('what a reviewer is told that the applicant will read', () => {
  let bureau: Bureau;
  let id: string;
  let review: OneCase['review'];
  beforeEach(async () => ({ bureau, id, review } = await oneCase()));

  /** Decides on screen, and reads on the applicant's home page every line that the reviewer was told. */
  async function told(
    by: Reviewer,
    action: Decision['action'],
    done: string,
    {
      reason,
      before,
    }: { reason?: string; before?: (element: Awaited<ReturnType<typeof openCase>>) => Promise<void> },
  ): Promise<readonly string[]> {
    const element = await openCase(by, id);
    await before?.(element);
    await decide(element, action);
    const target = one<HTMLSelectElement>(element, '#target');
    if (target !== null) {
      target.value = '3';
      target.dispatchEvent(new Event('change'));
    }
    if (reason !== undefined) write(one(element, '#reason'), reason);
    await element.updateComplete;
    const lines = [...one(element, 'blockquote').querySelectorAll('p, li')].map(
      ({ textContent }) => textContent!,
    );
    confirm(element);
    await sees(element, done);

    const { backend, session } = bureau.people[0]!;
    const home = await fixture<AcctHome>(html`<acct-home></acct-home>`);
    Object.assign(home, { backend, session, profile: by.profile });
    await waitUntil(() => home.shadowRoot!.querySelector('[part="flags"], .dot'), 'no home', {
      timeout: 5000,
    });
    for (const line of lines)
      await waitUntil(() => undated(text(home)).includes(squeezed(line)), `${line} is not in: ${text(home)}`);
    return lines.map((line) => line.trim());
  }

  it('is word for word what stands on the home page after a return, with remarks and without', async () => {
    await review().claim(id);
    const lines = await told(bureau.reviewer, 'return', '已退回修改', {
      reason: '请在 5 日内修改',
      before: (element) => remark(element, 'basic.email', '请填写常用邮箱'),
    });
    expect(lines).to.contain('请修改 1 处内容，然后重新提交').and.to.contain('原因：请在 5 日内修改');
    await answerAgain(bureau.people[0]!, 'basic', { email: 'new@example.com' });
    const { flags } = await review().claim(id);
    await review().resolveFlag(id, flags[0]!.id);
    expect(await told(bureau.reviewer, 'return', '已退回修改', { reason: '请补充' })).to.deep.equal([
      '请按审核意见修改，然后重新提交',
      '原因：请补充',
    ]);
  });

  it('… after a rejection', async () => {
    await review().claim(id);
    const lines = await told(bureau.reviewer, 'reject', '已决定审核不通过', { reason: '材料不实' });
    expect(lines[0]).to.equal('审核不通过');
  });

  it('… after a transfer', async () => {
    await review().claim(id);
    const lines = await told(bureau.reviewer, 'transfer', '已转办', { reason: '单位在该地区' });
    expect(lines.slice(0, 2)).to.deep.equal(['已转办', bureau.reviewer.profile.departments[2]!.name]);
  });

  it('… after an approval, and after the administrator revoked it', async () => {
    await review().claim(id);
    expect((await told(bureau.reviewer, 'approve', '已通过', {}))[0]).to.equal('审核通过');
    const province = await staff(bureau.world, '省厅', 'administrator', 1);
    const lines = await told(province, 'revoke', '已撤销通过', { reason: '证件系伪造' });
    expect(lines).to.deep.equal(['已撤销通过', '请按审核意见修改，然后重新提交', '原因：证件系伪造']);
  });
});
