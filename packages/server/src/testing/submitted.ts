import { completeData, sampleFiles, samplePerson } from '@acct-forms/adapter/conformance';
import { slotsOf } from '@acct-forms/core';
import type { TestServer } from './create-test-server.ts';
import { signedIn } from './people.ts';

/** A submitted application of a bureau's region. */
export async function submitted(server: TestServer, region: string) {
  const { profile, form } = server.deps;
  const person = await signedIn(server);
  const details = samplePerson(profile, { unitRegion: region });
  const { record, materials } = person.adapter;
  let view = await record.open();
  for (const [section, value] of Object.entries(completeData(details))) {
    view = await record.saveSection(section, value, { revision: view.revision });
  }
  await record.consent({ notice: 'scans', version: profile.notices.privacy.version });
  let number = 1;
  for (const slot of slotsOf(form, view.data, { now: new Date(), profile }).filter((item) => item.required)) {
    const file = slot.path === 'photo' ? sampleFiles.photo(number) : sampleFiles.scan((number += 1));
    await materials.put(slot.path, file, { replaces: null });
  }
  view = await record.submit({ revision: view.revision, key: 'submit' });
  return { person, details, view };
}
