import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { maskIdNumbers } from '@acct-forms/core';
import { completeData, sampleFiles, samplePerson } from '@acct-forms/adapter/conformance';
import { slotsOf } from '@acct-forms/core';
import { createTestServer } from '../testing/create-test-server.ts';
import { signedIn } from '../testing/people.ts';
import type { Letter } from './notifier.ts';
import { accountLetters, caseLetters } from './templates.ts';

const letters: Letter[] = [];
const server = await createTestServer({
  env: { PHONE_CODES: 'true' },
  notifier: {
    channels: new Set(['sms', 'email'] as const),
    send: async (letter) => void letters.push(letter),
  },
});
after(() => server.stop());
const { profile, form } = server.deps;
const bureau = profile.departments.find((item) => item.no === 3)!;

/** The letters that go once this is done. */
async function told(work: () => Promise<unknown>): Promise<Letter[]> {
  letters.length = 0;
  await work();
  const waiting = 'select 1 as one from outbox where delivered_at is null';
  while ((await server.deps.orm.em.fork().execute<unknown[]>(waiting)).length > 0)
    await new Promise((next) => setTimeout(next, 10));
  return [...letters].sort((a, b) => a.channel.localeCompare(b.channel));
}

const person = await signedIn(server);
const details = samplePerson(profile, { unitRegion: bureau.regionCode ?? '' });
const email = 'li@example.com';
const { record, materials } = person.adapter;
const answers = completeData(details);

async function submit() {
  let view = await record.open();
  for (const flag of view.flags.filter(({ state }) => state === 'open'))
    view = await record.answerFlag(flag.id, { reply: '已改', revision: view.revision });
  return record.submit({ revision: view.revision, key: `submit-${view.revision}` });
}

let view = await record.open();
for (const [section, value] of Object.entries(answers)) {
  const own = section === 'basic' ? { ...value, email } : value;
  view = await record.saveSection(section, own, { revision: view.revision });
}
await record.consent({ notice: 'scans', version: profile.notices.privacy.version });
let n = 0;
for (const slot of slotsOf(form, view.data, { now: new Date(), profile }).filter((item) => item.required)) {
  const file = slot.path === 'photo' ? sampleFiles.photo((n += 1)) : sampleFiles.scan((n += 1));
  await materials.put(slot.path, file, { replaces: null });
}
const reviewer = (await signedIn(server, { role: 'reviewer', bureau: bureau.no })).adapter.review!;
const { idNumber, name } = details;
const { phone } = person.credentials;

/** What must not stand in a letter, and where it stands that it has it. */
function refuseSecrets(sent: readonly Letter[]): void {
  const text = JSON.stringify(sent);
  for (const secret of [idNumber, name, '身份证号错误']) assert.ok(!text.includes(secret), secret);
  assert.doesNotMatch(text.replaceAll(/"id":"\w+"/g, ''), /\d{17}[\dXx]|\d{15}/);
}

test('a return reaches phone, mailbox and inbox once, without the reason outside and without a number anywhere', async () => {
  await submit();
  const { id, revision } = await reviewer.claim((await record.open()).applicationId);
  const decision = {
    action: 'return',
    revision,
    key: 'return',
    reason: `身份证号错误：${idNumber}`,
  } as const;
  const sent = await told(async () => {
    await reviewer.decide(id, decision);
    await reviewer.decide(id, decision);
  });
  assert.deepEqual(
    sent.map(({ channel, recipient }) => [channel, recipient]),
    [
      ['email', email],
      ['sms', phone],
    ],
  );
  const { referenceNumber = '?' } = await record.open();
  for (const { body } of sent) {
    assert.match(body, /需要修改，请登录查看意见并重新提交/);
    assert.ok(body.includes(referenceNumber) && body.includes(bureau.name), body);
  }
  refuseSecrets(sent);
  const [message] = (await record.messages()).items;
  assert.equal(message?.kind, 'returned');
  assert.ok(message.text?.startsWith('身份证号错误：') && !message.text.includes(idNumber), message.text);
});

test('an approval and its revocation are told; what nobody decided is not', async () => {
  assert.deepEqual(await told(submit), []);
  const { applicationId } = await record.open();
  const { id, revision } = await reviewer.claim(applicationId);
  const approved = await told(() => reviewer.decide(id, { action: 'approve', revision, key: 'approve' }));
  assert.equal(approved.length, 2);
  assert.ok(approved.every(({ body }) => body.includes('已审核通过')));
  refuseSecrets(approved);
  const office = (await signedIn(server, { role: 'administrator' })).adapter.review!;
  const { revision: now } = await office.open(id);
  const revoke = { action: 'revoke', revision: now, key: 'revoke', reason: '材料不实' } as const;
  const revoked = await told(() => office.decide(id, revoke));
  assert.equal(revoked.length, 2);
  refuseSecrets(revoked);
});

test('a changed password is told to phone, mailbox and inbox', async () => {
  const { password } = person.credentials;
  const sent = await told(() =>
    person.adapter.accounts.changePassword({ current: password, next: `${password}-next` }),
  );
  assert.deepEqual(
    sent.map(({ channel }) => channel),
    ['email', 'sms'],
  );
  refuseSecrets(sent);
  assert.equal((await record.messages()).items[0]?.kind, 'security');
});

test('no template has room for an identity number, a name or a reason', () => {
  const facts = { referenceNumber: '2026-003-7K3M9Q-4', department: bureau.name, phone: '0431-83210004' };
  const all = [
    ...Object.values(caseLetters).flatMap((words) => Object.values(words(facts))),
    accountLetters.code('123456'),
    accountLetters.passwordReset('zhangsan'),
    accountLetters.passwordChanged(),
    accountLetters.phoneChanged(),
    accountLetters.draftEnds(30),
  ];
  assert.equal(all.length, 15);
  for (const text of all) {
    assert.equal(maskIdNumbers(text), text);
    assert.doesNotMatch(text, /\d{15}|undefined|\$\{/);
  }
});

test('identity numbers in a text are masked, other numbers stay', () => {
  assert.equal(maskIdNumbers('号码220102199001011234。'), '号码2201**********1234。');
  assert.equal(maskIdNumbers('22010219900101123X与220102900101123'), '2201**********123X与2201*******1123');
  assert.equal(
    maskIdNumbers('电话 13900000000，卡号 6222020200112233445'),
    '电话 13900000000，卡号 6222020200112233445',
  );
});
