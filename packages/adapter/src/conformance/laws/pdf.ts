import type { PdfRule, PictureRule } from '@acct-forms/core';
import { equal, holds, refuses } from '../expect.ts';
import { laws, type Written } from '../law.ts';
import { damagedPdfs, guardedPdf, makePdf, pdfPage, scriptedPdf } from '../pdf.ts';
import type { Person, World } from '../world.ts';

const script = 'canary-5d1e';

type Given = string | Uint8Array<ArrayBuffer>;

const pdfFile = (bytes: Given, name = 'certificate.pdf', type = 'application/pdf') =>
  new File([bytes], name, { type });

/** The first slot of the form that takes a PDF, or that takes none. */
function slotOf({ input: { form } }: World, takes: boolean) {
  const slot = form.slots.find(
    ({ rule }) =>
      form.pictureRules[rule]?.kind === 'scan' && (form.pictureRules[rule].pdf !== undefined) === takes,
  );
  if (slot === undefined) return undefined;
  const part = slot.perItem === undefined ? '' : '.a1';
  return {
    slot: slot.key + part + (slot.count === undefined ? '' : '.1'),
    rule: form.pictureRules[slot.rule]!,
  };
}

interface Place {
  readonly person: Person;
  readonly slot: string;
  readonly rule: PictureRule & { readonly pdf: PdfRule };
  readonly put: (
    file: File | ReturnType<World['nextFile']>,
    replaces?: string | null,
  ) => ReturnType<Person['adapter']['materials']['put']>;
}

/** What is done where the profile has a slot that takes a PDF; in others there is nothing to hold. */
const where =
  (run: (place: Place, world: World) => Promise<void>): Written[1] =>
  async (world) => {
    const found = slotOf(world, true);
    if (found === undefined) return;
    const person = await world.person();
    await world.agree(person);
    const put: Place['put'] = (file, replaces = null) =>
      person.adapter.materials.put(found.slot, file, { replaces });
    await run({ person, put, slot: found.slot, rule: { ...found.rule, pdf: found.rule.pdf! } }, world);
  };

/** Refused as an issue of the slot, and not stored. */
async function refusesPdf({ person, put, slot }: Place, bytes: Given, code: string) {
  const { issues = [] } = await refuses('invalid', put(pdfFile(bytes)), code);
  equal(
    issues.map((issue) => [issue.path, issue.code]),
    [[`materials.${slot}`, code]],
    'the issues',
  );
  equal((await person.adapter.record.open()).materials, {}, 'what is stored');
  return issues[0]?.params ?? {};
}

export const pdfLaws = laws('pdf', ['materials'], {
  put: [
    'a PDF is taken where the profile says so, and can be read back',
    where(async ({ person, put, slot }) => {
      const stored = await put(pdfFile(makePdf({ pages: 3 })));
      equal(
        [stored.slot, stored.name, stored.type, stored.pages],
        [slot, 'certificate.pdf', 'application/pdf', 3],
        'the material',
      );
      equal([stored.width, stored.height], [pdfPage.width, pdfPage.height], 'the size of its first page');
      equal((await person.adapter.record.open()).materials[slot], stored, 'the material in the record');
      const read = await person.adapter.materials.read(stored.id);
      equal([read.type, read.size], ['application/pdf', stored.bytes], 'the file read back');
      equal(await read.slice(0, 5).text(), '%PDF-', 'how it begins');
    }),
  ],
  'same-bytes': [
    'the same PDF sent again gives the same material',
    where(async ({ put }) => {
      const file = pdfFile(makePdf({ pages: 1 }));
      const stored = await put(file);
      equal(await put(file), stored, 'the retry');
    }),
  ],
  elsewhere: [
    'a PDF is refused where the profile does not say so, whatever it is called',
    async (world) => {
      const place = slotOf(world, false);
      if (place === undefined) return;
      const person = await world.person();
      await world.agree(person);
      const bytes = makePdf({ pages: 1 });
      for (const file of [pdfFile(bytes), pdfFile(bytes, 'scan.jpg', 'image/jpeg')]) {
        await refuses('file-type', person.adapter.materials.put(place.slot, file, { replaces: null }));
      }
      equal((await person.adapter.record.open()).materials, {}, 'what is stored');
    },
  ],
  'by-content': [
    'what a file is called does not make it a PDF or a picture',
    where(async ({ put, slot }, world) => {
      const pdf = await put(pdfFile(makePdf({ pages: 1 }), 'scan.jpg', 'image/jpeg'));
      equal(pdf.type, 'application/pdf', 'a PDF under the name of a picture');
      const bytes = new Uint8Array(await world.nextFile(slot).arrayBuffer());
      const { type, pages } = await put(pdfFile(bytes), pdf.id);
      equal([type, pages], ['image/jpeg', undefined], 'a picture under the name of a PDF');
    }),
  ],
  limit: [
    'a PDF at its limit of bytes is taken, one byte more is not, and the limit is told',
    where(async ({ put, rule: { pdf } }) => {
      const { limit } = await refuses(
        'file-too-large',
        put(pdfFile(makePdf({ pages: 1, bytes: pdf.maxBytes + 1 }))),
      );
      equal(limit, pdf.maxBytes, 'the limit');
      const stored = await put(pdfFile(makePdf({ pages: 1, bytes: pdf.maxBytes })));
      holds(stored.bytes <= pdf.maxBytes, 'what is stored is within the limit');
    }),
  ],
  'picture-limit': [
    'a picture has its own limit beside that of a PDF',
    where(async ({ put, rule }, { input: { files } }) => {
      if (rule.maxBytes >= rule.pdf.maxBytes) return;
      const { limit } = await refuses('file-too-large', put(files.scanOf(rule.maxBytes + 1)));
      equal(limit, rule.maxBytes, 'the limit');
      equal((await put(files.scanOf(rule.maxBytes))).type, 'image/jpeg', 'a picture at its limit');
    }),
  ],
  pages: [
    'a PDF with as many pages as may be is taken, one page more is not, and both numbers are told',
    where(async (place) => {
      const { maxPages } = place.rule.pdf;
      const params = await refusesPdf(place, makePdf({ pages: maxPages + 1 }), 'pdf-pages');
      equal(params, { pages: maxPages + 1, maxPages }, 'what is told');
      equal((await place.put(pdfFile(makePdf({ pages: maxPages })))).pages, maxPages, 'the pages');
    }),
  ],
  encrypted: [
    'a PDF with a password is refused',
    where(async (place) => {
      await refusesPdf(place, guardedPdf(), 'pdf-encrypted');
    }),
  ],
  damaged: [
    'a PDF that is cut off or has no pages is refused',
    where(async (place) => {
      for (const bytes of damagedPdfs()) await refusesPdf(place, bytes, 'pdf-damaged');
    }),
  ],
  active: [
    'a PDF that does something is refused, or what it does is gone',
    where(async ({ person, put }) => {
      try {
        const { id } = await put(pdfFile(scriptedPdf(script)));
        const text = await (await person.adapter.materials.read(id)).text();
        holds(!text.includes(script) && !text.includes('JavaScript'), 'no script is served');
      } catch (error) {
        await refuses('invalid', Promise.reject(error));
      }
    }),
  ],
});
