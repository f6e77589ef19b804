import type { BackendAdapter, Review, Session } from '@acct-forms/adapter';
import { createMemoryBackend, type MemoryBackend } from '@acct-forms/adapter/memory';
import { checkIdNumber, type ApplicationData, type Profile, type Role } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { completeData, completeSlots, fill } from '../../drafts/testing/applicant.ts';
import { drawScanPage, encoded } from '../../images/testing/pictures.ts';

const password = 'Sample-Pass-1';
const names = ['王样本', '刘范例', '张示例', '陈测试', '赵演示', '孙虚构'];

export interface Reviewer {
  readonly backend: BackendAdapter & { readonly review: Review };
  readonly session: Session;
  readonly profile: Profile;
}

export interface Person {
  readonly backend: BackendAdapter;
  readonly session: Session;
  readonly data: ApplicationData;
  /** The application. */
  readonly id: string;
}

/** A bureau with its reviewer and the cases that wait there, oldest first. */
export interface Bureau {
  readonly world: MemoryBackend;
  readonly reviewer: Reviewer;
  readonly people: readonly Person[];
  /** Moves the backend's clock on. */
  readonly wait: (days: number) => void;
}

/** A resident ID of its own for each person, with a right check character. */
function residentIdOf(n: number): string {
  const body = `22010419900101${String(100 + n)}`;
  return [...'0123456789X']
    .map((check) => body + check)
    .find((number) => checkIdNumber('111', number, { now: new Date() }).valid)!;
}

let scan: Promise<Blob> | undefined;

/** A small page under a name. */
export async function scanNamed(name: string): Promise<File> {
  scan ??= encoded(drawScanPage({ dpi: 50 }), 'image/jpeg', 0.5);
  return new File([await scan], name, { type: 'image/jpeg' });
}

/** A page that does not look like that of `scanNamed`. */
export const otherScan = async (name: string): Promise<File> =>
  new File([await encoded(drawScanPage({ dpi: 60 }), 'image/jpeg', 0.5)], name, { type: 'image/jpeg' });

/** Another member of the staff, signed in. */
export async function staff(
  world: MemoryBackend,
  name: string,
  role: Role = 'reviewer',
  bureau = 2,
): Promise<Reviewer> {
  world.add({
    accounts: [{ username: name, password, phone: `139${String(Date.now()).slice(-8)}`, role, bureau, name }],
  });
  const backend = world.adapterFor();
  return { backend, session: await backend.accounts.login({ username: name, password }), profile: jilin };
}

async function submit({ backend }: Pick<Person, 'backend'>): Promise<void> {
  const { revision } = await backend.record.open();
  await backend.record.submit({ revision, key: `key-${Math.random()}` });
}

/** A bureau at which so many people have submitted. */
export async function bureauWith(
  count: number,
  {
    profile = jilin,
    files = {},
  }: { readonly profile?: Profile; readonly files?: Readonly<Record<string, File>> } = {},
): Promise<Bureau> {
  let passed = 0;
  const world = createMemoryBackend({
    profile,
    form: await profile.form(),
    now: () => new Date(Date.now() + passed),
    seed: {
      accounts: Array.from({ length: count }, (_, i) => ({
        username: `person${i}`,
        password,
        phone: `1380000000${i}`,
      })),
    },
  });
  const people: Person[] = [];
  for (let i = 0; i < count; i++) {
    passed += 1000;
    const backend = world.adapterFor();
    const session = await backend.accounts.login({ username: `person${i}`, password });
    const data = {
      ...completeData,
      basic: { ...completeData['basic'], name: names[i] ?? '', idNumber: residentIdOf(i) },
    };
    await fill({ world, backend, session, profile }, data);
    await backend.record.consent({ notice: 'scans', version: jilin.notices.privacy.version });
    for (const slot of completeSlots) {
      const file = files[slot] ?? (await scanNamed(`${slot}.jpg`));
      await backend.materials.put(slot, file, { replaces: null });
    }
    await submit({ backend });
    people.push({ backend, session, data, id: (await backend.record.open()).applicationId });
  }
  const reviewer = await staff(world, '李样例');
  return { world, reviewer, people, wait: (days) => void (passed += days * 86_400_000) };
}

/** The same person with other answers, after a return. */
export async function answerAgain({ backend, data }: Person, section: string, change: object): Promise<void> {
  const { revision } = await backend.record.open();
  await backend.record.saveSection(section, { ...data[section], ...change }, { revision });
  await submit({ backend });
}

/** The reviewer's backend with some of its calls replaced. */
export const withCalls = ({ backend }: Reviewer, calls: Partial<Review>): BackendAdapter => ({
  ...backend,
  review: { ...backend.review, ...calls },
});
