import {
  confirmedKey,
  slotsOf,
  valueAt,
  type ApplicationData,
  type FormDefinition,
  type Profile,
  type SectionValue,
} from '@acct-forms/core';
import type { BackendAdapter, Registration, Review } from '../backend-adapter.ts';
import type { Challenge, ChallengeAnswer, Programme, RecordView } from '../views.ts';
import type { CaseView } from '../review-views.ts';
import { completeData, sampleBureaus, samplePerson, samplePhone, type SamplePerson } from './answers.ts';
import { fileFor, type NamedFile, type SampleFiles } from './files.ts';
import { holds } from './expect.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly phone: string;
}

/**
 * A fresh backend with ready people. Every adapter that it gives is a client of its own, with its own session: two
 * of them are two browsers.
 */
export interface TestBackend {
  /** A client that is not signed in. */
  client(): Promise<BackendAdapter>;
  /** A new applicant account, signed in. */
  applicant(): Promise<{ readonly adapter: BackendAdapter; readonly credentials: Credentials }>;
  /** A new member of a bureau's staff, signed in; `idNumber` is the person's own. */
  reviewer(
    bureau: number,
    options?: { readonly role?: 'reviewer' | 'supervisor'; readonly idNumber?: string },
  ): Promise<BackendAdapter>;
  administrator(): Promise<BackendAdapter>;
  /** Who reads everything and changes nothing. */
  auditor(): Promise<BackendAdapter>;
  /** Where `supports.formerCertificates`: enters a certificate into the register. */
  addHolder?(holder: {
    readonly certNo: string;
    readonly idNumber: string;
    readonly name: string;
    /** The phone that the register has. */
    readonly mobile?: string;
  }): Promise<void>;
  /** Where `supports.education`: offers a programme and gives its id. */
  addProgramme?(programme: Omit<Programme, 'id' | 'enrolled' | 'mine'>): Promise<string>;
  /** Where `supports.phoneCodes`: the last code sent to a phone. */
  phoneCode?(phone: string): Promise<string>;
  /** Where the clock of the backend can be set: it shows this instant from now on, unless it is past it, and goes on. */
  waitUntil?(instant: string): Promise<void>;
  /** Where messages leave the house: from now on nothing that is sent to this phone arrives, or all of it again. */
  unreachable?(phone: string, gone: boolean): Promise<void>;
  /** Where `accounts` is absent: another browser of a person, signed in as the host does it. */
  again?(credentials: Credentials): Promise<BackendAdapter>;
  /** Called after each law; ends what `createAdapter` began for it. */
  stop(): Promise<void>;
}

export interface SuiteInput {
  readonly profile: Profile;
  readonly form: FormDefinition;
  readonly files: SampleFiles;
  /** Complete and valid answers about a person, where the form asks more than the standard sections do. */
  readonly answers?: (person: SamplePerson) => ApplicationData;
  /** Answers a challenge as a person would; undefined for kind `none`. */
  readonly solve: (challenge: Challenge) => Promise<ChallengeAnswer | undefined>;
}

export interface Person {
  readonly adapter: BackendAdapter;
  readonly credentials: Credentials;
  readonly details: SamplePerson;
}

let keys = 0;

/** A section with its value at a path confirmed, as it is saved. */
function confirming({ data, revision }: RecordView, path: string): [SectionValue, { revision: number }] {
  const [section = '', ...rest] = path.split('.');
  const value = data[section] ?? {};
  const confirmed = value[confirmedKey] as SectionValue | undefined;
  const all = { ...confirmed, [rest.join('.')]: valueAt(data, path) ?? '' };
  return [{ ...value, [confirmedKey]: all }, { revision }];
}

/** What a law works with. */
export class World {
  readonly backend: TestBackend;
  readonly input: SuiteInput;
  /** Two bureaus, and the region whose people come to each. */
  readonly home: { readonly no: number; readonly region: string };
  readonly away: { readonly no: number; readonly region: string };
  private files = 1;

  constructor(backend: TestBackend, input: SuiteInput) {
    this.backend = backend;
    this.input = input;
    const [home, away] = sampleBureaus(input.profile);
    holds(home !== undefined && away !== undefined, 'the profile has two bureaus below a prefecture');
    this.home = home;
    this.away = away;
  }

  /** A third bureau, and a region whose people come to it. */
  third(): { readonly no: number; readonly region: string } {
    const third = sampleBureaus(this.input.profile)[2];
    holds(third !== undefined, 'the profile has a third bureau below a prefecture');
    return third;
  }

  key(): string {
    return `key-${++keys}-${Math.random().toString(36).slice(2)}`;
  }

  credentials(): Credentials {
    const n = `${++keys}${Math.random().toString(36).slice(2, 8)}`;
    return { username: `user${n}`, password: `Long-enough-${n}`, phone: samplePhone() };
  }

  /** The part of a call that answers its challenge. */
  async solved(adapter: BackendAdapter, purpose: 'register' | 'login' | 'reset') {
    const challenge = await this.input.solve(await adapter.accounts.challenge(purpose));
    return challenge === undefined ? {} : { challenge };
  }

  async register(
    adapter: BackendAdapter,
    credentials: Credentials,
    more: Partial<Pick<Registration, 'key' | 'formerCertificate' | 'consent'>> = {},
  ) {
    const { version } = this.input.profile.notices.privacy;
    const consent = { notice: 'privacy', version } as const;
    const phoneCode = await this.phoneCode(adapter, credentials.phone);
    const challenge = await this.solved(adapter, 'register');
    const input = { ...credentials, consent, ...phoneCode, ...challenge, key: this.key(), ...more };
    await adapter.accounts.register(input);
    return input;
  }

