import type { CaseView, Decision } from '@acct-forms/adapter';
import { isAcctError } from '@acct-forms/core';
import type { Random } from './random.ts';
import type { Applicant, Scene, Staff } from './scene.ts';

/** A verdict that was answered with success. */
export interface Verdict {
  readonly id: string;
  readonly revision: number;
  readonly action: Decision['action'];
  readonly key: string;
}

/** What the people of one race were told. */
export interface Told {
  readonly verdicts: Verdict[];
  /** Writes of the applicants that were accepted, by application and the revision that they made. */
  readonly writes: { readonly id: string; readonly revision: number; readonly major?: string }[];
  /** What `claimNext` gave while nothing else happened. */
  readonly given: (string | null)[];
  readonly refusals: string[];
}

/** One race: who does what at once. */
export interface Race {
  readonly scene: Scene;
  readonly cases: readonly Applicant[];
  readonly random: Random;
  readonly told: Told;
}

/** Does it, and takes a refusal for an answer; what is no refusal fails the race. */
export async function attempt<T>({ told }: Race, call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (!isAcctError(error)) throw error;
    told.refusals.push(error.code);
    return undefined;
  }
}

const reasons = { approve: {}, return: { reason: '请补充材料' }, reject: { reason: '不属于本系统' } };

/** One press of a button of the case, sometimes two. */
async function press(race: Race, staff: Staff, view: CaseView, action: keyof typeof reasons): Promise<void> {
  const { scene, random, told } = race;
  const { id, revision } = view;
  const decision = { action, revision, key: scene.freshKey(), ...reasons[action] };
  await Promise.all(
    Array.from({ length: 1 + random.below(2) }, async () => {
      if (await attempt(race, staff.review.decide(id, decision)))
        told.verdicts.push({ id, revision, action, key: decision.key });
    }),
  );
}

/** What a reviewer does with a case in hand: a verdict, two in two windows, a remark, or giving it back. */
export async function handle(race: Race, staff: Staff, view: CaseView): Promise<void> {
  const { random } = race;
  const { review } = staff;
  const release = () => attempt(race, review.release(view.id));
  const flag = () =>
    attempt(race, review.flag(view.id, { path: 'basic.name', text: '请核对', revision: view.revision }));
  const any = () => random.pick(['approve', 'return', 'reject'] as const);
  await random.hesitate();
  const windows = random.pick([
    [() => press(race, staff, view, any())],
    [() => press(race, staff, view, 'approve'), () => press(race, staff, view, 'return')],
    [() => press(race, staff, view, any()), release],
    [() => press(race, staff, view, 'approve'), flag],
    [() => press(race, staff, view, 'approve'), () => press(race, staff, view, 'return'), release],
    [release],
  ]);
  await Promise.all(
    windows.map(async (act) => {
      await random.hesitate();
      await act();
    }),
  );
}

export async function claimAndHandle(race: Race, staff: Staff, id: string): Promise<void> {
  await race.random.hesitate();
  const view = await attempt(race, staff.review.claim(id));
  if (view !== undefined) await handle(race, staff, view);
}

/** The applicant withdraws what waits, or takes up what came back, and submits it, from one window or two. */
export async function applicantActs(race: Race, { person, id }: Applicant): Promise<void> {
  const { random, told, scene } = race;
  const { record } = person.adapter;
  const accepted = (view: { readonly revision: number } | undefined, major?: string) => {
    if (view !== undefined)
      told.writes.push({ id, revision: view.revision, ...(major === undefined ? {} : { major }) });
    return view;
  };
  await random.hesitate();
  let view = await record.open();
  if (view.state === 'submitted' && random.below(3) > 0) {
    accepted(await attempt(race, record.withdraw({ revision: view.revision })));
    await random.hesitate();
    view = await record.open();
  }
  if (view.state === 'rejected') accepted(await attempt(race, record.restart({ revision: view.revision })));
  const save = async (revision: number) => {
    const major = `专业${random.below(1_000_000)}`;
    const value = { ...view.data['education'], fullTimeMajor: major };
    return accepted(await attempt(race, record.saveSection('education', value, { revision })), major);
  };
  const saved = await Promise.all(Array.from({ length: random.below(3) }, () => save(view.revision)));
  const revision = saved.find((item) => item !== undefined)?.revision ?? view.revision;
  const key = scene.freshKey();
  const submitted = await Promise.all(
    Array.from({ length: 1 + random.below(2) }, () => attempt(race, record.submit({ revision, key }))),
  );
  accepted(submitted.find((item) => item !== undefined));
}

/** The supervisor takes a case from its reviewer, or gives it to another. */
export async function supervise(race: Race, id: string): Promise<void> {
  const { scene, random } = race;
  const { review } = scene.supervisor;
  await random.hesitate();
  await random.hesitate();
  await (random.below(2) === 0
    ? attempt(race, review.release(id))
    : attempt(race, review.reassign(id, random.pick(scene.reviewers).id)));
}

/** Several reviewers ask for the next case at once. */
export async function claimNextTogether(race: Race): Promise<void> {
  const { scene, told } = race;
  const views = await Promise.all(scene.reviewers.map(({ review }) => review.claimNext()));
  told.given.push(...views.map((view) => view?.id ?? null));
  await Promise.all(
    views.map((view, i) => {
      const staff = scene.reviewers[i];
      return view && staff && handle(race, staff, view);
    }),
  );
}
