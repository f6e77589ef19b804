import { expect } from '@open-wc/testing';
import type { CaseView } from '@acct-forms/adapter';
import { speakerOf, type Speaker } from '@acct-forms/core';
import { fields } from '@acct-forms/core/locales/zh-CN/fields';
import { jilin } from '@acct-forms/profiles/jilin';
import { changeText, groupsOf } from './case-rows.ts';

const idNumber = '22010419900101001X';
const view = {
  data: {
    basic: { name: '张示例', idType: '111', idNumber, ethnicGroup: '01', mobile: '13812345678' },
    title: {
      hasTitle: true,
      titles: [
        { id: 'a', certNo: 'KJ-1', kind: 'accounting', level: 'junior' },
        { id: 'b', certNo: 'KJ-2', kind: 'auditing', level: 'junior' },
      ],
    },
    talent: { hasTalent: false },
  },
  materials: {},
} as unknown as CaseView;

describe('the rows of a case', () => {
  let speaker: Speaker;
  const context = { now: new Date('2026-03-18T00:00:00Z'), profile: jilin };
  const rows = (changes: Parameters<typeof groupsOf>[3] = []) =>
    groupsOf(speaker, view, context, changes).flatMap((group) => group.rows);

  before(async () => {
    speaker = speakerOf(await jilin.form(), jilin, 'zh-CN', fields, view.data);
  });

  it('masks numbers even where the backend did not, and shows the name', () => {
    const at = (path: string) => rows().find((row) => row.path === path)!;
    expect(at('basic.idNumber').text).to.equal('2201**********001X');
    expect(at('basic.idNumber').hidden).to.equal(true);
    expect(at('basic.mobile').text).to.equal('138****5678');
    expect(at('basic.name').text).to.equal('张示例');
    expect(changeText(speaker, 'basic.idNumber', idNumber)).to.equal('2201**********001X');
  });

  it('give every row of a list its heading once, each field under its own path', () => {
    const titles = rows().filter(({ path }) => path.startsWith('title.titles.'));
    expect(titles.map(({ path }) => path)).to.include('title.titles.b.certNo');
    expect(titles.filter(({ heading }) => heading !== undefined).length).to.equal(2);
    expect(titles.find(({ path }) => path === 'title.titles.b.certNo')!.text).to.equal('KJ-2');
  });

  it('name the proof of a row by what the row begins with', () => {
    const proofs = rows().filter(({ path }) => path.startsWith('materials.titleProof.'));
    expect(proofs.map(({ label }) => label)).to.deep.equal([
      '职称证明（会计 初级）',
      '职称证明（审计 初级）',
    ]);
  });

  it('carry their change; a whole row added or removed is told in one line', () => {
    const change = { path: 'basic.ethnicGroup', before: '10', after: '01' };
    expect(rows([change]).filter((row) => row.change !== undefined)).to.have.length(1);
    expect(changeText(speaker, 'basic.ethnicGroup', '10')).to.equal('朝鲜族');
    const removed = changeText(speaker, 'title.titles.c', { id: 'c', certNo: 'KJ-3', level: 'junior' });
    expect(removed).to.contain('KJ-3').and.not.to.contain('junior');
  });

  it('ask for the materials that are required, and leave out those that are not', () => {
    const slots = rows().filter(({ path }) => path.startsWith('materials.'));
    expect(slots.map(({ path }) => path))
      .to.include('materials.idFront')
      .and.not.include('materials.otherMaterial.1');
    expect(slots.every(({ material }) => material === undefined)).to.equal(true);
  });
});
