import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { rememberTrail } from '../../controllers/queue-trail.ts';
import type { AcctDecidedEvent, AcctNavigateEvent } from '../../events.ts';
import { press, sees, text } from '../../drafts/testing/screen.ts';
import { answerAgain, bureauWith, otherScan, staff, withCalls, type Bureau } from '../testing/bureau.ts';
import { oneCase, type OneCase } from '../testing/one-case.ts';
import { closed, confirm, decide, named, one, openCase, remark, root, write } from '../testing/open-case.ts';

const residentIdStart = '22010419900101';

describe('acct-review-case', () => {
  let bureau: Bureau;
  let id: string;
  let review: OneCase['review'];
  beforeEach(async () => ({ bureau, id, review } = await oneCase()));

  it('shows the values beside the documents, and nothing to decide before it is claimed', async () => {
    const element = await openCase(bureau.reviewer, id);
    for (const words of [
      '王样本',
      '2201**********',
      '汉族',
      '示例财经大学',
      '身份证正面',
      '领取后才能审核。',
    ])
      expect(text(element)).to.contain(words);
    expect(text(element)).not.to.contain(residentIdStart);
    const actions = [...root(element).querySelectorAll<HTMLElement>('[data-action]')].map(
      (each) => each.dataset['action'],
    );
    expect(actions).to.deep.equal(['transfer', 'claim']);
    expect(one(element, '.flag-mark')).to.equal(null);
    await expect(element).to.be.accessible();
    one(element, '[data-action="claim"]').click();
    await waitUntil(() => one(element, '[data-action="approve"]'), 'never claimed');
    await waitUntil(() => root(element).activeElement === one(element, 'h1'), 'the focus was lost');
    expect((await review().open(id)).claimedBy!.name).to.equal('李样例');
    await expect(element).to.be.accessible();
  });

  it('says what a change is about', async () => {
    const review = bureau.reviewer.backend.review;
    const open = async () => ({ ...(await review.open(id)), kind: 'change', changeKind: 'unit' }) as const;
    const backend = withCalls(bureau.reviewer, { open });
    const element = await openCase(bureau.reviewer, id, { backend });
    expect(one(element, '.head').textContent).to.contain('信息变更 · 单位');
  });

  it('ticks are the reviewer’s own, flags reach the backend on field, section and material', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    const tick = named(element, '核对无误：姓名');
    tick.click();
    await element.updateComplete;
    expect(tick.getAttribute('aria-pressed')).to.equal('true');
    await remark(element, 'basic.email', '请填写常用邮箱');
    await remark(element, 'materials.idFront', '边角被裁掉');
    await remark(element, 'education', '请核对全部学历');
    const { flags } = await review().open(id);
    expect(flags.map(({ path, text }) => `${path} ${text}`)).to.deep.equal([
      'basic.email 请填写常用邮箱',
      'education 请核对全部学历',
      'materials.idFront 边角被裁掉',
    ]);
    expect(named(element, '提出意见：电子邮箱').getAttribute('aria-pressed')).to.equal('true');
    expect(text(element)).to.contain('3 条未解决').and.to.contain('退回修改（3 条）');
    await expect(element).to.be.accessible();
    named(element, '撤销意见：电子邮箱').click();
    await waitUntil(() => text(element).includes('2 条未解决'), 'never taken back');
    expect(root(element).activeElement).to.equal(one(element, '[data-path="basic.email"]'));
  });

  it('takes a reason from the templates of the profile, and asks for one or words', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    named(element, '提出意见：姓名').click();
    await waitUntil(() => root(element).activeElement?.localName === 'select', 'no focus');
    one(element, '[data-draft] [type="submit"]').click();
    await sees(element, '请选择理由，或者写明要怎么改');
    await expect(element).to.be.accessible();
    const select = one<HTMLSelectElement>(element, '[data-draft] select');
    select.value = 'mismatch';
    select.dispatchEvent(new Event('change'));
    await element.updateComplete;
    one(element, '[data-draft] [type="submit"]').click();
    await waitUntil(() => one(element, '[data-flag]'), 'never saved');
    const words = one(element, '[data-flag]').textContent!;
    expect(words.split('填写内容与材料不一致，请核对').length).to.equal(2);
  });

  it('returns only with a reason or a flag, and shows exactly what the applicant will read', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    const decided: AcctDecidedEvent[] = [];
    element.addEventListener('acct-decided', (event) => decided.push(event));
    await decide(element, 'return');
    confirm(element);
    await sees(element, '请先提出意见，或者写明要修改什么');
    await expect(element).to.be.accessible();
    await press(element, '取消');
    await closed(element);
    await remark(element, 'basic.email', '请填写常用邮箱');
    const dialog = await decide(element, 'return');
    write(one(element, '#reason'), '请在 5 日内修改');
    await element.updateComplete;
    const reading = dialog.querySelector('blockquote')!.textContent!.replace(/\s+/g, ' ');
    expect(reading)
      .to.match(/电子邮箱\s+请填写常用邮箱/)
      .and.to.contain('原因：请在 5 日内修改');
    expect(reading).to.contain('长春市财政局');
    confirm(element);
    await sees(element, '已退回修改');
    await waitUntil(() => root(element).activeElement === one(element, '.success'), 'the focus was lost');
    expect(decided.map(({ caseId, state }) => `${caseId} ${state}`)).to.deep.equal([`${id} returned`]);
    const mine = await bureau.people[0]!.backend.record.open();
    expect(mine.decision!.reason).to.equal('请在 5 日内修改');
    expect(mine.flags.map(({ text }) => text)).to.deep.equal(['请填写常用邮箱']);
    await expect(element).to.be.accessible();
  });

  it('shows the second round just the changes, the old values struck, and lets flags be resolved', async () => {
    const person = bureau.people[0]!;
    const first = await review().claim(id);
    const { revision } = await review().flag(id, {
      path: 'basic.email',
      text: '不对',
      revision: first.revision,
    });
    await review().flag(id, { path: 'materials.idFront', text: '不清楚', revision });
    await review().decide(id, { action: 'return', revision, key: 'return-1' });
    const before = await person.backend.record.open();
    await person.backend.materials.put('idFront', await otherScan('新的正面.jpg'), {
      replaces: before.materials['idFront']!.id,
    });
    await answerAgain(person, 'basic', { email: 'new@example.com' });
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    const changed = [...root(element).querySelectorAll<HTMLElement>('.values .row')];
    const { sinceLastRound } = (await review().open(id)).changes;
    expect(changed.map((row) => row.dataset['path'])).to.deep.equal(sinceLastRound.map(({ path }) => path));
    expect(changed[0]!.dataset['path']).to.equal('basic.email');
    expect(changed[0]!.querySelector('del')!.textContent).to.equal('name@example.com');
    expect(changed[0]!.querySelector('.value')!.textContent!.trim()).to.equal('new@example.com');
    expect(text(element)).to.contain('申请人已修改');
    const fresh = one<HTMLImageElement>(element, '.stage > img').src;
    expect(one(element, '.toolbar h2').textContent).to.equal('身份证正面');
    named(element, '查看上一轮的文件：身份证正面').click();
    await sees(element, '旧文件 · 第 1 轮');
    await waitUntil(
      () => (one<HTMLImageElement>(element, '.stage > img')?.src ?? fresh) !== fresh,
      'never shown',
    );
    await expect(element).to.be.accessible();

    expect(one(element, '[data-action="approve"]').getAttribute('aria-disabled')).to.equal('true');
    one(element, '[data-action="approve"]').click();
    await sees(element, '请先逐条标为“已解决”');
    expect(one(element, 'dialog')).to.equal(null);
    const { flags } = await review().open(id);
    expect(flags.length).to.equal(2);
    await waitUntil(
      () => flags.every((flag) => one(element, `[data-flag="${flag.id}"] .button`)),
      'no way to resolve',
    );
    // Pressed one right after the other, before the first is answered: neither press is lost.
    for (const flag of flags) one(element, `[data-flag="${flag.id}"] .button`).click();
    await waitUntil(
      () => flags.every((flag) => !one(element, `[data-flag="${flag.id}"] .button`)),
      'never resolved',
    );
    await decide(element, 'approve');
    expect(one(element, 'blockquote').textContent).to.contain('审核通过');
    confirm(element);
    await sees(element, '已通过');
    expect((await review().open(id)).state).to.equal('approved');
  });

  it('flags again what was not mended', async () => {
    const first = await review().claim(id);
    await review().flag(id, {
      path: 'basic.email',
      reasonCode: 'mismatch',
      text: '请核对',
      revision: first.revision,
    });
    await review().decide(id, { action: 'return', revision: first.revision, key: 'return-1' });
    await answerAgain(bureau.people[0]!, 'basic', { email: 'other@example.com' });
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    named(element, '再次提出：电子邮箱').click();
    await waitUntil(() => one(element, '[data-draft]'), 'no editor');
    expect(one<HTMLSelectElement>(element, '[data-draft] select').value).to.equal('mismatch');
    one(element, '[data-draft] [type="submit"]').click();
    await waitUntil(() => !one(element, '[data-draft]'), 'never saved');
    const { flags } = await review().open(id);
    expect(flags.map(({ state }) => state)).to.deep.equal(['resolved', 'open']);
  });

  it('rejects with a reason, transfers with a bureau and a reason', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    await decide(element, 'reject');
    confirm(element);
    await sees(element, '请写明原因');
    expect(root(element).activeElement).to.equal(one(element, '#reason'));
    await press(element, '取消');
    await closed(element);
    await decide(element, 'transfer');
    confirm(element);
    await sees(element, '请选择接收部门');
    await expect(element).to.be.accessible();
    const target = one<HTMLSelectElement>(element, '#target');
    const { value, label } = [...target.options].find((option) => option.value !== '')!;
    target.value = value;
    target.dispatchEvent(new Event('change'));
    write(one(element, '#reason'), '单位在该地区');
    await element.updateComplete;
    expect(one(element, 'blockquote').textContent).to.contain(`已转办${label}`);
    confirm(element);
    await sees(element, '已转办');
    const { department } = await bureau.people[0]!.backend.record.open();
    expect(department!.name).to.equal(label);
  });

  it('says that a second review follows where the profile has two levels', async () => {
    await review().claim(id);
    const profile = { ...bureau.reviewer.profile, reviewLevels: 2 as const };
    const element = await openCase(bureau.reviewer, id, { profile });
    await decide(element, 'approve');
    expect(one(element, 'blockquote').textContent)
      .to.contain('初审通过')
      .and.to.contain('已提交，请等待审核');
  });

  it('puts a case back and goes to the queue', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    const heard: string[] = [];
    element.addEventListener('acct-navigate', ({ to }: AcctNavigateEvent) => heard.push(to));
    await decide(element, 'release');
    confirm(element);
    await waitUntil(() => heard.length === 1, 'never went');
    expect(heard).to.deep.equal(['queue']);
    expect((await review().open(id)).state).to.equal('submitted');
  });

  it('reveals a masked number with a reason only, and hides it again', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    named(element, '显示身份证号').click();
    await waitUntil(() => one<HTMLDialogElement>(element, 'dialog')?.open, 'no dialog');
    confirm(element);
    await sees(element, '请写明查看原因');
    await expect(element).to.be.accessible();
    write(one(element, '#writing'), '与证件核对');
    confirm(element);
    await closed(element);
    expect(text(element)).to.contain(String(bureau.people[0]!.data['basic']!['idNumber']));
    expect(text(element)).to.contain('138****0000');
    named(element, '隐藏身份证号').click();
    await element.updateComplete;
    expect(text(element)).not.to.contain(residentIdStart);
  });

  it('keeps notes among the staff, and the history', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    one(element, '.more .button').click();
    await waitUntil(() => one<HTMLDialogElement>(element, 'dialog')?.open, 'no dialog');
    write(one(element, '#writing'), '电话核实过');
    one(element, 'dialog .body [type="submit"]').click();
    await sees(element, '电话核实过');
    await expect(element).to.be.accessible();
    expect((await review().open(id)).notes.map(({ text }) => text)).to.deep.equal(['电话核实过']);
    await sendKeys({ press: 'Escape' });
    await closed(element);
    await press(element, '历史');
    await sees(element, '办理历史');
    const log = one(element, '.log').textContent!;
    expect(log.indexOf('领取')).to.be.lessThan(log.indexOf('提交'));
    await expect(element).to.be.accessible();
  });

  it('tells what the machine found odd in the words of the finding, and leads to it', async () => {
    await review().claim(id);
    const found = await review().open(id);
    const backend = withCalls(bureau.reviewer, {
      open: async () => ({
        ...found,
        previousDecision: '请在 5 日内修改',
        issues: [{ path: 'basic.birthDate', code: 'unusual-age', severity: 'warning', params: { age: 91 } }],
        checks: [
          { code: 'identity-elsewhere', ok: true, path: 'basic.idNumber' },
          { code: 'warning', ok: false, path: 'basic.birthDate' },
          { code: 'picture', ok: false, path: 'materials.idFront', picture: 'sharpness' },
          { code: 'phone-elsewhere', ok: false, path: 'basic.mobile' },
        ],
      }),
    });
    const element = await openCase(bureau.reviewer, id, { backend });
    await waitUntil(() => text(element).includes('91 岁'), 'its sentence never came');
    const lines = [...root(element).querySelectorAll('.checks li')].map((line) =>
      line.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).to.deep.equal([
      '通过：证件号码全省唯一',
      '请留意：出生日期：年龄为 91 岁，请确认出生日期 查看',
      '请留意：身份证正面：清晰度偏低 查看',
      '请留意：同一手机号也出现在其他申请中 查看',
    ]);
    expect(text(element)).to.contain('上一轮退回说明：请在 5 日内修改');
    named(element, '查看字段：身份证正面').click();
    await waitUntil(() => one(element, '.toolbar h2').textContent === '身份证正面', 'never shown');
    expect(root(element).activeElement).to.equal(one(element, '[data-path="materials.idFront"]'));
  });

  it('turns to the document that a remark is about, and lets nothing be decided before it is saved', async () => {
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    const shown = () => one(element, '.toolbar h2').textContent;
    expect(shown()).not.to.equal('学历证明');
    named(element, '提出意见：学历证明').click();
    await waitUntil(() => shown() === '学历证明', 'the document was not shown');
    write(one(element, '.opinion.writing textarea'), '看不清');
    await element.updateComplete;
    one(element, '[data-action="approve"]').click();
    await sees(element, '请先保存或取消正在写的意见');
    expect(one(element, 'dialog')).to.equal(null);
    one(element, '[data-path="materials.idFront"] .file').click();
    await waitUntil(() => shown() === '身份证正面', 'the other was not shown');
    one(element, '.opinion.writing .plain').click();
    await waitUntil(() => shown() === '学历证明', 'the remark does not lead back');
  });

  it('sums up before approval what was ticked and what the checks found', async () => {
    await review().claim(id);
    const found = await review().open(id);
    const checks = [
      { code: 'identity-elsewhere', ok: true, path: 'basic.idNumber' },
      { code: 'picture', ok: false, path: 'materials.idFront', picture: 'sharpness' },
      { code: 'file-repeated', ok: false, path: 'materials.idBack' },
    ] as const;
    const backend = withCalls(bureau.reviewer, { open: async () => ({ ...found, checks }) });
    const element = await openCase(bureau.reviewer, id, { backend });
    named(element, '核对无误：姓名').click();
    const all = root(element).querySelectorAll('.tick-mark').length;
    await sees(element, `已核对 1／${all} 项。`);
    const dialog = await decide(element, 'approve');
    const words = dialog.querySelector('.looked')!.textContent!.replace(/\s+/g, ' ');
    expect(words).to.contain(`已核对 1／${all} 项。`).and.to.contain('自动检查有 2 处需要留意：');
    expect(words).to.contain('身份证正面：清晰度偏低').and.to.contain('身份证反面：与其他材料是同一个文件');
    await expect(element).to.be.accessible();
  });

  it('fills neither decision while an answer waits to be judged, and only reads what is decided', async () => {
    const { revision } = await review().claim(id);
    const flagged = await review().flag(id, { path: 'basic.email', text: '请修改', revision });
    await review().decide(id, { action: 'return', revision: flagged.revision, key: 'return-1' });
    const returned = await openCase(bureau.reviewer, id);
    expect(text(returned)).to.contain('这件申请已退回修改，只能查看。');
    expect(one(returned, '.tick-mark')).to.equal(null);
    await answerAgain(bureau.people[0]!, 'basic', { email: 'other@example.com' });
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    const filled = () =>
      [...root(element).querySelectorAll('.bar .filled')].map((each) => each.textContent!.trim());
    expect(filled()).to.deep.equal([]);
    one(element, '[data-flag] .button').click();
    await waitUntil(() => filled().join() === '通过', 'approval never became the likely one');
  });

  it('keeps a link of a check on one line, and all of it inside the window', async () => {
    await review().claim(id);
    const found = await review().open(id);
    const checks = Object.keys(found.materials).map(
      (slot) => ({ code: 'dates', ok: false, path: `materials.${slot}` }) as const,
    );
    const backend = withCalls(bureau.reviewer, { open: async () => ({ ...found, checks }) });
    const element = await openCase(bureau.reviewer, id, { backend });
    const links = [...root(element).querySelectorAll<HTMLElement>('.checks .link')];
    expect(links.length).to.be.greaterThan(4);
    for (const link of links) expect(link.getClientRects().length).to.equal(1);
    expect(links[0]!.offsetWidth).to.be.greaterThan(links[0]!.offsetHeight);
    expect(element.offsetHeight).to.equal(innerHeight - 56);
    const strip = one(element, '.strip');
    expect(strip.scrollWidth).to.equal(strip.clientWidth);
  });

  it('tells where a number or file is elsewhere: a case to open, or the bureau to ask', async () => {
    const found = await review().open(id);
    const department = { no: 3, name: '吉林市财政局', phones: ['0432-62049622'] };
    const checks = [
      {
        code: 'identity-elsewhere',
        ok: false,
        path: 'basic.idNumber',
        found: [
          { department: found.department, case: { id: 'x', referenceNumber: 'A-1', state: 'rejected' } },
          { department },
        ],
      },
    ] as const;
    const backend = withCalls(bureau.reviewer, { open: async () => ({ ...found, checks }) });
    const element = await openCase(bureau.reviewer, id, { backend });
    const places = [...root(element).querySelectorAll('.found')].map((each) =>
      each.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(places).to.deep.equal([`A-1${found.department.name} · 审核不通过`, '吉林市财政局 0432-62049622']);
    setTimeout(() => named(element, '查看：A-1').click());
    const { to, place } = (await oneEvent(element, 'acct-navigate')) as AcctNavigateEvent;
    expect([to, place]).to.deep.equal(['case', 'x']);
    await expect(element).to.be.accessible();
  });

  it('says the country of another document by its name', async () => {
    const found = await review().open(id);
    const basic = { ...found.data['basic'], idType: '414', country: 'CAN', idNumber: 'AB******1' };
    const view = { ...found, data: { ...found.data, basic } };
    const backend = withCalls(bureau.reviewer, { open: async () => view });
    const element = await openCase(bureau.reviewer, id, { backend });
    expect(text(element)).to.contain('普通护照').and.to.contain('加拿大').and.not.to.contain('CAN');
  });

  it('goes on to the case before or after in the list it came from', async () => {
    const more = await bureauWith(3);
    const [first, second, third] = more.people.map((person) => person.id);
    const { backend } = more.reviewer;
    rememberTrail(backend, [first!, second!, third!]);
    const element = await openCase(more.reviewer, second!);
    const heard: string[] = [];
    element.addEventListener('acct-navigate', ({ to, place }: AcctNavigateEvent) =>
      heard.push(`${to} ${place}`),
    );
    await press(element, '下一件');
    await press(element, '上一件');
    expect(heard).to.deep.equal([`case ${third}`, `case ${first}`]);
    element.caseId = third!;
    await sees(element, '张示例');
    expect(text(element)).to.contain('上一件').and.not.to.contain('下一件');
    rememberTrail(backend, []);
    element.caseId = first!;
    await sees(element, '王样本');
    expect(text(element)).not.to.contain('下一件');
  });

  it('lets others read only, and says who holds it', async () => {
    await review().claim(id);
    const other = await staff(bureau.world, '周样例');
    const element = await openCase(other, id);
    expect(text(element)).to.contain('这件申请由李样例审核中，您只能查看。');
    expect(root(element).querySelectorAll('[data-action]').length).to.equal(0);
    expect(one(element, '.flag-mark')).to.equal(null);
  });

  it('shows one panel at a time on narrow screens', async () => {
    await setViewport({ width: 768, height: 1024 });
    await review().claim(id);
    const element = await openCase(bureau.reviewer, id);
    const visible = () =>
      [...root(element).querySelectorAll<HTMLElement>('.panel')].filter((each) => each.offsetParent !== null)
        .length;
    expect(visible()).to.equal(1);
    await press(element, '材料');
    await waitUntil(() => one(element, '.stage').offsetParent !== null, 'documents never shown');
    expect(visible()).to.equal(1);
    await expect(element).to.be.accessible();
    await press(element, '填写内容');
    await waitUntil(() => one(element, '.values').offsetParent !== null, 'values never shown');
    named(element, '提出意见：姓名').click();
    await waitUntil(() => one(element, '.opinions-panel').offsetParent !== null, 'remarks never shown');
    expect(element.scrollWidth).to.be.at.most(768);
  });

  it('speaks the language of the page, and begins anew with another case', async () => {
    const more = await bureauWith(2);
    const page = await fixture<HTMLElement>(html`<div lang="en"></div>`);
    for (const { id: each } of more.people) await more.reviewer.backend.review.claim(each);
    const element = await openCase(more.reviewer, more.people[0]!.id);
    one(element, '.tick-mark').click();
    page.append(element);
    await sees(element, 'Ticked: 1 of');
    await sees(element, 'Personal details');
    expect(text(element)).not.to.match(/领取|审核|基本信息|民族|群众/);
    element.caseId = more.people[1]!.id;
    await sees(element, '刘范例');
    expect(one(element, '.tick-mark').getAttribute('aria-pressed')).to.equal('false');
  });
});
