import type { BackendAdapter, Session, UnitDetail } from '@acct-forms/adapter';
import { createMemoryBackend, type MemoryBackend } from '@acct-forms/adapter/memory';
import type { ApplicationData, Profile } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { drawPhoto, drawScanPage, encoded } from '../../images/testing/pictures.ts';

/** A confirmed unit of the register; everything in it is made up. */
export const knownUnit: UnitDetail = {
  id: 'unit-1',
  unitCode: '91220100MA00000X0X',
  unitName: '长春示例商贸有限公司',
  unitRegion: '220104',
  unitAddress: '示例大街 1 号',
  industry: '51',
  state: 'confirmed',
};

/** A person signed in at a backend of their own, with what a screen needs. */
export interface Applicant {
  readonly world: MemoryBackend;
  readonly backend: BackendAdapter;
  readonly session: Session;
  readonly profile: Profile;
}

const password = 'Sample-Pass-1';
let people = 0;

export async function newApplicant(profile: Profile = jilin): Promise<Applicant> {
  const username = `person${people++}`;
  const phone = `138${String(people).padStart(8, '0')}`;
  const world = createMemoryBackend({
    profile,
    form: await profile.form(),
    seed: {
      accounts: [
        { username, password, phone },
        { username: 'reviewer', password, phone: '13900000001', role: 'reviewer', bureau: 2, name: '审核员' },
      ],
      units: [knownUnit],
    },
  });
  const backend = world.adapterFor();
  return { world, backend, session: await backend.accounts.login({ username, password }), profile };
}

/** The same person on another device. */
export async function secondDevice({ world, session }: Applicant): Promise<BackendAdapter> {
  const backend = world.adapterFor();
  await backend.accounts.login({ username: session.account.username, password });
  return backend;
}

/** A resident ID of the standard's own example region, with a right check character. */
export const residentId = '22010419900101001X';

/** Values of a complete application of somebody off duty. */
export const completeData: ApplicationData = {
  basic: {
    name: '张示例',
    idType: '111',
    idNumber: residentId,
    ethnicGroup: '01',
    politicalStatus: '13',
    email: 'name@example.com',
  },
  education: {
    isStudent: false,
    fullTimeEducation: '20',
    fullTimeDegree: '4',
    fullTimeSchool: '示例财经大学',
    fullTimeGraduationDate: '2012-07-01',
    fullTimeMajor: '会计学',
  },
  employer: { onDuty: false, residenceRegion: '220104', residenceAddress: '样板路 20 号' },
  talent: { hasTalent: false },
  title: { hasTitle: false },
};

/** Stores sections as the person would have done before. */
export async function fill({ backend }: Applicant, data: ApplicationData): Promise<void> {
  let view = await backend.record.open();
  for (const [section, value] of Object.entries(data)) {
    const whole = { ...view.data[section], ...value };
    view = await backend.record.saveSection(section, whole, { revision: view.revision });
  }
}

export const photoFile = async (): Promise<File> =>
  new File([await encoded(drawPhoto({}))], '证件照.jpg', { type: 'image/jpeg' });

/** A page as a scanner gives it, far over the limit. */
export const scanFile = async (name = '扫描件.jpg'): Promise<File> =>
  new File([await encoded(drawScanPage({ dpi: 150 }))], name, { type: 'image/jpeg' });

/** A page as the picture engine leaves it, another one for each `i`. */
const smallScan = async (name: string, i: number): Promise<File> =>
  new File([await encoded(drawScanPage({ dpi: 50 }), 'image/jpeg', 0.5 + i / 100)], name, {
    type: 'image/jpeg',
  });

/** Stores a scan of its own in every slot named. */
export async function store({ backend, profile }: Applicant, slots: readonly string[]): Promise<void> {
  const { version } = profile.notices.privacy;
  await backend.record.consent({ notice: 'scans', version });
  for (const [i, slot] of slots.entries())
    await backend.materials.put(slot, await smallScan(`${slot}.jpg`, i), { replaces: null });
}

/** The slots of `completeData`. */
export const completeSlots = ['photo', 'idFront', 'idBack', 'educationProof', 'truthPledge'];
