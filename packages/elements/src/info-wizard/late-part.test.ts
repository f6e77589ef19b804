import { expect, fixtureCleanup } from '@open-wc/testing';
import type { FormDefinition, Profile } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { fill, newApplicant, residentId } from '../drafts/testing/applicant.ts';
import { choose, field, sees, type } from '../drafts/testing/screen.ts';
import type { AcctInfoWizard } from './acct-info-wizard.ts';
import { openWizard } from './testing/wizard.ts';
import { waitUntil } from '../testing/wait-until.ts';

const optionsOf = async (wizard: AcctInfoWizard, label: string) =>
  ((await field(wizard, label)) as unknown as { options: readonly unknown[] }).options;

/** Jilin as a page has it whose network comes and goes: `form` is given by hand. */
const jilinWith = (form: () => Promise<FormDefinition>): Profile => ({ ...jilin, form });

describe('the late part of a form', () => {
  afterEach(fixtureCleanup);

  it('is not loaded for a resident ID, and comes with the choice of another document', async () => {
    let loads = 0;
    const form = () => (loads++, jilin.form());
    const wizard = await openWizard({ ...(await newApplicant()), profile: jilinWith(form) });
    await type(wizard, '身份证号', residentId);
    expect(loads).to.equal(0);
    await choose(wizard, '有效证件类型', '普通护照');
    await waitUntil(async () => (await optionsOf(wizard, '国家和地区')).length === 249);
    expect(loads).to.be.above(0);
    await type(wizard, '证件号码', 'AB1');
    await sees(wizard, '号码的位数不对');
  });

  it('is there from the first for a person with another document', async () => {
    const person = await newApplicant();
    await fill(person, { basic: { idType: '414', country: 'CAN', idNumber: 'AB1' } });
    const wizard = await openWizard(person);
    expect(wizard.record.form!.late).to.equal(undefined);
    expect(wizard.record.issuesOf('basic').map(({ code }) => code)).to.include('length');
  });

  it('says where it does not come, and is tried again with the network', async () => {
    let online = false;
    const form = () => (online ? jilin.form() : Promise.reject(new Error('offline')));
    const wizard = await openWizard({ ...(await newApplicant()), profile: jilinWith(form) });
    await choose(wizard, '有效证件类型', '普通护照');
    await sees(wizard, '暂时打不开，请稍后再试');
    online = true;
    dispatchEvent(new Event('online'));
    await waitUntil(async () => (await optionsOf(wizard, '国家和地区')).length === 249);
    expect(wizard.record.data['basic']!['idType']).to.equal('414');
  });
});
