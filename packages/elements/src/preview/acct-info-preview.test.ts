import { expect } from '@open-wc/testing';
import type { RecordView } from '@acct-forms/adapter';
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
} from '../drafts/testing/applicant.ts';
import { byLabel, found, press, sees, text } from '../drafts/testing/screen.ts';
import type { AcctInfoPreview } from './acct-info-preview.ts';
import { complete, openPreview, thumbOf } from './testing/preview.ts';
import { waitUntil } from '../testing/wait-until.ts';

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
    const preview = await openPreview(await complete());
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

  it('says that it is opening, and nothing else, until what lies on this machine has been read', async () => {
    const { backend, profile, session } = await complete();
    let go = () => {};
    const slow = new Promise<StorageEstimate>((resolve) => (go = () => resolve({ quota: 1e9, usage: 0 })));
    Object.defineProperty(navigator.storage, 'estimate', { value: () => slow, configurable: true });
    const preview = Object.assign(document.createElement('acct-info-preview'), { backend, profile, session });
    document.body.append(preview);
    await waitUntil(() => preview.record.early, 'never read');
    await preview.updateComplete;
    expect(text(preview).trim()).to.equal('正在打开…');
    Reflect.deleteProperty(navigator.storage, 'estimate');
    go();
    await sees(preview, '预览确认');
    preview.remove();
  });

  it('opens a material large, and gives the focus back to it', async () => {
    const preview = await openPreview(await complete());
    const thumb = await thumbOf(preview);
    thumb.focus();
    thumb.click();
    const dialog = await found(
      () => preview.shadowRoot!.querySelector<HTMLDialogElement>('#view[open]'),
      'viewer',
    );
    expect(dialog.querySelector('h2')!.textContent).to.equal('身份证正面');
    const { width, height } = preview.record.view!.materials['idFront']!;
    expect(dialog.querySelector('.stage svg')!.getAttribute('viewBox')).to.equal(`0 0 ${width} ${height}`);
    await expect(preview).to.be.accessible();
    await press(preview, '关闭');
    await waitUntil(() => preview.shadowRoot!.activeElement === thumb, 'the focus was lost');
  });

  it('masks the number until it is asked for', async () => {
    const preview = await openPreview(await complete());
    const shown = () =>
      [...preview.shadowRoot!.querySelectorAll('.screen')].map((each) => each.textContent).join();
    expect(shown()).not.to.contain(residentId);
    preview.shadowRoot!.querySelector<HTMLElement>('[aria-label="显示身份证号"]')!.click();
    await waitUntil(() => shown().includes(residentId));
  });

  it('lists what is missing with links, and 确认 leads there', async () => {
    const person = await newApplicant();
    const preview = await openPreview(person);
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
    const preview = await openPreview(person);
    await sees(preview, '1 处请再看一眼，不影响提交');
    expect(preview.shadowRoot!.querySelector('.summary')).to.equal(null);
    await expect(preview).to.be.accessible();
  });

  it('wants the pledge, then submits once, and shows the receipt', async () => {
    const person = await complete();
    const preview = await openPreview(person);
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
    const preview = await openPreview(person);
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

  it('waits for what the page holds it with, and then submits', async () => {
    const person = await complete();
    const preview = await openPreview(person);
    const heard = events(preview, 'acct-submitted');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let asked = false;
    preview.addEventListener('acct-before-submit', (event) => {
      asked = true;
      event.waitUntil(held);
    });
    await tick(preview);
    await press(preview, '确认');
    await waitUntil(() => asked, 'never asked');
    await preview.updateComplete;
    expect(heard).to.have.length(0);
    expect((await person.backend.record.open()).state).to.equal('draft');
    release();
    await waitUntil(() => heard.length === 1, 'never submitted');
    expect((await person.backend.record.open()).state).to.equal('submitted');
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
    const preview = await openPreview({ ...person, backend });
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
    const preview = await openPreview({ ...person, backend });
    await tick(preview);
    await press(preview, '确认');
    const summary = await found(() => preview.shadowRoot!.querySelector<HTMLElement>('.summary'), 'summary');
    await waitUntil(() => preview.shadowRoot!.activeElement === summary, 'no focus');
    expect(summary.textContent).to.contain('已在本省登记').and.to.contain('请联系长春市财政局');
    expect(summary.querySelector<HTMLAnchorElement>('[href^=tel]')!.href).to.equal('tel:0431-89865795');
    await expect(preview).to.be.accessible();
    const heard = events(preview, 'acct-navigate');
    summary.querySelector('a')!.click();
    expect(heard[0]).to.include({ to: 'wizard', place: 'basic.idNumber' });
    error = new AcctError('invalid', {
      issues: [{ path: 'basic.name', code: 'too-long', params: { max: 9 }, severity: 'error' }],
    });
    await press(preview, '确认');
    await sees(preview, '姓名不能超过 9 个字');
    expect(text(preview)).not.to.contain('已在本省登记');
  });

  it('lists open remarks in violet, whole, and 确认 leads there', async () => {
    const person = await complete();
    const view = await person.backend.record.open();
    const by = { no: 2, name: '长春市财政局', phones: [] };
    const flag = {
      id: 'f',
      path: 'materials.idFront',
      reasonCode: 'blurred',
      text: '见右下角',
      round: 1,
      by,
    };
    const flags = [{ ...flag, at: new Date().toISOString(), state: 'open' as const }];
    const record = {
      ...person.backend.record,
      open: async () => ({ ...view, state: 'returned' as const, round: 1, flags }),
    };
    const preview = await openPreview({ ...person, backend: { ...person.backend, record } });
    await sees(preview, '审核意见还有 1 处没有处理');
    await sees(preview, '身份证正面：图片不清晰，请重新拍摄并上传：见右下角');
    expect(preview.shadowRoot!.querySelector('.summary')).to.equal(null);
    await tick(preview);
    await press(preview, '确认');
    await waitUntil(() => preview.shadowRoot!.activeElement?.matches('.notice.flag'), 'no focus');
    await expect(preview).to.be.accessible();
  });

  it('only shows the record when read-only', async () => {
    const person = await complete();
    const preview = await openPreview(person);
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
    const receipt = await openPreview(person, 'acct-receipt');
    for (const words of [
      '信息登记回执',
      '已提交，等待审核',
      view.referenceNumber!,
      '待审核',
      '0431-89865795',
      '5 个工作日',
      '张示例',
      '2201**********001X',
      '已提交的材料（5 份）',
      '打印日期',
    ]) {
      await sees(receipt, words);
    }
    const sent = receipt.shadowRoot!.querySelectorAll('.files-sent li');
    expect([...sent].map(({ textContent }) => textContent.trim())).to.deep.equal([
      '免冠照片',
      '身份证正面',
      '身份证反面',
      '学历证明',
      '材料真实性承诺书',
    ]);
    const head = receipt.shadowRoot!.querySelector('.top .paper')!;
    expect(head.textContent).to.equal('吉林省 长春市财政局');
    expect(text(receipt)).not.to.contain(residentId);
    const margins = () =>
      document.adoptedStyleSheets.filter(({ cssRules }) => cssRules[0]?.cssText.includes('14mm'));
    expect(margins().length).to.equal(1);
    await expect(receipt).to.be.accessible();
    receipt.remove();
    expect(margins().length).to.equal(0);
  });

  it('says the state once it is another, and no longer what happens next', async () => {
    const person = await complete();
    const { revision } = await person.backend.record.open();
    await person.backend.record.submit({ revision, key: 'k' });
    const view = await person.backend.record.open();
    const approved = { ...view, state: 'approved' as const };
    const record = { ...person.backend.record, open: async () => approved };
    const receipt = await openPreview({ ...person, backend: { ...person.backend, record } }, 'acct-receipt');
    await sees(receipt, '审核通过');
    expect(text(receipt)).not.to.contain('接下来').and.not.to.contain('等待审核');
  });

  it('lists what a change changes, not every file on record', async () => {
    const person = await complete();
    const { revision } = await person.backend.record.open();
    await person.backend.record.submit({ revision, key: 'k' });
    const view = await person.backend.record.open();
    const department = view.department!;
    const changed: RecordView = {
      ...view,
      kind: 'change',
      changeKind: 'education',
      hasRecord: true,
      before: { data: view.data, materials: view.materials, department },
      data: { ...view.data, education: { ...view.data['education'], fullTimeMajor: '财务管理' } },
    };
    const record = { ...person.backend.record, open: async () => changed };
    const receipt = await openPreview({ ...person, backend: { ...person.backend, record } }, 'acct-receipt');
    await sees(receipt, '学历学位变更回执');
    await sees(receipt, '变更内容对照');
    await sees(receipt, '财务管理');
    expect(text(receipt)).not.to.contain('已提交的材料').and.not.to.contain('身份证正面');
  });

  it('says at the top, as its heading, that the submission has arrived', async () => {
    const person = await complete();
    const { revision } = await person.backend.record.open();
    await person.backend.record.submit({ revision, key: 'k' });
    const receipt = await openPreview(person, 'acct-receipt');
    const heading = receipt.shadowRoot!.querySelector('h1')!;
    expect(heading.textContent!.replace(/\s+/g, '')).to.equal('已提交，等待审核信息登记回执');
    const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
    expect(size(heading.querySelector('.done')!)).to.be.greaterThan(20);
    expect(getComputedStyle(receipt.shadowRoot!.querySelector('.number')!).whiteSpace).to.equal('nowrap');
  });

  it('says so before anything was submitted', async () => {
    const receipt = await openPreview(await newApplicant(), 'acct-receipt');
    await sees(receipt, '还没有提交过信息登记');
  });
});
