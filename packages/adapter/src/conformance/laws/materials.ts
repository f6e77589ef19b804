import { equal, holds, race, refuses } from '../expect.ts';
import { withSegment } from '../jpeg.ts';
import { laws } from '../law.ts';
import type { World } from '../world.ts';

async function sha256(blob: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A person who may upload, with one scan in the slot of the pledge. */
async function withFile(world: World) {
  const person = await world.person();
  await world.agree(person);
  const file = world.nextFile();
  const stored = await person.adapter.materials.put('truthPledge', file, { replaces: null });
  return { ...person, file, stored };
}

export const materialLaws = laws('materials', ['materials'], {
  put: [
    'an uploaded picture stands in its slot and can be read back',
    async (world) => {
      const { adapter, file, stored } = await withFile(world);
      equal(
        [stored.slot, stored.name, stored.type],
        ['truthPledge', file.name, 'image/jpeg'],
        'the material',
      );
      equal([stored.width, stored.height], [1240, 880], 'its size in pixels');
      equal(stored.uploadSha256, await sha256(file), 'the hash of what was sent');
      equal((await adapter.record.open()).materials['truthPledge'], stored, 'the material in the record');
      const read = await adapter.materials.read(stored.id);
      equal(
        [read.type, read.size, await sha256(read)],
        [stored.type, stored.bytes, stored.sha256],
        'the file read back',
      );
    },
  ],
  'consent-first': [
    'no file is taken before the notice for scans was agreed to',
    async (world) => {
      const { adapter } = await world.person();
      await adapter.record.open();
      await refuses(
        'consent-required',
        adapter.materials.put('truthPledge', world.nextFile(), { replaces: null }),
      );
    },
  ],
  'same-bytes': [
    'the same bytes sent again give the same material',
    async (world) => {
      const { adapter, file, stored } = await withFile(world);
      equal(await adapter.materials.put('truthPledge', file, { replaces: null }), stored, 'the retry');
      equal(
        await adapter.materials.put('truthPledge', file, { replaces: stored.id }),
        stored,
        'the same again',
      );
    },
  ],
  replace: [
    'a new file takes the place of the old one, which is gone',
    async (world) => {
      const { adapter, stored } = await withFile(world);
      const next = await adapter.materials.put('truthPledge', world.nextFile(), { replaces: stored.id });
      holds(next.id !== stored.id, 'the new file has its own id');
      equal((await adapter.record.open()).materials['truthPledge']?.id, next.id, 'the file in the slot');
      await refuses('not-found', adapter.materials.read(stored.id), 'reading the old file');
    },
  ],
  'stale-replace': [
    'a file that replaces what is no longer there is refused, and the slot keeps its own',
    async (world) => {
      const { adapter, stored } = await withFile(world);
      for (const replaces of [null, 'something-else']) {
        await refuses('stale-revision', adapter.materials.put('truthPledge', world.nextFile(), { replaces }));
      }
      equal((await adapter.record.open()).materials['truthPledge']?.id, stored.id, 'the file in the slot');
    },
  ],
  race: [
    'of two files sent into one empty slot at once, one wins',
    async (world) => {
      const person = await world.person();
      await world.agree(person);
      const other = await world.secondClient(person);
      const { won, codes } = await race([
        person.adapter.materials.put('truthPledge', world.nextFile(), { replaces: null }),
        other.materials.put('truthPledge', world.nextFile(), { replaces: null }),
      ]);
      equal([won.length, codes], [1, ['stale-revision']], 'the uploads');
      equal((await other.record.open()).materials['truthPledge']?.id, won[0]?.id, 'the file in the slot');
    },
  ],
  remove: [
    'a removed file is gone, once',
    async (world) => {
      const { adapter, stored } = await withFile(world);
      await adapter.materials.remove(stored.id);
      holds(!('truthPledge' in (await adapter.record.open()).materials), 'the slot is empty');
      await refuses('not-found', adapter.materials.read(stored.id), 'reading');
      await refuses('not-found', adapter.materials.remove(stored.id), 'removing again');
    },
  ],
  'own-only': [
    "another person's file is not found",
    async (world) => {
      const { adapter, stored } = await withFile(world);
      const stranger = await world.person();
      await refuses('not-found', stranger.adapter.materials.read(stored.id), 'reading');
      await refuses('not-found', stranger.adapter.materials.remove(stored.id), 'removing');
      await adapter.materials.read(stored.id);
    },
  ],
  'signed-in-only': [
    'files are for signed-in people',
    async (world) => {
      const { stored } = await withFile(world);
      const visitor = await world.backend.client();
      await refuses('unauthenticated', visitor.materials.read(stored.id), 'reading');
      const put = visitor.materials.put('truthPledge', world.nextFile(), { replaces: null });
      await refuses('unauthenticated', put, 'uploading');
    },
  ],
  'unknown-slot': [
    'a slot that the form does not have takes nothing',
    async (world) => {
      const person = await world.person();
      await world.agree(person);
      for (const slot of ['nothing', 'constructor', 'otherMaterial.6', 'truthPledge.1']) {
        const put = person.adapter.materials.put(slot, world.nextFile(), { replaces: null });
        await refuses(['invalid', 'not-found'], put, slot);
      }
    },
  ],
  limit: [
    'a file at the limit is taken, one byte more is not, and the limit is told',
    async (world) => {
      const person = await world.person();
      await world.agree(person);
      const { form, files } = world.input;
      const slot = form.slots.find(({ key }) => key === 'truthPledge');
      const { maxBytes = 0 } = form.pictureRules[slot?.rule ?? ''] ?? {};
      const put = (bytes: number) =>
        person.adapter.materials.put('truthPledge', files.scanOf(bytes), { replaces: null });
      const { limit } = await refuses('file-too-large', put(maxBytes + 1));
      equal(limit, maxBytes, 'the limit');
      holds((await put(maxBytes)).bytes <= maxBytes, 'what is stored is within the limit');
    },
  ],
  'least-size': [
    'a photo with fewer pixels than its rule demands is refused where the rule says that this blocks',
    async (world) => {
      const person = await world.person();
      await world.agree(person);
      const { form, files } = world.input;
      const slot = form.slots.find(({ rule }) => form.pictureRules[rule]?.blocking?.includes('size'));
      if (slot === undefined) return;
      const put = person.adapter.materials.put(slot.key, files.smallPhoto(), { replaces: null });
      const { issues = [] } = await refuses('invalid', put);
      equal(
        issues.map(({ path, code }) => [path, code]),
        [[`materials.${slot.key}`, 'picture-size']],
        'the issues',
      );
      equal((await person.adapter.record.open()).materials, {}, 'what is stored');
    },
  ],
  'pictures-only': [
    'what is not a picture is refused, whatever it is called',
    async (world) => {
      const person = await world.person();
      await world.agree(person);
      const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>';
      const picture = await world.nextFile().arrayBuffer();
      const wrong = [svg, '<!doctype html><p>x</p>', 'GIF89a', '', new Uint8Array(picture.slice(0, 12))];
      for (const bytes of wrong) {
        const file = new File([bytes], 'scan.jpg', { type: 'image/jpeg' });
        await refuses('file-type', person.adapter.materials.put('truthPledge', file, { replaces: null }));
      }
      equal((await person.adapter.record.open()).materials, {}, 'what is stored');
    },
  ],
  name: [
    'a file name is text, never a path',
    async (world) => {
      const person = await world.person();
      await world.agree(person);
      const bytes = await world.nextFile().arrayBuffer();
      const file = new File([bytes], '../..\\身份证 (1)\u202e\u0007.jpg', { type: 'image/jpeg' });
      const { name } = await person.adapter.materials.put('truthPledge', file, { replaces: null });
      holds(name.includes('身份证 (1)'), 'the name is kept');
      holds(!/[\\/\p{Cc}\p{Cf}]/u.test(name), 'no separators, no control characters');
    },
  ],
  'no-longer-asked': [
    'a file that is no longer asked for stays in the draft',
    async (world) => {
      const person = await world.ready();
      const { record } = person.adapter;
      const view = await record.open();
      const { employer = {} } = world.answersOf(person);
      const after = await record.saveSection('employer', { ...employer, onDuty: false }, view);
      equal(after.materials['workProof'], view.materials['workProof'], 'the file');
    },
  ],
  aborted: [
    'an aborted upload rejects and stores nothing',
    async (world) => {
      const person = await world.person();
      await world.agree(person);
      const signal = AbortSignal.abort();
      const { codes } = await race([
        person.adapter.materials.put('truthPledge', world.nextFile(), { replaces: null, signal }),
      ]);
      equal(codes.length, 1, 'the rejections');
      equal((await person.adapter.record.open()).materials, {}, 'what is stored');
    },
  ],
  stripped: [
    'what a picture tells beside its pixels, such as where it was taken, is not kept, nor what follows its end',
    async (world) => {
      const person = await world.person();
      await world.agree(person);
      const plain = new Uint8Array(await world.nextFile().arrayBuffer());
      const secrets = ['Exif\0\0GPS 43.88N 125.32E', 'taken by somebody', 'hidden behind the end'];
      const [exif, comment, behind] = secrets.map((text) => new TextEncoder().encode(text));
      const marked = withSegment(withSegment(plain, 0xe1, exif!), 0xfe, comment!);
      const bytes = new Uint8Array([...marked, ...behind!]);
      const file = new File([bytes], 'scan.jpg', { type: 'image/jpeg' });
      const stored = await person.adapter.materials.put('truthPledge', file, { replaces: null });
      equal(stored.uploadSha256, await sha256(file), 'the hash of what was sent');
      const read = await person.adapter.materials.read(stored.id);
      equal([read.size, await sha256(read)], [stored.bytes, stored.sha256], 'the file read back');
      const text = new TextDecoder('latin1').decode(await read.arrayBuffer());
      for (const secret of secrets) holds(!text.includes(secret.slice(4)), `it does not say ${secret}`);
      equal([stored.width, stored.height], [1240, 880], 'its size in pixels');
    },
  ],
});
