import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApplicationData, SectionValue } from '../fields/json.ts';
import { exampleContext as context, exampleForm as form } from '../testing/example-form.ts';
import { clearUnderived, derive, startingData } from './derive.ts';
import { valueAt } from './paths.ts';

const row = (id: string, values: SectionValue = {}) => ({ id, unit: '甲', region: '990102', ...values });
const person: ApplicationData = {
  who: { name: '王小影', idType: '111', idNumber: '220102199003070021', mobile: '13800000000' },
  work: { employed: true, unitCode: '91220102MA0000YQ64', region: '990102' },
};
const work = (values: SectionValue): ApplicationData => ({
  ...person,
  work: { ...person['work'], ...values },
});

test('derivations run once, in order, each seeing the ones before', () => {
  const data = derive(form, person, context);
  assert.equal(valueAt(data, 'who.birthDate'), '1990-03-07');
  assert.equal(valueAt(data, 'work.department'), '2');
  assert.equal(valueAt(data, 'work.years'), 2);
  assert.equal(valueAt(person, 'work.department'), undefined);
  assert.equal(derive(form, data, context), data);
});

test('a derived field overrides what was typed, and keeps it when it is not derived', () => {
  const typed = { ...person, who: { ...person['who'], birthDate: '2000-01-01' } };
  assert.equal(valueAt(derive(form, typed, context), 'who.birthDate'), '1990-03-07');
  const abroad = { ...typed, who: { ...typed.who, idType: '414' } };
  assert.equal(valueAt(derive(form, abroad, context), 'who.birthDate'), '2000-01-01');
  assert.equal(valueAt(derive(form, work({ employed: false }), context), 'work.department'), undefined);
});

test('former regions become current ones, in rows too', () => {
  const data = derive(form, work({ region: '990109', jobs: [row('a', { region: '990102100' })] }), context);
  assert.equal(valueAt(data, 'work.region'), '990102');
  assert.equal(valueAt(data, 'work.jobs.a.region'), 'lake');
});

test('valid numbers take their machine form, others stay as typed', () => {
  const typed = (idNumber: string, unitCode: string) => {
    const data = derive(
      form,
      { who: { idType: '111', idNumber }, work: { employed: true, unitCode } },
      context,
    );
    return [valueAt(data, 'who.idNumber'), valueAt(data, 'work.unitCode')];
  };
  assert.deepEqual(typed('11010519491231002x', '91220102ma0000yq64'), [
    '11010519491231002X',
    '91220102MA0000YQ64',
  ]);
  assert.deepEqual(typed('11010519491231002x', 'd2143569-x'), ['11010519491231002X', 'D2143569X']);
  assert.deepEqual(typed('11010519491231003x', '91220102ma'), ['11010519491231003x', '91220102ma']);
});

test('what was computed goes when it is not computed any more, what was typed stays', () => {
  const before = derive(form, person, context);
  const change = (who: SectionValue) => {
    const after = { ...before, who: { ...before['who'], ...who } };
    return valueAt(clearUnderived(form, before, after, context), 'who.birthDate');
  };
  assert.equal(change({ idType: '414' }), undefined);
  assert.equal(change({ idType: '414', birthDate: '1985-01-01' }), '1985-01-01');
  assert.equal(change({ name: '李小影' }), '1990-03-07');
  assert.equal(
    valueAt(
      clearUnderived(form, before, { ...before, who: { idType: '414', idNumber: '1' } }, context),
      'who.idNumber',
    ),
    '1',
  );
});

test('a new draft starts with the declared values', () => {
  assert.deepEqual(startingData(form, context), { who: { idType: '111' }, work: { years: 0 } });
});
