import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import type { RecordView } from '@acct-forms/adapter';
import { createMemoryBackend } from '@acct-forms/adapter/memory';
import { AcctError } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { localeContext } from '../context/locale.ts';
import '../define/acct-home.ts';
import { draftKeyFor } from '../drafts/draft-key.ts';
import { DraftStore } from '../drafts/draft-store.ts';
import { newApplicant } from '../drafts/testing/applicant.ts';
import { adoptTokens } from '../styles/adopt-tokens.ts';
import type { AcctHome } from './acct-home.ts';
import { backendOf, states, views } from './gallery.ts';
import { waitUntil } from '../testing/wait-until.ts';

const root = (element: AcctHome) => element.renderRoot as ShadowRoot;
const text = (element: AcctHome) => root(element).textContent!.replace(/\s+/g, ' ');
const part = (element: AcctHome, name: string) => root(element).querySelector<HTMLElement>(`[part=${name}]`)!;
const buttons = (element: AcctHome, name: string) =>
  [...root(element).querySelectorAll('button')].filter((each) => each.textContent?.trim() === name);
const shown = (element: AcctHome) => waitUntil(() => root(element).querySelector('h1') !== null);

async function make(view: RecordView, record: object = {}): Promise<AcctHome> {
  const element = await fixture<AcctHome>(
    html`<acct-home .backend=${backendOf(view, record)} .profile=${jilin}></acct-home>`,
  );
  await shown(element);
  return element;
}

/** 姓名, 身份证号, 人员类型, 工作单位名称 as they stand on the page. */
const person = (element: AcctHome) =>
  [...part(element, 'person').querySelectorAll('div')].map(
    (row) => [row.querySelector('dt')!.textContent, row.querySelector('dd')!.textContent] as const,
  );

