import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { checkUnitCode, routeToDepartment, type Profile } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { sample } from '@acct-forms/profiles/sample';
import { AccountEntity } from '../entities/account.ts';
import { readCase } from '../queries/read-case.ts';
import { readCounts, readQueue } from '../queries/read-queue.ts';
import { createTestServer } from '../testing/create-test-server.ts';
import { signedIn } from '../testing/people.ts';
import { seedCases } from './demo-cases.ts';
import { demoHolders } from './demo-data.ts';
import { demoPeople, otherReviewers } from './demo-staff.ts';
import { seedDemo } from './seed.ts';

async function seeded(profile: Profile) {
  const server = await createTestServer({ profile });
  after(() => server.stop());
  const printed = await seedDemo(server.deps);
  const started = performance.now();
  const made = await seedCases(server.deps);
  const milliseconds = performance.now() - started;
  const first = demoPeople(profile).find(({ role }) => role === 'reviewer');
  const em = server.deps.orm.em.fork();
  const reviewer = await em.findOneOrFail(AccountEntity, { usernameKey: first?.username ?? '' });
  return { server, printed, made, milliseconds, em, reviewer };
}

for (const profile of [jilin, sample]) {
  test(`the demo of ${profile.id} has a queue with something in each state, once`, async (t) => {
    const { server, made, milliseconds, em, reviewer } = await seeded(profile);
    t.diagnostic(`${made} cases in ${Math.round(milliseconds)} ms`);
    const counts = await readCounts(server.deps, reviewer, {});
    const passed = profile.reviewLevels === 2 ? 2 : 0;
    assert.deepEqual(counts, {
      submitted: 6 + passed,
      inReview: 2,
      returned: 1,
      ...(passed ? {} : { approved: 2 }),
      rejected: 1,
    });
    const { items } = await readQueue(server.deps, reviewer, { filter: { overdue: true } });
    assert.ok(items.length > 0, 'one is overdue');
    const waiting = await readQueue(server.deps, reviewer, { filter: { states: ['submitted'] } });
    const views = [];
    for (const { id } of waiting.items) views.push(await readCase(server.deps, em, reviewer, id));
    const odd = views.flatMap(({ checks }) =>
      checks.filter(({ ok, code }) => !ok && code !== 'unit-registered').map(({ code }) => code),
    );
    assert.deepEqual(new Set(odd), new Set(['picture']));
    assert.deepEqual(
      views.flatMap(({ issues }) => issues),
      [],
    );
    assert.equal(await seedCases(server.deps), 0);
  });

  test(`in the demo of ${profile.id} every bureau has a reviewer of its own`, () => {
    const staff = [...demoPeople(profile), ...otherReviewers(profile)].filter(
      ({ role }) => role === 'reviewer',
    );
    assert.deepEqual(
      new Set(staff.map(({ bureauNo }) => bureauNo)),
      new Set(profile.departments.map(({ no }) => no)),
    );
    const names = staff.map(({ staffName }) => staffName ?? '').join();
    assert.equal(names.includes('长春'), profile.id === 'jilin');
  });
}

test('employers are found by a part of their name and by the code that is printed, each valid and once', async () => {
  const server = await createTestServer({ profile: jilin });
  after(() => server.stop());
  await seedDemo(server.deps);
  const printed = (await seedDemo(server.deps)).join('\n');
  const person = await signedIn(server);
  const items = await person.adapter.units!.search('演示');
  assert.equal(new Set(items.map(({ unitCode }) => unitCode)).size, items.length);
  assert.ok(items.length >= 5);
  for (const { unitCode, unitRegion } of items) {
    assert.ok(checkUnitCode(unitCode).valid, unitCode);
    assert.ok('department' in routeToDepartment(jilin, { onDuty: true, regionCode: unitRegion }), unitRegion);
  }
  assert.ok(items.some(({ unitCode, unitName }) => printed.includes(`${unitCode}  ${unitName}`)));
});

test('nobody is shown certificates where the province has none', async () => {
  const server = await createTestServer({ profile: sample });
  after(() => server.stop());
  const printed = (await seedDemo(server.deps)).join('\n');
  assert.match(printed, /donghu/);
  assert.doesNotMatch(printed, /changchun|Former certificates/);
});

test('a holder whose phone stands in the register finds school and employer filled in, another only the name', async () => {
  const server = await createTestServer({ profile: jilin });
  after(() => server.stop());
  await seedDemo(server.deps);
  const claimed = async (name: string) => {
    const { certNo, idNumber, mobile } = demoHolders.find((holder) => holder.name === name)!;
    const person = await signedIn(server, mobile === undefined ? {} : { phone: mobile });
    await person.adapter.record.open();
    const { data } = await person.adapter.record.claimFormerCertificate({ certNo, idNumber, name });
    return data;
  };
  const rich = await claimed('赵立新');
  assert.equal(rich['basic']?.['name'], '赵立新');
  assert.equal(rich['education']?.['fullTimeEducation'], '20');
  assert.deepEqual(
    [rich['employer']?.['unitName'], rich['employer']?.['department']],
    ['示例供热有限公司', '2'],
  );
  const bare = await claimed('王建国');
  assert.equal(bare['basic']?.['name'], '王建国');
  assert.equal(bare['employer']?.['unitName'], undefined);
});
