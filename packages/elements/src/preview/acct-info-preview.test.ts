import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { AcctError } from '@acct-forms/core';
import '../define/acct-info-preview.ts';
import '../define/acct-receipt.ts';
import {
  completeData,
  completeSlots,
  fill,
  newApplicant,
  residentId,
  store,
  type Applicant,
} from '../drafts/testing/applicant.ts';
import { byLabel, found, press, sees, text } from '../drafts/testing/screen.ts';
import type { AcctInfoPreview } from './acct-info-preview.ts';

async function complete(): Promise<Applicant> {
  const person = await newApplicant();
  await fill(person, completeData);
  await store(person, completeSlots);
  return person;
}

async function open(person: Applicant, tag = 'acct-info-preview'): Promise<AcctInfoPreview> {
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  const element = document.createElement(tag) as AcctInfoPreview;
  const { backend, profile, session } = person;
  Object.assign(element, { backend, profile, session });
  place.append(element);
  await waitUntil(() => element.shadowRoot!.querySelector('h1'), 'never opened');
  return element;
}

const events = (element: HTMLElement, ...types: string[]): Event[] => {
  const heard: Event[] = [];
  for (const each of types) element.addEventListener(each, (event) => heard.push(event));
  return heard;
};

const tick = async (preview: AcctInfoPreview) => {
  const box = await found(() => byLabelStart(preview, '本人郑重声明'), 'pledge');
  box.shadowRoot!.querySelector('input')!.click();
};
const byLabelStart = (preview: AcctInfoPreview, start: string) =>
  [...preview.shadowRoot!.querySelectorAll('acct-checkbox-field')].find((each) =>
    each.label.startsWith(start),
  );