describe('acct-home', () => {
  before(() => adoptTokens());

  for (const { name, render } of states) {
    it(`is accessible, has no inline style and one filled button at most: ${name}`, async () => {
      const element = await fixture<AcctHome>(render());
      element.profile = jilin;
      await shown(element);
      await expect(element).to.be.accessible();
      expect(root(element).querySelector('[style]')).to.equal(null);
      expect(root(element).querySelectorAll('.column .filled').length).to.be.at.most(1);
    });
  }

  it('is empty for somebody without a former certificate, and tells what to prepare', async () => {
    const element = await make(views.first);
    expect(person(element)).to.deep.equal([
      ['姓名', '未填写'],
      ['身份证号', '未填写'],
      ['人员类型', '未填写'],
      ['工作单位名称', '未填写'],
    ]);
    const prepare = part(element, 'prepare').textContent!.replace(/\s+/g, ' ');
    expect(prepare).to.contain('近期白底 1 寸证件照，不超过 100 KB');
    expect(prepare).to.contain('身份证正面').and.to.contain('材料真实性承诺书（手签）');
    expect(prepare).to.match(/在岗的：[^：]*单位证明（手签）/);
    expect(prepare).to.contain('全日制学历已毕业的：学历证明');
    expect(prepare).to.contain('200 KB');
    const navigate = oneEvent(element, 'acct-navigate');
    root(element).querySelector<HTMLButtonElement>('.filled')!.click();
    expect((await navigate) as unknown).to.include({ to: 'wizard' });
  });

  it('shows what is known of a former holder, the number masked', async () => {
    const holder = { certNo: '220100200012345', idNumber: '22010419900101001X', name: '张示例' };
    const account = { username: 'zhang_shili', password: 'Sample-Pass-1', phone: '13800000000' };
    const backend = createMemoryBackend({
      profile: jilin,
      form: await jilin.form(),
      seed: { accounts: [account], holders: [holder] },
    }).adapterFor();
    await backend.accounts.login(account);
    await backend.record.open();
    await backend.record.claimFormerCertificate(holder);
    const element = await fixture<AcctHome>(
      html`<acct-home .backend=${backend} .profile=${jilin}></acct-home>`,
    );
    await shown(element);
    expect(person(element).slice(0, 2)).to.deep.equal([
      ['姓名', '张示例'],
      ['身份证号', '2201**********001X'],
    ]);
    expect(text(element)).to.contain(holder.certNo).and.to.not.contain(holder.idNumber);
    expect(root(element).querySelector('h1')!.textContent).to.equal('张示例，您好');
  });

  it('says what to do next in each state', async () => {
    const headings: Record<keyof typeof views, string> = {
      first: '请点击“信息登记”，填写并提交信息',
      holder: '请点击“信息登记”，填写并提交信息',
      draft: '请继续填写，然后提交审核',
      ready: '已填写完整，请预览确认并提交',
      submitted: '已提交，请等待审核',
      inReview: '正在审核，请留意审核结果',
      returned: '请修改 2 处内容，然后重新提交',
      approved: '审核通过',
      rejected: '审核不通过',
      change: '变更登记：工作单位变更（省内）请继续填写，然后提交审核',
    };
    for (const [name, heading] of Object.entries(headings)) {
      const element = await make(views[name as keyof typeof views]);
      expect(root(element).querySelector('.heading')!.textContent, name).to.equal(heading);
    }
  });

  it('names the bureau that reviews, also where a change leads to another one', async () => {
    const said = (element: AcctHome) => root(element).querySelector('.lead')!.textContent!;
    expect(said(await make(views.submitted))).to.contain('由长春市财政局审核，一般在 5 个工作日内完成');
    const department = { no: 5, name: '榆树市财政局', phones: ['0431-83637592'] };
    const moving = { ...views.change, state: 'submitted' as const, issues: [], department };
    const element = await make(moving);
    expect(said(element)).to.contain('由榆树市财政局审核');
    expect(part(element, 'bureau').textContent).to.contain('长春市财政局');
  });

  it('leads to the record in force while a change of it is open', async () => {
    const element = await make(views.change);
    const asked = oneEvent(element, 'acct-navigate');
    buttons(element, '查看现行登记信息')[0]!.click();
    expect((await asked) as unknown).to.include({ to: 'preview', place: 'record' });
    expect(buttons(await make(views.submitted), '查看现行登记信息')).to.have.length(0);
  });

  it('lists the flags of a return, signed, each with a way to its field', async () => {
    const element = await make(views.returned);
    const flags = part(element, 'flags').textContent!.replace(/\s+/g, ' ');
    expect(flags).to.contain('单位信息').and.to.contain('单位名称').and.to.contain('单位证明');
    expect(text(element)).to.contain('审核意见由长春市财政局于 2026 年 3 月 18 日 15:20 出具');
    expect(text(element)).to.contain('2026-002-7KQ4MB-8');
    const navigate = oneEvent(element, 'acct-navigate');
    buttons(element, '去修改')[1]!.click();
    expect((await navigate) as unknown).to.include({ to: 'wizard', place: 'materials.workProof' });
    expect(part(element, 'bureau').querySelector('a')!.href).to.equal('tel:0431-89865795');
  });

  it('tells a remark whole, under the section where its place stands', async () => {
    const [first] = views.returned.flags;
    const flags = [
      { ...first, path: 'materials.photo', reasonCode: 'blurred', text: '见右下角' },
      { ...first, id: 'f3', path: 'materials.workProof', reasonCode: 'blurred', text: '' },
    ];
    const element = await make({ ...views.returned, flags });
    const [photo, proof] = [...part(element, 'flags').querySelectorAll('li')].map((each) =>
      each.textContent!.replace(/\s+/g, ' '),
    );
    expect(photo).to.contain('基本信息').and.to.contain('图片不清晰，请重新拍摄并上传：见右下角');
    expect(proof).to.contain('相关材料上传').and.to.contain('图片不清晰，请重新拍摄并上传');
  });

  it('shows an answered flag as done and asks for the others only', async () => {
    const [first, second] = views.returned.flags;
    const flags = [{ ...first, state: 'answered' as const }, second];
    const element = await make({ ...views.returned, flags });
    expect(text(element)).to.contain('请修改 1 处内容').and.to.contain('已处理');
    expect(buttons(element, '去修改').length).to.equal(1);
    const done = flags.map((flag) => ({ ...flag, state: 'answered' as const }));
    const answered = await make({ ...views.returned, flags: done });
    expect(text(answered)).to.contain('审核意见已处理，请重新提交');
  });

  it('tells the history, what comes, and offers the receipt', async () => {
    const element = await make(views.submitted);
    const items = [...part(element, 'timeline').querySelectorAll('li strong')].map(
      (each) => each.textContent,
    );
    expect(items).to.deep.equal(['已提交', '财政部门审核', '审核通过']);
    expect(text(element)).to.contain('2026 年 3 月 12 日 09:41');
    const navigate = oneEvent(element, 'acct-navigate');
    buttons(element, '打印回执（A4）')[0]!.click();
    expect((await navigate) as unknown).to.include({ to: 'receipt' });
  });

  it('keeps change and education locked until approval', async () => {
    const waiting = await make(views.submitted);
    expect(part(waiting, 'services').textContent!.match(/审核通过后开放/g)?.length).to.equal(2);
    const approved = await make(views.approved);
    expect(part(approved, 'services').textContent).to.not.contain('审核通过后开放');
    for (const [name, to] of [
      ['个人信息变更', 'change'],
      ['继续教育报名', 'education'],
    ] as const) {
      const navigate = oneEvent(approved, 'acct-navigate');
      buttons(approved, name).at(-1)!.click();
      expect((await navigate) as unknown).to.include({ to });
    }
    const changing = await make(views.change);
    expect(part(changing, 'services').textContent!.replace(/\s+/g, ' ')).to.match(/个人信息变更 填写中/);
    const navigate = oneEvent(changing, 'acct-navigate');
    buttons(changing, '个人信息变更')[0]!.click();
    expect((await navigate) as unknown).to.include({ to: 'change' });
  });

  describe('a change of somebody on record', () => {
    const department = views.draft.department!;
    const before = { data: views.draft.data, materials: {}, department };
    const renamed = { ...views.draft.data, basic: { ...views.draft.data.basic, name: '张新名' } };
    const identity = { ...views.change, changeKind: 'identity', issues: [], before } as const;

    it('greets by the name that is approved, not by the one that is asked for', async () => {
      const element = await make({ ...identity, data: renamed });
      expect(root(element).querySelector('h1')!.textContent).to.equal('张示例，您好');
      expect(text(element)).not.to.contain('张新名');
      const done = await make({ ...identity, state: 'approved', round: 1, data: renamed });
      expect(root(done).querySelector('h1')!.textContent).to.equal('张新名，您好');
    });

    it('is called by its kind, and is not complete before anything was changed', async () => {
      // As every backend says it; the copied files have ids of their own.
      const issues = [{ path: 'basic', code: 'nothing-changed', severity: 'error' }] as const;
      const begun = await make({ ...identity, issues });
      expect(part(begun, 'status').textContent).not.to.contain('未完成');
      expect(part(begun, 'status').textContent).to.contain('变更登记：关键信息变更（姓名、证件号码）');
      expect(part(begun, 'status').textContent).to.contain('请修改要变更的内容，然后提交审核');
      expect(buttons(begun, '作废本次变更')).not.to.have.length(0);
      expect(part(await make({ ...identity, data: renamed }), 'status').textContent).to.contain('已填写完整');
    });

    it('shows the record in force again once the change was discarded, and says what became of it', async () => {
      let open: RecordView = { ...identity, allowedActions: [{ action: 'discard' }] };
      const discard = async () => {
        open = views.approved;
        return { ...identity, state: 'discarded' as const };
      };
      const element = await make(open, { discard, open: async () => open });
      const { referenceNumber } = views.approved;
      buttons(element, '作废本次变更')[0]!.click();
      const question = root(element).querySelector<HTMLDialogElement>('#question')!;
      await waitUntil(() => question.open);
      question.querySelector<HTMLButtonElement>('.danger')!.click();
      await waitUntil(() => text(element).includes(referenceNumber!));
      const status = part(element, 'status').textContent;
      expect(status)
        .to.contain('审核通过')
        .and.to.contain('本次变更已作废')
        .and.to.contain('原登记信息继续有效');
      expect(buttons(element, '查看已提交的内容')).to.have.length(1);
      await waitUntil(() => root(element).activeElement?.className === 'heading', 'the focus is lost');
      await expect(element).to.be.accessible();
    });

    it('promises nothing that a person on record has already', async () => {
      for (const state of ['draft', 'submitted', 'inReview', 'approved', 'rejected'] as const) {
        const element = await make({ ...identity, data: renamed, state, round: state === 'draft' ? 0 : 1 });
        expect(text(element), state).not.to.match(/可以办理个人信息变更|可以重新登记/);
      }
      const refused = await make({ ...identity, data: renamed, state: 'rejected', round: 1 });
      expect(text(refused)).to.contain('原登记信息继续有效');
      const navigate = oneEvent(refused, 'acct-navigate');
      buttons(refused, '重新办理变更')[0]!.click();
      expect((await navigate) as unknown).to.include({ to: 'change' });
    });
  });

  it('withdraws after a question, with the revision that was seen', async () => {
    let asked: unknown;
    const { events } = views.submitted;
    const withdrawn: RecordView = {
      ...views.submitted,
      state: 'draft',
      allowedActions: [],
      events: [...events, { ...events[0]!, kind: 'withdrawn' }],
    };
    const withdraw = async (options: unknown) => {
      asked = options;
      return withdrawn;
    };
    const element = await make(views.submitted, { withdraw });
    buttons(element, '撤回')[0]!.click();
    const question = root(element).querySelector<HTMLDialogElement>('#question')!;
    await waitUntil(() => question.open);
    await expect(element).to.be.accessible();
    expect(asked).to.equal(undefined);
    question.querySelector<HTMLButtonElement>('.danger')!.click();
    await waitUntil(() => text(element).includes('已撤回，修改后请重新提交'));
    expect(asked).to.deep.equal({ revision: views.submitted.revision });
    await waitUntil(() => root(element).activeElement?.className === 'heading', 'the focus is lost');
    const navigate = oneEvent(element, 'acct-navigate');
    buttons(element, '修改信息')[0]!.click();
    expect((await navigate) as unknown).to.include({ to: 'wizard' });
    expect(buttons(element, '预览确认').length).to.equal(1);
    expect(buttons(element, '打印回执（A4）').length).to.equal(0);
    const taken = await make(views.inReview);
    expect(buttons(taken, '撤回').filter((each) => !each.closest('dialog')).length).to.equal(0);
  });

  it('shows where a case stands when somebody was faster', async () => {
    let view: RecordView = views.submitted;
    const element = await make(view, {
      open: async () => view,
      withdraw: () => {
        view = views.inReview;
        return Promise.reject(new AcctError('not-allowed', { failed: 'unclaimed' }));
      },
    });
    buttons(element, '撤回')[0]!.click();
    const question = root(element).querySelector<HTMLDialogElement>('#question')!;
    await waitUntil(() => question.open);
    question.querySelector<HTMLButtonElement>('.danger')!.click();
    await waitUntil(() => text(element).includes('正在审核'));
    expect(text(element)).to.contain('状态已经变化，已为您更新');
    await waitUntil(() => root(element).activeElement?.id === 'warning', 'the focus is lost');
  });

  it('names the bureau of a draft by its answers, before anybody has it', async () => {
    const { department: _, ...draft } = views.draft;
    const asked = await make({ ...draft, data: {} });
    expect(part(asked, 'bureau').textContent).to.contain('填写单位所属区域');
    const found = await make({ ...draft, data: { employer: { onDuty: true, department: '2' } } });
    expect(part(found, 'bureau').textContent).to.contain('长春市财政局');
    expect(part(found, 'bureau').querySelector('a')!.href).to.equal('tel:0431-89865795');
  });

  it('goes on filling in at the first section that is not complete, the photo counted where it stands', async () => {
    const placeOf = async (...paths: string[]) => {
      const issues = paths.map((path) => ({ path, code: 'required', severity: 'error' }) as const);
      const element = await make({ ...views.draft, issues });
      const navigate = oneEvent(element, 'acct-navigate');
      buttons(element, '继续填写')[0]!.click();
      return ((await navigate) as unknown as { place: string }).place;
    };
    expect(await placeOf('employer.unitName', 'materials.workProof')).to.equal('employer');
    expect(await placeOf('employer.unitName', 'materials.photo')).to.equal('basic');
    expect(await placeOf('materials.workProof')).to.equal('materials');
  });

  it('keeps what to prepare in sight until the first submission, ticked once it is uploaded', async () => {
    const file = { id: 'm', name: 'a.jpg' } as unknown as RecordView['materials'][string];
    const draft = await make({ ...views.draft, materials: { idFront: file } });
    const done = [...part(draft, 'prepare').querySelectorAll('.done')].map((each) =>
      each.textContent!.trim(),
    );
    expect(done).to.deep.equal(['身份证正面（已上传）']);
    expect(part(await make(views.submitted), 'prepare')).to.equal(null);
  });

  describe('what to prepare, by the answers', () => {
    const missing = (...paths: string[]) =>
      paths.map((path) => ({ path, code: 'required', severity: 'error' }) as const);
    const lines = (element: AcctHome) =>
      [...part(element, 'prepare').querySelectorAll('li')].map((each) =>
        each.textContent!.trim().replace(/\s+/g, ' '),
      );
    const data = {
      basic: { name: '张示例', idType: '111', idNumber: '220102199001010013' },
      education: { isStudent: false, fullTimeEducation: '20' },
      employer: { onDuty: true, inAccountingWork: true, unitCode: '91220101MA0Y8K0N4P' },
      talent: { hasTalent: false },
      title: { hasTitle: false },
    };

    it('asks for what the answers need, and speaks of no condition that has been answered', async () => {
      const issues = missing('materials.workProof', 'materials.idFront');
      const shown = lines(await make({ ...views.draft, data, issues }));
      expect(shown).to.include('学历证明').and.to.include('单位证明（手签）');
      expect(shown.join()).not.to.match(/的：|学生证明|人才|职称/);
    });

    it('keeps the conditions of the sections that are not complete', async () => {
      const issues = missing('title.hasTitle');
      const { title: _, ...rest } = data;
      const shown = lines(await make({ ...views.draft, data: rest, issues }));
      expect(shown.join()).to.contain('有职称的：').and.not.to.contain('在岗的：');
    });

    it('goes once all of it is there', async () => {
      const file = { id: 'm', name: 'a.jpg' } as unknown as RecordView['materials'][string];
      const all = [
        'photo',
        'idFront',
        'idBack',
        'educationProof',
        'unitCertificate',
        'workProof',
        'truthPledge',
      ];
      const { slots } = await jilin.firstForm();
      const known = slots.map(({ key }) => key);
      expect(all.filter((key) => !known.includes(key))).to.deep.equal([]);
      const materials = Object.fromEntries(all.map((key) => [key, file]));
      expect(part(await make({ ...views.ready, data, materials }), 'prepare')).to.equal(null);
    });
  });

  describe('the claim of a former certificate', () => {
    const holder = { certNo: '220100200012345', idNumber: '22010419900101001X', name: '张示例' };

    async function open(
      claimFormerCertificate?: (claim: object) => Promise<RecordView>,
      view: RecordView = views.draft,
    ) {
      const given = backendOf(view, { claimFormerCertificate });
      const supports = { ...given.supports, formerCertificates: claimFormerCertificate !== undefined };
      const backend = { ...given, supports };
      const element = await fixture<AcctHome>(
        html`<acct-home .backend=${backend} .profile=${jilin}></acct-home>`,
      );
      await shown(element);
      return element;
    }

    async function fillIn(element: AcctHome, typed: typeof holder) {
      if (buttons(element, '填写证书信息').length > 0) buttons(element, '填写证书信息')[0]!.click();
      await waitUntil(() => root(element).activeElement?.id === 'claim-certNo');
      for (const [name, value] of Object.entries(typed)) {
        root(element).querySelector<HTMLInputElement>(`input[name=${name}]`)!.value = value;
      }
      buttons(element, '查询并使用')[0]!.click();
    }

    it('is offered to a draft without one only, where backend and profile know of it', async () => {
      const claim = async () => views.holder;
      expect(part(await open(claim), 'claim')).not.to.equal(null);
      for (const element of [
        await open(),
        await open(claim, views.holder),
        await open(claim, views.submitted),
      ]) {
        expect(part(element, 'claim')).to.equal(null);
      }
    });

    it('leaves room between a label and its control', async () => {
      const element = await open(async () => views.holder);
      buttons(element, '填写证书信息')[0]!.click();
      await waitUntil(() => root(element).activeElement?.id === 'claim-certNo');
      const label = root(element).querySelector('[for=claim-certNo]')!.getBoundingClientRect();
      const box = root(element).activeElement!.getBoundingClientRect();
      expect(box.top - label.bottom).to.equal(8);
    });

    it('says at the field what is wrong, and asks nobody', async () => {
      let asked = 0;
      const element = await open(async () => (asked++, views.holder));
      await fillIn(element, { ...holder, certNo: ' ', idNumber: '220104199001010018' });
      await waitUntil(() => text(element).includes('身份证号不正确'));
      expect(text(element)).to.contain('请填写原会计从业资格证书号');
      await waitUntil(() => root(element).activeElement?.id === 'claim-certNo');
      await expect(element).to.be.accessible();
      expect(asked).to.equal(0);
    });

    it('tells that nothing matches, keeps what was typed, and shows what is found', async () => {
      const claims: object[] = [];
      const element = await open(async (claim) => {
        claims.push(claim);
        if (claims.length === 1) throw new AcctError('not-found');
        return views.holder;
      });
      await fillIn(element, { ...holder, certNo: '999' });
      await waitUntil(() => root(element).activeElement?.id === 'no-match');
      expect(text(element)).to.contain('没有找到与证书号、身份证号、姓名都一致的登记');
      await expect(element).to.be.accessible();
      expect(root(element).querySelector<HTMLInputElement>('#claim-name')!.value).to.equal('张示例');
      root(element).querySelector<HTMLInputElement>('#claim-certNo')!.value = holder.certNo;
      buttons(element, '查询并使用')[0]!.click();
      await waitUntil(() => root(element).activeElement?.id === 'prefilled');
      expect(claims[1]).to.deep.equal(holder);
      expect(text(element)).to.contain('220100200012345');
      expect(part(element, 'claim')).to.equal(null);
      // Read from there, with no ring round the whole of it.
      expect(getComputedStyle(root(element).activeElement!).outlineStyle).to.equal('none');
    });
  });

  it('leads from a message to what it asks, as long as it is the last word', async () => {
    const message = (kind: string) => ({ id: kind, at: '2026-03-18T07:20:00Z', kind, read: true });
    const element = await make(views.returned, {
      messages: async () => ({ items: [message('returned'), message('approved')] }),
    });
    buttons(element, '消息（1 条未读）')[0]!.click();
    const dialog = root(element).querySelector<HTMLDialogElement>('#messages')!;
    await waitUntil(() => dialog.querySelectorAll('li').length === 2);
    expect(dialog.querySelectorAll('li .link').length).to.equal(1);
    const navigate = oneEvent(element, 'acct-navigate');
    dialog.querySelector<HTMLButtonElement>('li .link')!.click();
    expect((await navigate) as unknown).to.include({ to: 'wizard', place: 'employer.unitName' });
  });

  it('opens the messages and marks them read', async () => {
    const read: string[] = [];
    const message = {
      id: 'm1',
      at: '2026-03-18T07:20:00Z',
      kind: 'returned',
      read: false,
      department: views.draft.department,
      referenceNumber: '2026-002-7KQ4MB-8',
      text: '请尽快处理',
    };
    const element = await make(views.returned, {
      messages: async () => ({ items: [message] }),
      readMessage: async (id: string) => void read.push(id),
    });
    buttons(element, '消息（1 条未读）')[0]!.click();
    await waitUntil(() => read.length === 1);
    const dialog = root(element).querySelector<HTMLDialogElement>('#messages')!;
    expect(dialog.open).to.equal(true);
    expect(dialog.textContent).to.contain('审核退回');
    expect(dialog.textContent).to.contain('长春市财政局；参考编号 2026-002-7KQ4MB-8；请尽快处理');
    // Not broken at its hyphens.
    dialog.setAttribute('style', 'width: 240px');
    expect(dialog.querySelector('.reference')!.getClientRects()).to.have.lengthOf(1);
    await waitUntil(() => buttons(element, '消息').length === 1);
  });

  it('says why it cannot open, and tries again', async () => {
    let online = false;
    const open = async () => {
      if (!online) throw new AcctError('offline');
      return views.first;
    };
    const element = await fixture<AcctHome>(
      html`<acct-home .backend=${backendOf(views.first, { open })} .profile=${jilin}></acct-home>`,
    );
    await waitUntil(() => text(element).includes('网络不通'));
    await expect(element).to.be.accessible();
    online = true;
    buttons(element, '重试')[0]!.click();
    await shown(element);
  });

  it('shows how things stood while the backend is away, with what is typed here, and comes back by itself', async () => {
    const { backend, session, profile } = await newApplicant();
    await backend.record.saveSection('basic', { idType: '111', name: '张示例' }, await backend.record.open());
    let online = true;
    const open = () => (online ? backend.record.open() : Promise.reject(new AcctError('offline')));
    const services = { backend: { ...backend, record: { ...backend.record, open } }, session, profile };
    const home = async () => {
      const element = document.createElement('acct-home');
      Object.assign(element, services);
      document.body.append(element);
      await shown(element);
      return element;
    };
    (await home()).remove();
    const key = (await draftKeyFor(session)) as CryptoKey;
    const store = new DraftStore(key, session.account.id, profile);
    await waitUntil(async () => (await store.entries()).length > 0, 'never kept');
    const { applicationId } = await backend.record.open();
    await store.saveField(applicationId, 'basic.email', { value: 'a@example.com', was: undefined });
    online = false;
    const element = await home();
    await waitUntil(() => text(element).includes('以下是本机上次联网时的办理情况'));
    expect(text(element)).to.contain('张示例，您好').and.to.contain('有 1 项内容尚未同步');
    await expect(element).to.be.accessible();
    online = true;
    dispatchEvent(new Event('online'));
    await waitUntil(() => !text(element).includes('网络不通'), 'never came back');
    expect(text(element)).to.contain('张示例，您好');
    element.remove();
  });

  it('speaks English', async () => {
    const place = await fixture<HTMLDivElement>(html`<div></div>`);
    const provider = new ContextProvider(place, { context: localeContext, initialValue: { lang: 'zh-CN' } });
    const element = document.createElement('acct-home');
    Object.assign(element, { backend: backendOf(views.returned), profile: jilin });
    place.append(element);
    await shown(element);
    provider.setValue({ lang: 'en' });
    await waitUntil(() => text(element).includes('Correct 2 items, then submit again'));
  });
});
