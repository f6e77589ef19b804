import { checkUnitCode, confirmedKey } from '@acct-forms/core';
import { sampleUnitCode } from '../answers.ts';
import { equal, holds, refuses } from '../expect.ts';
import { laws } from '../law.ts';

/** A unit code whose last character is not the one that the others lead to. */
function wronglyChecked(): string {
  const code = sampleUnitCode();
  const found = [...'0123456789ABCDEFGH']
    .map((last) => code.slice(0, 17) + last)
    .find((text) => {
      const result = checkUnitCode(text);
      return !result.valid && result.error === 'checksum';
    });
  holds(found !== undefined, 'there is a wrong check character');
  return found;
}

export const checkLaws = laws('checks', ['review'], {
  warning: [
    'a warning is told to the person, stops no submission, and stands before the reviewer',
    async (world) => {
      const person = await world.ready();
      const { record } = person.adapter;
      const { education = {} } = world.answersOf(person);
      // A master's degree with a bachelor's education.
      const odd = { ...education, fullTimeDegree: '3' };
      const { issues } = await record.saveSection('education', odd, await record.open());
      const warning = { path: 'education.fullTimeDegree', severity: 'warning' };
      equal(
        issues.map(({ path, severity }) => ({ path, severity })),
        [warning],
        'what the person is told',
      );
      const submitted = await world.submit(person);
      equal(submitted.state, 'submitted', 'the state');
      const { checks } = await (await world.reviewer()).open(submitted.applicationId);
      const told = checks.filter(({ code }) => code === 'warning').map(({ path, ok }) => [path, ok]);
      equal(told, [[warning.path, false]], 'what the reviewer is told');
    },
  ],
  confirmed: [
    'a number that only the person can vouch for is submitted once they did, and the reviewer is told',
    async (world) => {
      const unitCode = wronglyChecked();
      const person = await world.ready({ unitCode });
      const { record } = person.adapter;
      const { employer = {} } = world.answersOf(person);
      const { issues = [] } = await refuses('invalid', world.submit(person));
      equal(
        issues.map(({ path, severity }) => [path, severity]),
        [['employer.unitCode', 'confirm']],
        'what is to be confirmed',
      );
      const other = { ...employer, [confirmedKey]: { unitCode: sampleUnitCode() } };
      await record.saveSection('employer', other, await record.open());
      await refuses('invalid', world.submit(person), 'the confirmation of another number');
      const mine = { ...employer, [confirmedKey]: { unitCode } };
      equal((await record.saveSection('employer', mine, await record.open())).issues, [], 'once confirmed');
      const { applicationId } = await world.submit(person);
      const { data, checks } = await (await world.reviewer()).open(applicationId);
      equal(data['employer']?.['unitCode'], unitCode, 'the number as the reviewer sees it');
      const told = checks
        .filter(({ ok, path }) => !ok && path === 'employer.unitCode')
        .map(({ code }) => code);
      for (const code of ['unit-code', 'confirmed-by-applicant'] as const)
        holds(told.includes(code), `the check ${code} tells it`);
    },
  ],
});
