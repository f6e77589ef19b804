import type { ImportReport, UnitChange, UnitDetail } from '@acct-forms/adapter';
import { AcctError, HolderFile } from '@acct-forms/core';
import { admin } from '@acct-forms/core/locales/zh-CN/admin';
import { jilin } from '@acct-forms/profiles/jilin';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../testing/wait-until.ts';
import { adminBackend, dropFile, sessionOf } from './gallery.ts';
import { refusedLines } from './holder-faults.ts';
import { sampleFile } from './holder-format.ts';
import { openAdmin, wide } from './testing/open-admin.ts';
import { actsOf, dialogOf, fillIn, press, root, rows, saidAt, says, text } from './testing/screen.ts';

const unit: UnitDetail = {
  id: 'u',
  unitCode: '91220100MA00000X0X',
  unitName: '示例商贸公司',
  unitRegion: '220104',
  unitAddress: '示例街 1 号',
  unitPhone: '0431-88922800',
  state: 'pending',
};
const other: UnitDetail = { ...unit, id: 'o', unitName: '示例商贸有限公司', state: 'confirmed' };
const report: ImportReport = { lines: 3, accepted: 2, unchanged: 0, refused: 1, faults: [] };

describe('the administration of units', () => {
  before(wide);

  it('begins with what waits, narrows by state, and searches', async () => {
    const asked: object[] = [];
    const list = async (filter: object) => {
      asked.push(filter);
      return { items: [unit] };
    };
    const element = await openAdmin(adminBackend({ units: { list } }), 'units', sessionOf('supervisor'));
    await says(element, '长春市');
    const select = root(element).querySelector('select')!;
    select.value = '';
    select.dispatchEvent(new Event('change'));
    const search = root(element).querySelector<HTMLInputElement>('[name="search"]')!;
    search.value = ' 示例 ';
    search.form!.requestSubmit();
    await waitUntil(() => asked.length === 3, 'never asked');
    expect(asked).to.deep.equal([{ state: 'pending' }, {}, { search: '示例' }]);
  });

  it('confirms after showing all of the unit', async () => {
    const list = async () => ({ items: [unit] });
    const confirm = async () => ({ ...unit, state: 'confirmed' });
    const first = { at: '2026-05-06T02:00:00Z', referenceNumber: '2026-003-7KQ4MB-8', name: '张*' };
    const evidence = async () => ({ applications: 2, records: 0, first });
    const element = await openAdmin(adminBackend({ units: { list, confirm, evidence } }), 'units');
    await press(element, '确认：示例商贸公司');
    await says(element, '2 件申请、0 人的在用登记');
    await says(element, '2026 年 5 月 6 日 10:00，张*，2026-003-7KQ4MB-8');
    await waitUntil(() => dialogOf(element)?.textContent.includes('0431-88922800'), 'not all shown');
    await press(element, '确认');
    await says(element, '已确认：示例商贸公司');
    expect(actsOf(rows(element)[0]!)).to.deep.equal(['修改：示例商贸公司', '合并：示例商贸公司']);
  });

  it('sends what was corrected alone, and says at its field what is wrong', async () => {
    const sent: UnitChange[] = [];
    let refusal: AcctError | undefined = new AcctError('invalid', {
      issues: [{ path: 'unitCode', code: 'checksum', severity: 'error' }],
    });
    const update = async (_: string, change: UnitChange) => {
      sent.push(change);
      if (refusal) throw refusal;
      return { ...unit, ...change };
    };
    const list = async () => ({ items: [unit] });
    const element = await openAdmin(adminBackend({ units: { list, update } }), 'units');
    await press(element, '修改：示例商贸公司');
    await fillIn(element, { unitCode: '123456789', unitPhone: '' });
    await press(element, '保存');
    await waitUntil(() => saidAt(element, 'unitCode').length === 1, 'never said');
    expect(saidAt(element, 'unitCode')[0]).to.contain('校验位');
    refusal = new AcctError('unit-exists', { unit: other });
    await press(element, '保存');
    await waitUntil(() => saidAt(element, 'unitCode')[0]?.includes('合并'), 'never said');
    refusal = undefined;
    await press(element, '保存');
    await says(element, '已保存：示例商贸公司。原代码仍指向这个单位');
    expect(sent).to.deep.equal(Array.from({ length: 3 }, () => ({ unitCode: '123456789', unitPhone: '' })));
  });

  it('merges into the unit that was found, after both were seen side by side', async () => {
    const merged: string[] = [];
    const merge = async (id: string, into: string) => {
      merged.push(`${id} ${into}`);
      return { unit: other, moved: { applications: 3, records: 1 } };
    };
    let fails = true;
    const evidence = async (id: string) => {
      if (id === 'o' && fails) throw new AcctError('offline');
      return { applications: id === 'u' ? 3 : 40, records: 1 };
    };
    const list = async () => ({ items: [unit, other], next: 'more' });
    const element = await openAdmin(adminBackend({ units: { list, merge, evidence } }), 'units');
    await press(element, '合并：示例商贸公司');
    const search = dialogOf(element)!.querySelector<HTMLInputElement>('[name="other"]')!;
    await waitUntil(() => root(element).activeElement === search, 'focus not led');
    search.value = '示例';
    search.form!.requestSubmit();
    await waitUntil(() => dialogOf(element)!.querySelector('.hit'), 'nothing found');
    const hits = dialogOf(element)!.querySelectorAll<HTMLElement>('.hit');
    expect(hits.length).to.equal(1);
    await says(element, '只列出前 1 个单位');
    hits[0]!.click();
    await says(element, '没有读到（网络不通');
    const first = rows(element).find((row) => row.textContent.includes('最早填报'))!;
    expect(first.textContent).to.contain('没有读到');
    fails = false;
    await press(element, '上一步');
    await waitUntil(() => dialogOf(element)!.querySelector('.hit'), 'not back');
    dialogOf(element)!.querySelector<HTMLElement>('.hit')!.click();
    await says(element, '合并不能撤销');
    const names = rows(element).find((row) => dialogOf(element)!.contains(row))!;
    expect(names.textContent).to.contain('示例商贸公司').and.to.contain('示例商贸有限公司');
    expect(names.textContent).to.contain('不同');
    await says(element, '3 件申请、1 人的在用登记转到保留的单位');
    const named = rows(element).find((row) => row.textContent.includes('涉及'))!;
    expect(named.textContent).to.contain('3 件申请').and.to.contain('40 件申请');
    expect(named.textContent).not.to.contain('不同');
    await press(element, '合并');
    await says(element, '已把“示例商贸公司”并入“示例商贸有限公司”，转移了 3 件申请、1 人的在用登记');
    expect(merged).to.deep.equal(['u o']);
  });
});

