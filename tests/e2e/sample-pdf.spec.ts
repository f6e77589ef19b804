import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makePdf, sampleFiles } from '@acct-forms/adapter/conformance';
import { sample } from '@acct-forms/profiles/sample';
import type { Download } from '@playwright/test';
import { databaseNames } from './local-data.ts';
import { send } from './on-record.ts';
import { launch } from './start-system.ts';
import * as step from './steps.ts';
import { expect, test } from './test.ts';
import { at, call, json, standing, type Standing } from './wire.ts';

const port = 4313;

test.use({ baseURL: `http://localhost:${port}` });

let stop: () => Promise<void>;
let printed = '';
test.beforeAll(async () => {
  ({ stop, printed } = await launch({ PORT: String(port), PROFILE: 'sample' }));
});
test.afterAll(() => stop());

const person: step.Person = {
  username: 'sunyangli',
  password: 'Green-Stone-78',
  phone: '13811113333',
  name: '孙样例',
  idNumber: '220102198906155777',
};

/** Everything that somebody without a post has to answer. */
const answers = {
  basic: {
    name: person.name,
    idType: '111',
    idNumber: person.idNumber,
    ethnicGroup: '01',
    politicalStatus: '13',
    householdRegion: '990102',
  },
  education: {
    isStudent: false,
    educations: [
      {
        id: 'row-1',
        trainingMode: 'full-time',
        level: '20',
        degree: '0',
        school: '示例财经大学',
        graduationDate: '2012-07-01',
        major: '会计学',
      },
    ],
  },
  employer: { onDuty: false, residenceRegion: '990102', residenceAddress: '样板路 20 号' },
  title: { hasTitle: false },
};

const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const hashOf = async (download: Download) => hash(readFileSync(await download.path()));

test('a certificate as PDF outlives a reload without network, is submitted, and the reviewer opens the same', async ({
  page,
  browser,
  context,
}) => {
  await step.register(page, person);
  await expect(page.getByText('注册成功')).toBeVisible();
  await step.login(page, person.username, person.password);
  await expect(page.getByRole('heading', { name: /请点击“信息登记”/ })).toBeVisible();
  let { revision } = await standing(page);
  for (const [section, data] of Object.entries(answers)) {
    const headers = { ...json, ...at(revision) };
    const path = `/record/sections/${section}`;
    ({ revision } = await call<Standing>(page, { method: 'PUT', path, data, headers }));
  }
  const { version } = sample.notices.privacy;
  await call(page, { method: 'PUT', path: '/record/consents/scans', data: { version }, headers: json });
  await send(page, 'photo', sampleFiles.photo(7));
  for (const [i, slot] of ['idFront', 'idBack', 'residenceProof', 'truthPledge'].entries())
    await send(page, slot, sampleFiles.scan(300 + i));

  await page.reload();
  await step.openWizard(page);
  const steps = page.getByRole('navigation', { name: '信息登记' });
  await steps.getByRole('button', { name: /相关材料上传/ }).click();
  const slot = page.locator('acct-upload[slot-path="educationProof.row-1"]');
  await expect(slot.getByText('也可上传 PDF：不超过 2\u00a0MB、10 页')).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  const buffer = Buffer.from(makePdf({ pages: 3, text: 'certificate' }));
  await context.setOffline(true);
  await slot.locator('#input').setInputFiles({ name: '学历证书.pdf', mimeType: 'application/pdf', buffer });
  const kept = async () =>
    (await page.evaluate(databaseNames)).some((name) => name.endsWith('/materials.educationProof.row-1'));
  await expect.poll(kept).toBe(true);
  await page.reload();
  await expect(page.getByText('已恢复').first()).toBeVisible();
  await context.setOffline(false);
  await expect(slot.getByText('PDF，3\u00a0页')).toBeVisible({ timeout: 40_000 });
  await expect(slot.getByText('学历证书.pdf')).toBeVisible();
  const stored = (await standing(page)).materials['educationProof.row-1']!;
  expect(stored.uploadSha256).toBe(hash(buffer));

  await page.getByRole('button', { name: '预览确认' }).click();
  await expect(page.getByRole('heading', { name: '预览确认', level: 1 })).toBeVisible();
  const own = page.waitForEvent('download');
  await page.getByRole('button', { name: /^打开 PDF .*学历证书\.pdf/ }).click();
  const mine = await own;
  expect(mine.suggestedFilename()).toBe('学历证书.pdf');
  await page.getByRole('checkbox').last().check();
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await expect(page.getByText('待审核').first()).toBeVisible();

  const county = await browser.newPage();
  await county.goto('/#/login');
  const password = /^ {2}\w+ +donghu +(demo-[\w-]+)/m.exec(printed)?.[1] ?? '';
  await step.login(county, 'donghu', password);
  await county.getByRole('button', { name: '领取下一件' }).click();
  await county
    .getByRole('button', { name: /^学历证/ })
    .last()
    .click();
  await expect(county.getByText('文件会下载到本机')).toBeVisible();
  const taken = county.waitForEvent('download');
  await county.getByRole('link', { name: '打开 PDF' }).click();
  const theirs = await taken;
  expect(theirs.suggestedFilename()).toBe('学历证书.pdf');
  expect([await hashOf(theirs), await hashOf(mine)]).toEqual([stored.sha256, stored.sha256]);
  await county.close();
});
