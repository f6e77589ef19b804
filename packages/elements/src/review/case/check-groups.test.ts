import { expect } from '@open-wc/testing';
import type { AutomaticCheck, FoundElsewhere } from '@acct-forms/adapter';
import { checkGroups, openChecks } from './check-groups.ts';

const department = { no: 2, name: '长春市财政局', phones: [] };
const at = (id: string): readonly FoundElsewhere[] => [
  { department, case: { id, referenceNumber: id, state: 'approved' } },
];
const elsewhere = (slot: string, id: string): AutomaticCheck => ({
  code: 'file-elsewhere',
  ok: false,
  path: `materials.${slot}`,
  found: at(id),
});

describe('the automatic checks of a case', () => {
  it('are told once where they say the same of several files', () => {
    const checks: readonly AutomaticCheck[] = [
      { code: 'id-number', ok: true, path: 'basic.idNumber' },
      elsewhere('idFront', 'a'),
      elsewhere('idBack', 'a'),
      elsewhere('workProof', 'b'),
      { code: 'picture', ok: false, path: 'materials.idFront', picture: 'sharpness' },
      { code: 'picture', ok: false, path: 'materials.idBack', picture: 'sharpness' },
      { code: 'picture', ok: false, path: 'materials.idBack', picture: 'size' },
    ];
    expect(checkGroups({ checks }).map(({ code, paths }) => [code, ...paths])).to.deep.equal([
      ['id-number', 'basic.idNumber'],
      ['file-elsewhere', 'materials.idFront', 'materials.idBack'],
      ['file-elsewhere', 'materials.workProof'],
      ['picture', 'materials.idFront', 'materials.idBack'],
      ['picture', 'materials.idBack'],
    ]);
    expect(openChecks({ checks })).to.have.length(4);
  });

  it('stay apart where each says its own', () => {
    const checks: readonly AutomaticCheck[] = ['unitName', 'unitAddress'].map((name) => ({
      code: 'unit-differs',
      ok: false,
      path: `employer.${name}`,
      params: { registered: 'x' },
    }));
    expect(checkGroups({ checks })).to.have.length(2);
  });
});
