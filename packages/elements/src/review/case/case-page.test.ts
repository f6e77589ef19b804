import type { Review } from '@acct-forms/adapter';
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { rememberTrail } from '../../controllers/queue-trail.ts';
import { knownUnit } from '../../drafts/testing/applicant.ts';
import { press, sees, text } from '../../drafts/testing/screen.ts';
import { staff, withCalls, type Bureau } from '../testing/bureau.ts';
import { claimedCase, type OneCase } from '../testing/one-case.ts';
import { confirm, decide, named, one, openCase, remark, root, write } from '../testing/open-case.ts';
import type { AcctReviewCase } from './acct-review-case.ts';

const bar = (element: AcctReviewCase) => one(element, '.bar-line').textContent!.replace(/\s+/g, ' ').trim();
const tabs = (element: AcctReviewCase) =>
  [...root(element).querySelectorAll('.panel-tabs > button')].map(({ textContent }) => textContent!.trim());

describe('the page of a case', () => {
  let bureau: Bureau;
  let id: string;
  let review: OneCase['review'];
  beforeEach(async () => ({ bureau, id, review } = await claimedCase()));

  const transfer = async (element: AcctReviewCase) => {
    await decide(element, 'transfer');
    const target = one<HTMLSelectElement>(element, '#target');
    target.value = '3';
    target.dispatchEvent(new Event('change'));
    await press(element, '工作单位的所在地属于接收部门管理');
    await element.updateComplete;
    confirm(element);
    await sees(element, '已转办，申请人会收到通知');
  };

  it('holds nothing of a case that was transferred, but the result and where to go', async () => {
    const element = await openCase(bureau.reviewer, id);
    named(element, '显示身份证号').click();
    await waitUntil(() => one(element, '#writing'), 'no dialog');
    write(one(element, '#writing'), '与证件核对');
    confirm(element);
    const number = String(bureau.people[0]!.data['basic']!['idNumber']);
    await sees(element, number);
    const [url] = [...root(element).querySelectorAll<HTMLImageElement>('.stage > img')].map(({ src }) => src);
    await transfer(element);
    const words = text(element);
    for (const gone of [number, '王样本', '身份证正面', '领取后才能审核']) expect(words).not.to.contain(gone);
    expect(root(element).querySelector('img, [data-action], .panel')).to.equal(null);
    expect(
      await fetch(url!).then(
        () => 'there',
        () => 'gone',
      ),
    ).to.equal('gone');
    await waitUntil(() => root(element).activeElement === one(element, '.success'), 'the focus was lost');
    await expect(element).to.be.accessible();
    await press(element, '领取下一件');
    await sees(element, '没有可以领取的');
  });

  it('says where a transferred case came from, and why', async () => {
    await transfer(await openCase(bureau.reviewer, id));
    const there = await staff(bureau.world, '赵样例', 'reviewer', 3);
    const element = await openCase(there, id);
    expect(text(element)).to.contain('由长春市财政局转来：工作单位的所在地属于接收部门管理');
  });

  it('always says how the case stands, and beside it what has just happened', async () => {
    const element = await openCase(bureau.reviewer, id);
    expect(bar(element)).to.contain('没有未解决的意见，可以通过。');
    await remark(element, 'basic.email', '请填写常用邮箱');
    expect(bar(element)).to.contain('意见已保存。').and.to.contain('还有 1 条意见未解决，暂不能通过。');
    named(element, '提出意见：姓名').click();
    await waitUntil(() => one(element, '[data-draft]'), 'no editor');
    write(one(element, '[data-draft] textarea'), '与身份证不一致');
    await element.updateComplete;
    expect(bar(element)).to.contain('有 1 条意见没有保存。');
    const dead = [...root(element).querySelectorAll<HTMLElement>('[data-action][aria-disabled]')];
    expect(dead.map((each) => each.dataset['action'])).to.deep.equal(['approve']);
    one(element, '[data-action="return"]').click();
    await sees(element, '请先保存或取消正在写的意见，再作决定。');
    expect(bar(element)).to.contain('有 1 条意见没有保存。').and.to.contain('还有 1 条意见未解决');
    await waitUntil(
      () => root(element).activeElement === one(element, '[data-draft] textarea'),
      'not led to what is missing',
    );
    named(element, '取消：姓名').click();
  });

  it('names the applicant and the remarks of each round in its history, and a bureau for its own acts alone', async () => {
    const element = await openCase(bureau.reviewer, id);
    await remark(element, 'basic.email', '请填写常用邮箱');
    await decide(element, 'return');
    confirm(element);
    await sees(element, '已退回修改');
    await press(element, '历史');
    await sees(element, '办理历史');
    const log = one(element, '.log').textContent!;
    expect(log).to.contain('申请人（王样本）').and.to.contain('电子邮箱：请填写常用邮箱');
    expect(log).not.to.contain('person0');
    const acts = [...root(element).querySelectorAll('.log > li')].map((li) => li.textContent!);
    const submitted = acts.find((act) => act.includes('提交'))!;
    expect(submitted).not.to.contain('长春市财政局');
    expect(acts.find((act) => act.includes('退回修改'))).to.contain('长春市财政局');
  });

  it('offers no changes in the first round, and says that there is no record yet', async () => {
    const element = await openCase(bureau.reviewer, id);
    expect(tabs(element)).to.deep.equal(['全部字段', '与备案对比']);
    await press(element, '与备案对比');
    await sees(element, '尚无备案');
    one(element, '#values-record').focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(
      () => one(element, '#values-all').getAttribute('aria-selected') === 'true',
      'the tab that is not there was counted',
    );
  });

  it('offers the reasons that fit, and leads from what nobody types to where it comes from', async () => {
    const element = await openCase(bureau.reviewer, id);
    const reasonsAt = async (path: string) => {
      one(element, `[data-path="${path}"] .flag-mark`).click();
      await waitUntil(() => one(element, `[data-draft="${path}"]`), 'no editor');
      const options = [...root(element).querySelectorAll(`[data-draft="${path}"] option`)];
      return options.map(({ textContent }) => textContent!.trim());
    };
    expect(await reasonsAt('basic.birthDate')).to.deep.equal([
      '自行填写',
      '填写内容与材料不一致，请核对',
      '内容不完整，请补充',
    ]);
    expect(await reasonsAt('materials.photo')).to.include('照片不符合近期白底 1 寸证件照的要求，请更换');
    expect(await reasonsAt('materials.idFront'))
      .to.include('图片不清晰，请重新拍摄并上传')
      .and.not.to.include('缺少单位公章，请盖章后重新扫描上传');
    const note = one(element, '[data-draft="basic.birthDate"] .note');
    expect(note.textContent).to.contain('申请人不能直接修改“出生日期”，它根据“身份证号”自动填写。');
    expect(one(element, '[data-draft="materials.idFront"] .note')).to.equal(null);
    await expect(element).to.be.accessible();
    await press(element, '改为对“身份证号”提出意见');
    await waitUntil(() => one(element, '[data-draft="basic.idNumber"]'), 'not led there');
    expect(one(element, '[data-draft="basic.birthDate"]')).to.equal(null);
  });

  it('knows what the applicant can change of a registered unit: what the register lacks of it', async () => {
    const { backend } = bureau.reviewer;
    const asked: string[] = [];
    const units = {
      search: async () => [],
      check: async (code: string) => {
        asked.push(code);
        return knownUnit;
      },
    };
    const open: Review['open'] = async (...args) => {
      const view = await backend.review.open(...args);
      const { unitCode, unitName, id: unitId } = knownUnit;
      const employer = { onDuty: true, unitId, unitCode, unitName, unitPhone: '0431-88922800' };
      return { ...view, data: { ...view.data, employer } };
    };
    const element = await openCase(
      { ...bureau.reviewer, backend: { ...backend, units, review: { ...backend.review, open } } },
      id,
    );
    expect(asked).to.deep.equal([]);
    for (const name of ['unitName', 'unitPhone'])
      one(element, `[data-path="employer.${name}"] .flag-mark`).click();
    const note = (name: string) => one(element, `[data-draft="employer.${name}"] .note`);
    await waitUntil(() => note('unitName') && !note('unitPhone'), 'never told apart');
    expect(note('unitName').textContent).to.contain('申请人不能直接修改“单位名称”');
    expect(asked).to.deep.equal([knownUnit.unitCode]);
  });

  it('takes words of the profile as the reason of a decision, beside what is written', async () => {
    const element = await openCase(bureau.reviewer, id);
    await decide(element, 'reject');
    const reason = () => one<HTMLTextAreaElement>(element, '#reason').value;
    await press(element, '提交的信息或材料不真实');
    await element.updateComplete;
    expect(reason()).to.equal('提交的信息或材料不真实');
    await press(element, '不属于会计人员信息采集的范围');
    await element.updateComplete;
    expect(reason()).to.equal('不属于会计人员信息采集的范围');
    write(one(element, '#reason'), '经电话核实。');
    await element.updateComplete;
    await press(element, '提交的信息或材料不真实');
    await element.updateComplete;
    expect(reason()).to.equal('经电话核实。\n提交的信息或材料不真实');
  });

  it('tells both values where a unit was written otherwise than it is registered', async () => {
    const found = await review().open(id);
    const employer = { onDuty: true, unitName: '长春示例公司', unitRegion: '220102' };
    const open = async () => ({
      ...found,
      data: { ...found.data, employer },
      checks: [
        {
          code: 'unit-differs',
          ok: false,
          path: 'employer.unitName',
          params: { registered: '长春示例集团' },
        },
        { code: 'unit-differs', ok: false, path: 'employer.unitRegion', params: { registered: '220104' } },
      ] as const,
    });
    const element = await openCase(bureau.reviewer, id, { backend: withCalls(bureau.reviewer, { open }) });
    expect(text(element))
      .to.contain('单位名称与登记的单位信息不一致：登记为“长春示例集团”，申请人填写“长春示例公司”')
      .and.to.match(/登记为“[^”]*朝阳区”，申请人填写“[^”]*南关区”/);
  });

  it('tells apart the rows of a list in the names of its marks and remarks', async () => {
    const found = await review().open(id);
    const row = { kind: 'accounting', level: 'junior', certNo: 'KJ-1' };
    const titles = [
      { ...row, id: 'a' },
      { ...row, id: 'b', certNo: 'KJ-2' },
    ];
    const open = async () => ({ ...found, data: { ...found.data, title: { hasTitle: true, titles } } });
    const element = await openCase(bureau.reviewer, id, { backend: withCalls(bureau.reviewer, { open }) });
    const names = [...root(element).querySelectorAll('[data-path^="title.titles."] .flag-mark')].map((mark) =>
      mark.getAttribute('aria-label'),
    );
    expect(new Set(names).size).to.equal(names.length);
    one(element, '[data-path="title.titles.b.certNo"] .flag-mark').click();
    await waitUntil(() => one(element, '[data-draft]'), 'no editor');
    expect(one(element, '[data-draft] h3').textContent!.trim()).to.match(/^职称信息 2 · /);
    one(element, '[data-draft] .opinion-head > .link').click();
  });

  it('has keys to reject, put back, show a number, go to the next case and save a remark', async () => {
    rememberTrail(bureau.reviewer.backend, [id, 'next']);
    const element = await openCase(bureau.reviewer, id);
    const heard: (string | undefined)[] = [];
    element.addEventListener('acct-navigate', ({ place }) => heard.push(place));
    const dialogAt = async (key: string, inner: string) => {
      await sendKeys({ press: key });
      await waitUntil(() => one(element, `dialog ${inner}`), `nothing at ${key}`);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !one(element, 'dialog'), 'never closed');
    };
    one(element, 'h1').focus();
    await dialogAt('d', '#reason');
    one(element, 'h1').focus();
    await dialogAt('u', '#decision');
    one(element, '[data-path="basic.idNumber"]').focus();
    await dialogAt('s', '#writing');
    one(element, '[data-path="basic.email"]').focus();
    await sendKeys({ press: 'm' });
    await waitUntil(() => one(element, '[data-draft] textarea'), 'no editor');
    one(element, '[data-draft] textarea').focus();
    await sendKeys({ type: '请填写' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await waitUntil(() => one(element, '[data-flag]'), 'never saved');
    one(element, 'h1').focus();
    await sendKeys({ press: 'n' });
    expect(heard).to.deep.equal(['next']);
  });

  it('sends what is written in a dialog at Ctrl Enter, and goes back to the field where nothing is', async () => {
    const element = await openCase(bureau.reviewer, id);
    const focused = () => root(element).activeElement;
    const ctrlEnter = async () => {
      await sendKeys({ down: 'Control' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ up: 'Control' });
    };
    one(element, 'h1').focus();
    await sendKeys({ press: 'i' });
    await waitUntil(
      () => one(element, '#writing') !== null && focused() === one(element, '#writing'),
      'not in the field',
    );
    await sendKeys({ press: 'Tab' });
    await ctrlEnter();
    await waitUntil(
      () => one(element, '#writing-wrong') && focused() === one(element, '#writing'),
      'not back',
    );
    await sendKeys({ type: '电话核实过' });
    await ctrlEnter();
    await waitUntil(() => one(element, '.log')?.textContent?.includes('电话核实过'), 'never sent');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !one(element, 'dialog'), 'never closed');
    one(element, 'h1').focus();
    // With Caps Lock on.
    await sendKeys({ press: 'B' });
    await waitUntil(() => focused() === one(element, '#reason'), 'no decision');
    await sendKeys({ type: '请补齐材料' });
    await ctrlEnter();
    await waitUntil(() => !one(element, 'dialog'), 'never decided');
    expect((await review().open(id)).state).to.equal('returned');
  });
});
