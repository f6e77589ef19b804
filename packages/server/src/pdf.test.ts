import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import {
  adapterSuite,
  makePdf,
  sampleBureaus,
  sampleFiles,
  scriptedPdf,
} from '@acct-forms/adapter/conformance';
import type { Profile } from '@acct-forms/core';
import { jilin } from '@acct-forms/profiles/jilin';
import { sample } from '@acct-forms/profiles/sample';
import { conformanceBackend } from './testing/conformance-backend.ts';
import { createTestServer, type TestServer } from './testing/create-test-server.ts';
import { signedIn, solve } from './testing/people.ts';
import { submitted } from './testing/submitted.ts';

const form = await sample.form();
const server = await createTestServer({ profile: sample });
after(() => server.stop());

adapterSuite({
  test: (title, run) => test(title, run),
  createAdapter: async () => conformanceBackend(server),
  only: ({ id }) => id.startsWith('pdf/'),
  profile: sample,
  form,
  files: sampleFiles,
  solve,
});

const pdfFile = (bytes: Uint8Array<ArrayBuffer>, name = 'certificate.pdf') =>
  new File([bytes], name, { type: 'application/pdf' });

async function uploader(of: TestServer) {
  const person = await signedIn(of);
  await person.adapter.record.open();
  const { version } = of.deps.profile.notices.privacy;
  await person.adapter.record.consent({ notice: 'scans', version });
  return person;
}

test('a PDF is served as a download that no page can run, under its name', async () => {
  const { adapter, fetch } = await uploader(server);
  const name = '毕业证书 "1".pdf';
  const stored = await adapter.materials.put('educationProof.a', pdfFile(makePdf({ pages: 2 }), name), {
    replaces: null,
  });
  assert.notEqual(stored.sha256, stored.uploadSha256, 'made anew');
  const response = await fetch(`${server.baseUrl}/record/materials/${stored.id}`, {
    headers: { 'acct-wire': '1' },
  });
  const header = (of: string) => response.headers.get(of) ?? '';
  assert.equal(header('content-type'), 'application/pdf');
  assert.equal(header('x-content-type-options'), 'nosniff');
  assert.match(header('content-disposition'), /^attachment; filename="[^"]*"; filename\*=UTF-8''%E6%AF%95/);
  assert.match(header('content-security-policy'), /sandbox/);
  assert.match(header('cache-control'), /no-store/);
  const bytes = Buffer.from(await response.arrayBuffer());
  assert.deepEqual([bytes.length, bytes.toString('latin1', 0, 5)], [stored.bytes, '%PDF-']);
});

test('a script, a lie about the length and a renamed program get nowhere, and the next file is taken', async () => {
  const { adapter, fetch } = await uploader(server);
  const put = (body: Uint8Array<ArrayBuffer> | string) =>
    fetch(`${server.baseUrl}/record/slots/educationProof.a`, {
      method: 'PUT',
      body,
      headers: { 'acct-wire': '1', 'acct-replaces': 'none', 'content-type': 'application/pdf' },
    });
  const codes = [];
  for (const body of [
    scriptedPdf('1'),
    makePdf({ pages: 1, bytes: 3 * 1024 * 1024 }),
    'MZ not a PDF',
    '%PDF-1.7\n<!doctype html><script>1</script>',
  ]) {
    const response = await put(body);
    codes.push([response.status, ((await response.json()) as { code: string }).code]);
  }
  assert.deepEqual(codes, [
    [422, 'invalid'],
    [413, 'file-too-large'],
    [415, 'file-type'],
    [422, 'invalid'],
  ]);
  const stored = await adapter.materials.put('educationProof.a', pdfFile(makePdf({ pages: 1 })), {
    replaces: null,
  });
  assert.equal(stored.pages, 1);
});

/** Jilin's form, if its scans could be PDFs. */
const withPdf: Profile = {
  ...jilin,
  form: async () => {
    const whole = await jilin.form();
    const pdf = { maxBytes: 1024 * 1024, maxPages: 5 };
    return {
      ...whole,
      pictureRules: { ...whole.pictureRules, scan: { ...whole.pictureRules['scan']!, pdf } },
    };
  },
};

test('the bureau reads the same bytes, and is told where else they were sent', async (t) => {
  const own = await createTestServer({ profile: withPdf });
  t.after(() => own.stop());
  const [bureau] = sampleBureaus(jilin);
  assert.ok(bureau);
  const file = pdfFile(makePdf({ pages: 4, text: 'the same for both' }));
  const ids: string[] = [];
  for (const _ of [1, 2]) {
    const { view } = await submitted(own, bureau.region, { educationProof: file });
    assert.equal(view.materials['educationProof']?.pages, 4);
    ids.push(view.applicationId);
  }
  const { review } = (await signedIn(own, { role: 'reviewer', bureau: bureau.no })).adapter;
  assert.ok(review);
  const found = await review.claim(ids[1]!);
  const { educationProof } = found.materials;
  assert.ok(educationProof);
  assert.deepEqual([educationProof.type, educationProof.pages], ['application/pdf', 4]);
  const blob = await review.readMaterial(found.id, educationProof.id);
  assert.deepEqual([blob.type, blob.size], ['application/pdf', educationProof.bytes]);
  const told = found.checks.find(({ path }) => path === 'materials.educationProof');
  assert.deepEqual([told?.code, told?.ok], ['file-elsewhere', false]);
  assert.deepEqual(
    told?.found?.map((place) => place.case?.id),
    [ids[0]],
  );
});
