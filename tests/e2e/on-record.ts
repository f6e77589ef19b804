import { completeData, sampleFiles, samplePerson, type NamedFile } from '@acct-forms/adapter/conformance';
import { jilin } from '@acct-forms/profiles/jilin';
import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { demoPassword } from './start-system.ts';
import * as step from './steps.ts';
import { at, call, json, keyed, standing, type Standing } from './wire.ts';

/** Puts a picture into a slot by the wire. */
export async function send(page: Page, slot: string, file: NamedFile): Promise<void> {
  await call(page, {
    method: 'PUT',
    path: `/record/slots/${slot}`,
    data: Buffer.from(await file.arrayBuffer()),
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Disposition': `attachment; filename*=UTF-8''${slot}.jpg`,
      'Acct-Replaces': 'none',
    },
  });
}

/** Fills in everything by the wire, for a page on which the person is signed in; nothing is submitted. */
export async function completeByWire(
  page: Page,
  { name, idNumber }: step.Person,
  unitRegion: string,
): Promise<Standing> {
  const data = completeData(
    samplePerson(jilin, { name, idNumber, unitRegion, unitName: '长春示例商贸有限公司' }),
  );
  let { revision } = await standing(page);
  for (const [section, value] of Object.entries({ ...data, title: { hasTitle: false } })) {
    const path = `/record/sections/${section}`;
    const headers = { ...json, ...at(revision) };
    ({ revision } = await call<Standing>(page, { method: 'PUT', path, data: value, headers }));
  }
  const { version } = jilin.notices.privacy;
  await call(page, { method: 'PUT', path: '/record/consents/scans', data: { version }, headers: json });
  await send(page, 'photo', sampleFiles.photo(1));
  const scans = ['idFront', 'idBack', 'educationProof', 'unitCertificate', 'workProof', 'truthPledge'];
  for (const [i, slot] of scans.entries()) await send(page, slot, sampleFiles.scan(100 + i));
  return standing(page);
}

/** Registers and signs in by hand, and fills in everything by the wire. */
export async function signInFilled(
  page: Page,
  person: step.Person,
  unitRegion = '220104',
): Promise<Standing> {
  await step.register(page, person);
  await expect(page.getByText('注册成功')).toBeVisible();
  await step.login(page, person.username, person.password);
  await expect(page.getByRole('heading', { name: /您好/ })).toBeVisible();
  return completeByWire(page, person, unitRegion);
}

/** Registers by hand, fills in and submits by the wire, and has the bureau of `unitRegion` approve. */
export async function putOnRecord(
  browser: Browser,
  page: Page,
  person: step.Person,
  { unitRegion, reviewer }: { readonly unitRegion: string; readonly reviewer: string },
): Promise<void> {
  const { revision } = await signInFilled(page, person, unitRegion);
  const submitted = await call<Standing>(page, {
    method: 'POST',
    path: '/record/submission',
    headers: { ...at(revision), ...keyed() },
  });
  const bureau = await browser.newPage();
  await bureau.goto('/#/login');
  await step.login(bureau, reviewer, demoPassword(reviewer));
  await expect(bureau.getByRole('button', { name: '领取下一件' })).toBeVisible();
  const path = `/review/cases/${submitted.applicationId}`;
  const claimed = await call<Standing>(bureau, { method: 'PUT', path: `${path}/claim` });
  await call(bureau, {
    method: 'POST',
    path: `${path}/decision`,
    data: { action: 'approve' },
    headers: { ...json, ...at(claimed.revision), ...keyed() },
  });
  await bureau.close();
  await page.reload();
  await expect(page.getByRole('heading', { name: '审核通过' }).first()).toBeVisible();
}