describe('acct-info-preview', () => {
  it('shows every value under its label, the groups of the guide with their short labels, and the files', async () => {
    const preview = await open(await complete());
    for (const words of [
      '预览确认',
      '全日制学历信息',
      '非全日制学历信息',
      '国家和地区',
      '毕业院校',
      '示例财经大学',
      '所属会计管理部门',
      '长春市财政局',
      '身份证正面',
      '人员类型',
    ]) {
      await sees(preview, words);
    }
    const terms = [...preview.shadowRoot!.querySelectorAll('.five')].map((list) =>
      [...list.querySelectorAll('dt')].map((term) => term.textContent!.trim()),
    );
    const five = ['学历', '学位', '毕业院校', '毕业时间', '所学专业'];
    expect(terms).to.deep.equal([five, five]);
    await waitUntil(() => preview.shadowRoot!.querySelectorAll('.files img').length === 4, 'no thumbnails');
    await expect(preview).to.be.accessible();
  });

  it('masks the number until it is asked for', async () => {
    const preview = await open(await complete());
    const shown = () =>
      [...preview.shadowRoot!.querySelectorAll('.screen')].map((each) => each.textContent).join();
    expect(shown()).not.to.contain(residentId);
    preview.shadowRoot!.querySelector<HTMLElement>('[aria-label="显示身份证号"]')!.click();
    await waitUntil(() => shown().includes(residentId));
  });

  it('lists what is missing with links, and 确认 leads there', async () => {
    const person = await newApplicant();
    const preview = await open(person);
    const heard = events(preview, 'acct-navigate');
    await press(preview, '确认');
    const summary = await found(() => preview.shadowRoot!.querySelector<HTMLElement>('.summary'), 'summary');
    await waitUntil(() => preview.shadowRoot!.activeElement === summary);
    await expect(preview).to.be.accessible();
    [...summary.querySelectorAll('a')].find((link) => link.textContent!.includes('姓名'))!.click();
    expect(heard[0]).to.include({ to: 'wizard', place: 'basic.name' });
    expect((await person.backend.record.open()).state).to.equal('draft');
  });

  it('shows what is odd apart, and lets it be submitted', async () => {
    const person = await newApplicant();
    const education = { ...completeData['education'], fullTimeDegree: '3' };
    await fill(person, { ...completeData, education });
    await store(person, completeSlots);
    const preview = await open(person);
    await sees(preview, '1 处请再看一眼，不影响提交');
    expect(preview.shadowRoot!.querySelector('.summary')).to.equal(null);
    await expect(preview).to.be.accessible();
  });

  it('wants the pledge, then submits once, and shows the receipt', async () => {
    const person = await complete();
    const preview = await open(person);
    const heard = events(preview, 'acct-before-submit', 'acct-submitted', 'acct-navigate');
    await press(preview, '确认');
    await sees(preview, '请先阅读并勾选承诺');
    expect(heard).to.have.length(0);
    await tick(preview);
    await press(preview, '确认');
    await waitUntil(() => heard.length === 3, 'never submitted');
    expect(heard.map((event) => event.type)).to.deep.equal([
      'acct-before-submit',
      'acct-submitted',
      'acct-navigate',
    ]);
    const view = await person.backend.record.open();
    expect(view.state).to.equal('submitted');
    expect(heard[1]).to.include({ referenceNumber: view.referenceNumber });
    await sees(preview, view.referenceNumber!);
    await sees(preview, '待审核');
    expect(byLabel(preview, '确认')).to.equal(undefined);
    await expect(preview).to.be.accessible();
  });

  it('can be stopped by the page, at once or by a promise', async () => {
    const person = await complete();
    const preview = await open(person);
    const stop = (event: Event) => event.preventDefault();
    preview.addEventListener('acct-before-submit', stop);
    await tick(preview);
    await press(preview, '确认');
    await waitUntil(() => preview.shadowRoot!.querySelector('[aria-busy=false]'));
    preview.removeEventListener('acct-before-submit', stop);
    preview.addEventListener('acct-before-submit', (event) =>
      event.waitUntil(Promise.reject(new Error('not yet'))),
    );
    await press(preview, '确认');
    await sees(preview, '还没有提交');
    expect((await person.backend.record.open()).state).to.equal('draft');
  });

  it('submits with the same key again when the answer got lost', async () => {
    const person = await complete();
    const keys: string[] = [];
    const submit: typeof person.backend.record.submit = async (options) => {
      keys.push(options.key);
      const view = await person.backend.record.submit(options);
      if (keys.length === 1) throw new AcctError('offline');
      return view;
    };
    const backend = { ...person.backend, record: { ...person.backend.record, submit } };
    const preview = await open({ ...person, backend });
    await tick(preview);
    await press(preview, '确认');
    await sees(preview, '没有网络，还没有提交');
    await press(preview, '确认');
    await sees(preview, '待审核');
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('names the bureau and its phone when the number is taken, and lands issues of the backend', async () => {
    const person = await complete();
    const department = { no: 2, name: '长春市财政局', phones: ['0431-89865795'] };
    let error = new AcctError('identity-taken', { department });
    const submit = () => Promise.reject(error);
    const backend = { ...person.backend, record: { ...person.backend.record, submit } };
    const preview = await open({ ...person, backend });
    await tick(preview);
    await press(preview, '确认');
    await sees(preview, '请联系长春市财政局，电话 0431-89865795');
    error = new AcctError('invalid', {
      issues: [{ path: 'basic.name', code: 'too-long', params: { max: 9 }, severity: 'error' }],
    });
    await press(preview, '确认');
    await sees(preview, '姓名不能超过 9 个字');
  });

  it('only shows the record when read-only', async () => {
    const person = await complete();
    const preview = await open(person);
    preview.readonly = true;
    await preview.updateComplete;
    expect(text(preview)).to.contain('登记信息').and.not.to.contain('承诺并提交');
    expect(preview.shadowRoot!.querySelector('.bar')).to.equal(null);
    await expect(preview).to.be.accessible();
  });
});

describe('acct-receipt', () => {
  it('says number, state, bureau with its phone, and what happens next', async () => {
    const person = await complete();
    const { revision } = await person.backend.record.open();
    const view = await person.backend.record.submit({ revision, key: 'k' });
    const receipt = await open(person, 'acct-receipt');
    for (const words of [view.referenceNumber!, '待审核', '长春市财政局', '0431-89865795', '5 个工作日']) {
      await sees(receipt, words);
    }
    await expect(receipt).to.be.accessible();
  });

  it('says the state once it is another, and no longer what happens next', async () => {
    const person = await complete();
    const { revision } = await person.backend.record.open();
    await person.backend.record.submit({ revision, key: 'k' });
    const view = await person.backend.record.open();
    const approved = { ...view, state: 'approved' as const };
    const record = { ...person.backend.record, open: async () => approved };
    const receipt = await open({ ...person, backend: { ...person.backend, record } }, 'acct-receipt');
    expect(receipt.shadowRoot!.querySelector('h1')!.textContent).to.equal('审核通过');
    expect(text(receipt)).not.to.contain('接下来');
  });

  it('says so before anything was submitted', async () => {
    const receipt = await open(await newApplicant(), 'acct-receipt');
    await sees(receipt, '还没有提交过信息登记');
  });
});
