import type { CreditEntry, ProgrammeInput, Undelivered } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { expect } from '@open-wc/testing';
import type { AcctNavigateEvent } from '../events.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { adminBackend } from './gallery.ts';
import { openAdmin, wide } from './testing/open-admin.ts';
import { actsOf, dialogOf, fillIn, press, root, rows, saidAt, says, text } from './testing/screen.ts';

const input = {
  title: '管理会计（示例）',
  organiser: '示例会计学会',
  year: 2026,
  credits: 12.5,
  opensAt: '2026-02-28T16:00:00.000Z',
  closesAt: '2026-06-30T15:59:59.000Z',
  capacity: 30,
};

describe('the administration of programmes, credit entries, messages and erasures', () => {
  before(wide);

  it('publishes a programme from the first to the last second of its days in Shanghai', async () => {
    const made: ProgrammeInput[] = [];
    const create = async (given: ProgrammeInput) => {
      made.push(given);
      return { ...given, id: 'new', enrolled: 0 };
    };
    const element = await openAdmin(adminBackend({ programmes: { create } }), 'programmes');
    await press(element, '新增课程');
    await fillIn(element, {
      title: input.title,
      organiser: input.organiser,
      year: '2026',
      credits: '12.5',
      opensAt: '2026-03-01',
      closesAt: '2026-06-3',
      capacity: '三十',
    });
    await press(element, '发布课程');
    await waitUntil(() => saidAt(element, 'capacity').length === 1, 'never said');
    expect(saidAt(element, 'closesAt')).to.deep.equal(['日期不对']);
    expect(made).to.deep.equal([]);
    await fillIn(element, { closesAt: '2026-06-30', capacity: '３０' });
    await press(element, '发布课程');
    await says(element, '已发布课程：管理会计（示例）');
    expect(made).to.deep.equal([input]);
  });

  it('changes what was changed alone, says that places are taken, and closes after a question', async () => {
    const programme = { ...input, id: 'p', enrolled: 20, closesAt: '2999-06-30T09:00:00.000Z' };
    const asked: object[] = [];
    const update = async (_: string, change: object) => {
      asked.push(change);
      if (asked.length === 1)
        throw new AcctError('invalid', {
          issues: [{ path: 'capacity', code: 'places-taken', severity: 'error' }],
        });
      return { ...programme, ...change };
    };
    const close = async () => ({ ...programme, closesAt: '2026-03-02T00:00:00Z' });
    const list = async () => ({ items: [programme] });
    const element = await openAdmin(adminBackend({ programmes: { list, update, close } }), 'programmes');
    expect(rows(element)[0]!.textContent).to.contain('20／30');
    await press(element, `修改：${input.title}`);
    await fillIn(element, { capacity: '10' });
    await press(element, '保存');
    await waitUntil(() => saidAt(element, 'capacity').length === 1, 'never said');
    expect(saidAt(element, 'capacity')[0]).to.contain('已报名人数');
    await fillIn(element, { capacity: '40' });
    await press(element, '保存');
    await says(element, '已保存');
    expect(asked).to.deep.equal([{ capacity: 10 }, { capacity: 40 }]);
    await press(element, `截止报名：${input.title}`);
    expect(dialogOf(element)!.textContent).to.contain('20 人保留名额');
    await press(element, '截止报名');
    await says(element, '已截止报名');
    expect(actsOf(rows(element)[0]!)).to.deep.equal([`修改：${input.title}`]);
  });

  it('finds the person of a credit entry by a case', async () => {
    const element = await openAdmin(adminBackend(), 'credit');
    const search = root(element).querySelector<HTMLInputElement>('[name="search"]')!;
    search.value = '张示例';
    search.form!.requestSubmit();
    const heard: string[] = [];
    element.addEventListener('acct-navigate', ({ to, place }: AcctNavigateEvent) =>
      heard.push(`${to} ${place}`),
    );
    await press(element, '选择：张示例');
    await says(element, '张示例（2201**********0013，长春示例商贸有限公司）的诚信记录');
    expect(heard).to.deep.equal(['admin credit/person']);
  });

  it('writes no credit entry for somebody who is known by an id alone', async () => {
    const element = await openAdmin(adminBackend(), 'credit/somebody');
    await says(element, '请先查找人员');
    expect(root(element).querySelector('[part="new"]')).to.equal(null);
  });

  it('sums a credit entry up before it goes in, lets it be corrected, and sends a lost one with its key', async () => {
    const sent: { entry: Omit<CreditEntry, 'id'>; key: string }[] = [];
    const add = async (_: string, entry: Omit<CreditEntry, 'id'>, { key }: { key: string }) => {
      sent.push({ entry, key });
      if (sent.length === 1) throw new AcctError('timeout');
      return { ...entry, id: 'new' };
    };
    const element = await openAdmin(adminBackend({ credit: { add } }), 'credit');
    const search = root(element).querySelector<HTMLInputElement>('[name="search"]')!;
    search.value = '张示例';
    search.form!.requestSubmit();
    await press(element, '选择：张示例');
    await press(element, '新增记录');
    await press(element, '核对');
    expect(saidAt(element, 'kind')).to.deep.equal(['请选择类别']);
    const entry = {
      date: '2026-05-06',
      authority: '示例市财政局',
      documentNo: '3 号',
      content: '处以罚款。',
    };
    await fillIn(element, { ...entry, kind: 'dishonest', effectUntil: '2026-05-05' });
    await press(element, '核对');
    await waitUntil(() => saidAt(element, 'effectUntil').length === 1, 'never said');
    await fillIn(element, { effectUntil: '2031-05-05' });
    await press(element, '核对');
    await says(element, '写入后不能修改或删除');
    const summed = dialogOf(element)!.textContent;
    for (const part of ['失信', '示例市财政局', '张示例', '2201**********0013', '长春示例商贸有限公司'])
      expect(summed).to.contain(part);
    await press(element, '上一步');
    await fillIn(element, { documentNo: '4 号' });
    await press(element, '核对');
    await press(element, '写入档案');
    await says(element, '网络不通');
    await press(element, '写入档案');
    await says(element, '已写入诚信档案');
    const expected = { ...entry, kind: 'dishonest', documentNo: '4 号', effectUntil: '2031-05-05' };
    expect(sent.map((each) => each.entry)).to.deep.equal([expected, expected]);
    expect(sent[0]!.key).to.equal(sent[1]!.key);
  });

  it('has a message tried again and reads the list again', async () => {
    const message: Undelivered = {
      id: 'm',
      channel: 'sms',
      kind: 'code',
      recipient: '138****0000',
      attempts: 2,
      lastError: 'ECONNREFUSED 10.0.0.1',
      nextAt: '2026-05-06T02:00:00Z',
    };
    let left = [message];
    const retry = async () => void (left = []);
    const undelivered = async () => ({ items: left });
    const element = await openAdmin(adminBackend({ undelivered, retry }), 'messages');
    expect(text(element)).to.contain('短信').and.contain('138****0000').and.contain('验证码');
    expect(text(element)).not.to.contain('ECONNREFUSED');
    rows(element)[0]!.querySelector('button')!.click();
    await says(element, '没有未送达的通知');
    expect(text(element)).to.contain('已安排重试');
    await waitUntil(() => root(element).activeElement?.localName === 'h1', 'the focus was lost');
  });

  it('says what comes before an erasure', async () => {
    const element = await openAdmin(adminBackend(), 'erasures');
    expect(rows(element)[0]!.textContent).to.contain('须先办结');
    expect(rows(element)[1]!.textContent).to.contain('没有未了事项');
    expect(text(element)).to.contain('请系统管理单位在服务器上执行删除');
    await press(element, '诚信记录：zhang_shili');
    await says(element, '的诚信记录，最近的在前');
  });
});
