import { completeData, sampleFiles, samplePerson } from '@acct-forms/adapter/conformance';
import type { RecordView, Review } from '@acct-forms/adapter';
import { slotsOf } from '@acct-forms/core';
import type { TestServer } from '../create-test-server.ts';
import { signedIn, type TestPerson } from '../people.ts';

export interface Applicant {
  readonly person: TestPerson;
  /** The application. */
  readonly id: string;
}

export interface Staff {
  readonly id: string;
  readonly review: Review;
}

/** One bureau, its people, and applications that go round and round. */
export interface Scene {
  readonly server: TestServer;
  readonly applicants: readonly Applicant[];
  readonly reviewers: readonly Staff[];
  readonly supervisor: Staff;
  readonly administrator: Staff;
  /** A key that was never used. */
  freshKey(): string;
}

async function filledIn(server: TestServer, region: string): Promise<Applicant> {
  const person = await signedIn(server);
  const { record, materials } = person.adapter;
  const { profile, form } = server.deps;
  let view = await record.open();
  const answers = completeData(samplePerson(profile, { unitRegion: region }));
  for (const [section, value] of Object.entries(answers))
    view = await record.saveSection(section, value, { revision: view.revision });
  await record.consent({ notice: 'scans', version: profile.notices.privacy.version });
  const slots = slotsOf(form, view.data, { now: new Date(), profile }).filter(({ required }) => required);
  for (const [i, { path }] of slots.entries()) {
    const file = path === 'photo' ? sampleFiles.photo(i) : sampleFiles.scan(i);
    await materials.put(path, file, { replaces: null });
  }
  return { person, id: view.applicationId };
}

async function employed(
  server: TestServer,
  role: 'reviewer' | 'supervisor' | 'administrator',
  bureau?: number,
): Promise<Staff> {
  const { id, adapter } = await signedIn(server, { role, ...(bureau === undefined ? {} : { bureau }) });
  if (adapter.review === undefined) throw new Error('no side of the bureaus');
  return { id, review: adapter.review };
}

export async function createScene(server: TestServer): Promise<Scene> {
  const bureau = server.deps.profile.departments.find(
    ({ regionCode }) => regionCode?.endsWith('00') === false,
  );
  if (bureau?.regionCode === undefined) throw new Error('no bureau of a county');
  const region = bureau.regionCode;
  const applicants = [];
  // One by one: pictures that wait for too many others are refused.
  while (applicants.length < 3) applicants.push(await filledIn(server, region));
  let keys = 0;
  return {
    server,
    applicants,
    reviewers: await Promise.all([1, 2, 3, 4].map(() => employed(server, 'reviewer', bureau.no))),
    supervisor: await employed(server, 'supervisor', bureau.no),
    administrator: await employed(server, 'administrator'),
    freshKey: () => `race-${(keys += 1)}`,
  };
}

/** Resolves the remarks of a case that waits, told to the applicant or not, as its reviewer would. */
async function resolveFlags({ supervisor }: Scene, id: string): Promise<void> {
  const { review } = supervisor;
  const unresolved = (await review.open(id)).flags.filter(({ state }) => state !== 'resolved');
  if (unresolved.length === 0) return;
  await review.claim(id);
  for (const flag of unresolved) await review.resolveFlag(id, flag.id);
  await review.release(id);
}

/** Brings an application from wherever it stands to one that waits for a reviewer, without remarks. */
export async function makeWaiting(scene: Scene, { person, id }: Applicant): Promise<RecordView> {
  const { record } = person.adapter;
  for (;;) {
    let view = await record.open();
    const { state, revision } = view;
    if (state === 'submitted') {
      await resolveFlags(scene, id);
      return view;
    } else if (state === 'inReview') await scene.supervisor.review.release(id);
    else if (state === 'rejected') await record.restart({ revision });
    else if (state === 'approved') {
      const key = scene.freshKey();
      await scene.administrator.review.decide(id, {
        action: 'revoke',
        reason: '重办',
        revision,
        key,
      });
    } else {
      for (const flag of view.flags.filter((item) => item.state === 'open'))
        view = await record.answerFlag(flag.id, { reply: '已改', revision: view.revision });
      await record.submit({ revision: view.revision, key: scene.freshKey() });
    }
  }
}
