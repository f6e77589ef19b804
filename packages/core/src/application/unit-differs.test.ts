import assert from 'node:assert/strict';
import test from 'node:test';
import { takenUnit, unitDiffers } from './unit-differs.ts';

const registered = { unitCode: '91A', unitName: '示例集团', unitAddress: '人民大街 1 号', unitPhone: '' };
const written = (employer: Record<string, string>) => unitDiffers({ employer }, registered);

test('each field that differs from the register is told, with the value of the register', () => {
  assert.deepEqual(written({ unitCode: '91A', unitName: '示例公司', unitAddress: '人民大街 2 号' }), [
    { code: 'unit-differs', ok: false, path: 'employer.unitName', params: { registered: '示例集团' } },
    {
      code: 'unit-differs',
      ok: false,
      path: 'employer.unitAddress',
      params: { registered: '人民大街 1 号' },
    },
  ]);
});

test('what either side leaves empty differs in nothing', () => {
  const passed = [{ code: 'unit-differs', ok: true, path: 'employer.unitCode' }];
  assert.deepEqual(written({ unitCode: '91A', unitName: '示例集团', unitPhone: '0431-1' }), passed);
  assert.deepEqual(written({ unitCode: '91A', industry: '11' }), passed);
});

test('a register knows of a unit what it has a value for', () => {
  assert.deepEqual(takenUnit({ id: 'u', ...registered }), {
    id: 'u',
    knows: ['unitCode', 'unitName', 'unitAddress'],
  });
});
