import {
  completeData,
  cookieFetch,
  sampleFiles,
  samplePerson,
  samplePhone,
} from '@acct-forms/adapter/conformance';
import { createHttpAdapter } from '@acct-forms/adapter/http';
import { jilin } from '@acct-forms/profiles/jilin';

const slots = ['photo', 'idFront', 'idBack', 'educationProof', 'unitCertificate', 'workProof', 'truthPledge'];

export interface Waiting {
  readonly name: string;
  readonly idNumber: string;
  readonly unitName: string;
}

/**
 * Registers a person at a running system without challenges, fills everything in and submits it, as a browser would
 * through the same adapter. `number` makes the pictures its own.
 */
export async function submitOne(
  origin: string,
  number: number,
  employer: { readonly unitCode: string; readonly unitName: string; readonly unitRegion: string },
): Promise<Waiting> {
  const browser = cookieFetch();
  const adapter = createHttpAdapter({
    baseUrl: `${origin}/api`,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('Origin', origin);
      return browser(input, { ...init, headers });
    },
  });
  const { accounts, record, materials } = adapter;
  const username = `morning${number}`;
  const password = 'Early-Light-52';
  const { version } = jilin.notices.privacy;
  const consent = { notice: 'privacy', version } as const;
  await accounts.register({ username, password, phone: samplePhone(), consent, key: `register-${number}` });
  await accounts.login({ username, password });
  const person = samplePerson(jilin, employer);
  let { revision } = await record.open();
  for (const [section, value] of Object.entries({ ...completeData(person), title: { hasTitle: false } }))
    ({ revision } = await record.saveSection(section, value, { revision }));
  await record.consent({ notice: 'scans', version });
  for (const [i, slot] of slots.entries()) {
    const file = slot === 'photo' ? sampleFiles.photo(number) : sampleFiles.scan(number * 10 + i);
    await materials.put(slot, file, { replaces: null });
  }
  ({ revision } = await record.open());
  await record.submit({ revision, key: `morning-${number}` });
  return person;
}