describe('the import of former holders', () => {
  before(wide);
  const drop = (element: Element) =>
    typeof dropFile !== 'string' && dropFile.act(element.shadowRoot!.querySelector<HTMLElement>('.drop')!);

  it('tries the file first, and offers to import only what can be', async () => {
    const runs: boolean[] = [];
    let answer: ImportReport = { ...report, accepted: 0 };
    const run = async (_: Blob, { dryRun }: { dryRun: boolean }) => {
      runs.push(dryRun);
      return answer;
    };
    const element = await openAdmin(adminBackend({ holders: { import: run } }), 'holders');
    drop(element);
    await says(element, '名册.csv');
    await press(element, '试运行');
    await says(element, '没有写入');
    expect(root(element).querySelector('[data-does="import"]')).to.equal(null);
    answer = report;
    await press(element, '试运行');
    await press(element, '正式导入');
    const asked = dialogOf(element)!.textContent.replaceAll(/\s+/g, ' ');
    expect(asked).to.contain('新增 2').and.to.contain('已有且相同 0').and.to.contain('有误，不导入 1');
    expect(runs).to.deep.equal([true, true]);
    await press(element, '导入 2 行');
    await says(element, '导入完成');
    expect(runs).to.deep.equal([true, true, false]);
    await waitUntil(() => root(element).activeElement?.className === 'report', 'focus not led');
    expect(root(element).querySelector('[data-does="import"]')).to.equal(null);
  });

  it('tells faults by line and column in words, and what is wrong with the first line', async () => {
    let refuse = true;
    const run = async () => {
      if (refuse)
        throw new AcctError('invalid', {
          issues: [{ path: 'file', code: 'missing-column', severity: 'error', params: { column: 'certNo' } }],
        });
      return { ...report, faults: [{ line: 3, column: 'certNo', code: 'duplicate', first: 2 }] };
    };
    const element = await openAdmin(adminBackend({ holders: { import: run } }), 'holders');
    drop(element);
    await press(element, '试运行');
    await says(element, '首行缺少必需的列“certNo”');
    refuse = false;
    await press(element, '试运行');
    await says(element, '与第 2 行的证书编号重复');
    expect(rows(element).at(-1)!.textContent.replaceAll(/\s+/g, ' ')).to.contain('第 3 行 证书编号');
  });

  it('gives the refused lines with why they were, to be imported again once mended, in whatever encoding', async () => {
    const faultsOf = (...rows: string[]) =>
      new Blob([`\ufeffline,column,code,first\r\n${rows.join('\r\n')}\r\n`]).stream();
    const file = new Blob([
      'certNo,name,idType,idNumber\n1,"张, 一",111,x\n2,李,111,220102199001010017\n3,王\n"4,',
    ]);
    const rows = ['2,idNumber,id-number,', '2,certNo,duplicate,1', '4,,cells,', '5,,quotes,'];
    const told = await (await refusedLines(admin, file, faultsOf(...rows))).text();
    expect(told.split('\r\n')).to.deep.equal([
      'certNo,name,idType,idNumber,reason',
      '1,"张, 一",111,x,第 2 行；证件号码 证件号码不对；证书编号 与第 1 行的证书编号重复',
      '3,王,,,第 4 行；单元格的个数与首行不同',
      ',,,,第 5 行；引号不成对',
      '',
    ]);
    const mended = new Blob([
      told.split('\r\n').slice(0, 2).join('\r\n').replace(',x,', ',220102199001010017,'),
    ]);
    const reader = new HolderFile({ form: await jilin.form(), regions: jilin.regions, now: new Date() });
    const lines = [...reader.push(await mended.text()), ...reader.end()];
    expect(lines[0]).to.have.property('values');
    // 张 in GB18030, and a column of reasons that is there already.
    const old = new Blob(['reason,certNo,name,idType,idNumber\nx,1,', Uint8Array.of(0xd5, 0xc5), ',111,x\n']);
    const again = await (await refusedLines(admin, old, faultsOf('2,idNumber,id-number,'))).text();
    expect(again).to.contain('certNo,name,idType,idNumber,reason\r\n1,张,111,x,第 2 行');
  });

  it('offers a sample without a fault', async () => {
    const file = new HolderFile({ form: await jilin.form(), regions: jilin.regions, now: new Date() });
    const lines = [...file.push(await sampleFile().text()), ...file.end()];
    expect(lines.length).to.equal(1);
    expect(lines[0]).to.have.property('values');
  });

  it('finds a certificate, and says when the register has none', async () => {
    let found: object | null = null;
    const find = async () => found;
    const element = await openAdmin(adminBackend({ holders: { find } }), 'holders');
    const search = root(element).querySelector<HTMLInputElement>('[name="certNo"]')!;
    search.value = '220100199201';
    search.form!.requestSubmit();
    await says(element, '名册中没有');
    found = {
      certNo: '220100199201',
      name: '张示例',
      idType: '111',
      idNumber: '2201****0017',
      claimed: true,
    };
    search.form!.requestSubmit();
    await says(element, '已登记');
    expect(text(element)).to.contain('2201****0017');
  });
});
