import { completeData, sampleFiles, samplePerson } from '@acct-forms/adapter/conformance';
import { slotsOf } from '@acct-forms/core';
import type { TestServer } from './create-test-server.ts';
import { signedIn } from './people.ts';

/** A submitted application of a bureau's region; in the slots of `given` with these files. */
export async function submitted(
  server: TestServer,
  region: string,
  given: Readonly<Record<string, File>> = {},
) {
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
    const drawn = slot.path === 'photo' ? sampleFiles.photo(number) : sampleFiles.scan((number += 1));
    await materials.put(slot.path, given[slot.path] ?? drawn, { replaces: null });
  }
  view = await record.submit({ revision: view.revision, key: 'submit' });
  return { person, details, view };
}