  /** The part of a registration that proves a phone. */
  async phoneCode(adapter: BackendAdapter, phone: string) {
    if (!adapter.supports.phoneCodes || !this.backend.phoneCode) return {};
    await adapter.accounts.requestCode({
      purpose: 'register',
      phone,
      ...(await this.solved(adapter, 'register')),
    });
    return { phoneCode: await this.backend.phoneCode(phone) };
  }

  async login(adapter: BackendAdapter, { username, password }: Pick<Credentials, 'username' | 'password'>) {
    return adapter.accounts.login({ username, password, ...(await this.solved(adapter, 'login')) });
  }

  /** A new applicant, signed in, with the details that the answers will hold. */
  async person(details: Partial<SamplePerson> = {}): Promise<Person> {
    const { adapter, credentials } = await this.backend.applicant();
    const defaults = { unitRegion: this.home.region };
    return { adapter, credentials, details: samplePerson(this.input.profile, { ...defaults, ...details }) };
  }

  /** Another browser of the same person. */
  async secondClient(person: Person): Promise<BackendAdapter> {
    const adapter = await this.backend.client();
    if (!adapter.supports.accounts) {
      holds(this.backend.again !== undefined, 'the test backend signs a person in again');
      return this.backend.again(person.credentials);
    }
    await this.login(adapter, person.credentials);
    return adapter;
  }

  answersOf(person: Person): ApplicationData {
    return (this.input.answers ?? completeData)(person.details);
  }

  /** A file that nobody sent before in this world. */
  nextFile(slot = 'truthPledge'): NamedFile {
    return fileFor(this.input.form, this.input.files, slot, this.files++);
  }

  /** A file that nobody sent to this backend either, as far as chance goes. */
  rareFile(slot = 'truthPledge'): NamedFile {
    const number = 2 ** 20 + Math.floor(Math.random() * 2 ** 23);
    return fileFor(this.input.form, this.input.files, slot, number);
  }

  async agree(person: Person): Promise<RecordView> {
    const { version } = this.input.profile.notices.privacy;
    return person.adapter.record.consent({ notice: 'scans', version });
  }

  /** Saves every section of complete answers. */
  async fill(person: Person, data = this.answersOf(person)): Promise<RecordView> {
    const { record } = person.adapter;
    let view = await record.open();
    for (const [section, value] of Object.entries(data)) {
      view = await record.saveSection(section, value, { revision: view.revision });
    }
    return view;
  }

  /** Uploads every file that the answers ask for. */
  async upload(person: Person): Promise<void> {
    const { profile, form } = this.input;
    const { data } = await this.agree(person);
    const context = { now: new Date(), profile, account: { mobile: person.credentials.phone } };
    for (const slot of slotsOf(form, data, context)) {
      if (slot.required)
        await person.adapter.materials.put(slot.path, this.nextFile(slot.path), { replaces: null });
    }
  }

  /** An application that nothing keeps from being submitted. */
  async ready(details?: Partial<SamplePerson>): Promise<Person> {
    const person = await this.person(details);
    await this.fill(person);
    await this.upload(person);
    return person;
  }

  /** Says of every changed value that its proof on record still holds, as a person ticks it. */
  async keepProofs({ adapter }: Person): Promise<RecordView> {
    let view = await adapter.record.open();
    for (const { path } of view.issues.filter(({ severity }) => severity === 'confirm')) {
      view = await adapter.record.saveSection(path.split('.')[0] ?? '', ...confirming(view, path));
    }
    return view;
  }

  async submit(person: Person): Promise<RecordView> {
    const { revision } = await person.adapter.record.open();
    return person.adapter.record.submit({ revision, key: this.key() });
  }

  async submitted(details?: Partial<SamplePerson>): Promise<Person & { readonly view: RecordView }> {
    const person = await this.ready(details);
    return { ...person, view: await this.submit(person) };
  }

  async reviewer(
    bureau = this.home.no,
    options?: { role?: 'reviewer' | 'supervisor'; idNumber?: string },
  ): Promise<Review> {
    const { review } = await this.backend.reviewer(bureau, options);
    holds(review !== undefined, 'a reviewer has the group review');
    return review;
  }

  /** A submitted application in the hands of a reviewer of its bureau. */
  async inReview(details?: Partial<SamplePerson>) {
    const person = await this.submitted(details);
    const review = await this.reviewer();
    const id = person.view.applicationId;
    return { person, review, id, case: await review.claim(id) };
  }

  /** An approved application, through both levels where there are two; `case` as the last decision left it. */
  async approved(details?: Partial<SamplePerson>) {
    const held = await this.inReview(details);
    let decided = await this.decide(held.review, held.case, 'approve');
    if (decided.state === 'approved') return { ...held, case: decided };
    const review = await this.reviewer(decided.department.no);
    decided = await this.decide(review, await review.claim(held.id), 'approve');
    return { ...held, review, case: decided };
  }

  decide(
    review: Review,
    { id, revision }: Pick<CaseView, 'id' | 'revision'>,
    action: 'approve' | 'return' | 'reject',
    reason?: string,
  ): Promise<CaseView> {
    return review.decide(id, {
      action,
      revision,
      key: this.key(),
      ...(reason === undefined ? {} : { reason }),
    });
  }
}
