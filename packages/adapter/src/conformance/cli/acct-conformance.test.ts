import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { jilin } from '@acct-forms/profiles/jilin';
import { createMemoryBackend, type MemoryOptions } from '../../memory/index.ts';
import { allLaws } from '../laws/index.ts';
import { answers, type Break } from '../mutants/mutant.ts';
import type { LawResult } from '../report.ts';
import { runCommand } from './testing/run-command.ts';
import { serveAdapters } from './testing/serve-adapters.ts';

const form = await jilin.form();
const office = { username: 'office', password: 'The-office-of-1234' };
const asOffice = { ACCT_ADMINISTRATOR_PASSWORD: office.password };

/** The memory backend behind a port, broken or not, with an administrator. */
async function serve(broken: Break = (adapter) => adapter, options: Partial<MemoryOptions> = {}) {
  const backend = createMemoryBackend({ profile: jilin, form, ...options });
  backend.add({
    accounts: [{ ...office, role: 'administrator', phone: '13800000000', name: '省级管理员' }],
  });
  const serving = await serveAdapters(() => broken(backend.adapterFor()));
  after(() => serving.close());
  return serving.baseUrl;
}

interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly absent: number;
  readonly capabilities: readonly { readonly capability: string; readonly absent: number }[];
  readonly laws: readonly LawResult[];
}

test('every law holds of a whole backend behind a port: exit code 0, and each capability is told', async () => {
  const url = await serve();
  const { code, stdout, stderr } = await runCommand([url, '--administrator', office.username], asOffice);
  assert.equal(code, 0, stdout + stderr);
  for (const name of ['accounts', 'record', 'materials', 'units', 'changes', 'education', 'review'])
    assert.match(stdout, new RegExp(`^✓ ${name} +\\d+ passed`, 'm'));
  assert.match(stdout, new RegExp(`^${allLaws.length} laws: \\d+ passed`, 'm'));
});

test('a broken backend behind a port: exit code 1, the law in words and what was seen', async () => {
  const url = await serve(answers('record', 'open', (view) => ({ ...view, round: view.round + 1 })));
  const args = [url, '--administrator', office.username, '--law', 'record/open,record/replace'];
  const { code, stdout } = await runCommand(args, asOffice);
  assert.equal(code, 1);
  assert.match(stdout, /✗ record\/open\n {2}law: {2}the first opening makes an empty draft/);
  assert.match(stdout, /seen: the new application: \["draft",1,"initial",1\] is not \["draft",0/);
  assert.match(stdout, /^2 laws: 1 passed, 1 failed/m);
});

test('the report is JSON where it is asked for; a capability alone can be tried, and a run ends at the first failure', async () => {
  const url = await serve(answers('units', 'check', () => null));
  const args = [url, '--administrator', office.username, '--capability', 'units', '--json'];
  const all = await runCommand(args, asOffice);
  const report = JSON.parse(all.stdout) as Report;
  assert.equal(all.code, 1);
  assert.deepEqual([...new Set(report.laws.map(({ capability }) => capability))], ['units']);
  assert.equal(report.laws.length, report.passed + report.failed);
  assert.ok(report.failed > 1);
  const bailed = await runCommand([...args, '--bail'], asOffice);
  const short = JSON.parse(bailed.stdout) as Report;
  assert.deepEqual([bailed.code, short.failed, short.laws.at(-1)?.outcome], [1, 1, 'failed']);
});

test('what is declared absent is skipped and told, and takes no administrator', async () => {
  const url = await serve();
  const without = 'review,administration,education,formerCertificates,units';
  const { code, stdout } = await runCommand([url, '--without', without, '--json']);
  const report = JSON.parse(stdout) as Report;
  assert.equal(code, 0, stdout);
  assert.ok(report.passed > 60);
  const education = report.capabilities.find(({ capability }) => capability === 'education');
  assert.equal(education?.absent, allLaws.filter(({ id }) => id.startsWith('education/')).length);
});

test('a world of the author’s own makes people and reads the codes', async () => {
  const codes = new Map<string, string>();
  const gateway = createServer((request, response) =>
    response.end(codes.get((request.url ?? '').slice(1)) ?? ''),
  );
  await new Promise<void>((ready) => gateway.listen(0, '127.0.0.1', ready));
  const folder = await mkdtemp(join(tmpdir(), 'acct-conformance-'));
  after(async () => {
    gateway.close();
    await rm(folder, { recursive: true });
  });
  const sent = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
  const file = join(folder, 'world.js');
  const phoneCode = `async (phone) => (await fetch(${JSON.stringify(sent)} + phone)).text()`;
  await writeFile(file, `export default ({ profile }) => ({ phoneCode: ${phoneCode} });`);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const url = await serve(undefined, {
    challenge: 'proofOfWork',
    sendCode: (phone, code) => void codes.set(phone, code),
  });
  const laws = 'accounts/login,phoneCodes/resend,phoneCodes/reset';
  const args = [url, '--world', file, '--law', laws, '--administrator', office.username];
  const { code, stdout } = await runCommand(args, asOffice);
  assert.equal(code, 0, stdout);
  assert.match(stdout, /^3 laws: 3 passed;/m);
  const script = join(folder, 'code.js');
  await writeFile(script, `console.log(await (${phoneCode})(process.argv[2]));`);
  const from = `${process.execPath} ${script}`;
  const one = [url, '--phone-code-from', from, '--law', 'phoneCodes/change-phone', '--json'];
  const said = await runCommand([...one, '--administrator', office.username], asOffice);
  assert.equal((JSON.parse(said.stdout) as Report).passed, 1, said.stdout);
});

test('what cannot be run is exit code 2 and one line that says why', async () => {
  const url = await serve();
  const pictures = await serve(
    answers('accounts', 'challenge', () => ({
      kind: 'image',
      id: 'x',
      image: 'data:,',
      alternatives: [],
      expiresAt: new Date().toISOString(),
    })),
  );
  const page = createServer((_, response) => response.end('<!doctype html>'));
  await new Promise<void>((ready) => page.listen(0, '127.0.0.1', ready));
  after(() => page.close());
  const other = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
  const cases: readonly (readonly [args: readonly string[], said: RegExp])[] = [
    [['http://127.0.0.1:9/api'], /nobody answers at http:\/\/127\.0\.0\.1:9\/api/],
    [[other], /does not speak this wire/],
    [[url], /review, administration take an administrator/],
    [[url, '--administrator', 'nobody'], /nobody cannot sign in: bad-credentials/],
    [[pictures, '--without', 'review'], /kind image takes a person/],
    [[], /one BASE_URL is needed/],
    [['ftp://x'], /no http address/],
    [[url, '--without', 'nothing'], /there is no nothing/],
    [[url, '--profile', './missing.js'], /--profile \.\/missing\.js/],
    [[url, '--colour'], /colour/],
  ];
  for (const [args, said] of cases) {
    const { code, stdout, stderr } = await runCommand(args, asOffice);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.match(stderr, said);
  }
});

test('the help names every option and ends well', async () => {
  const { code, stdout } = await runCommand(['--help']);
  assert.equal(code, 0);
  for (const name of ['profile', 'without', 'administrator', 'world', 'capability', 'law', 'bail', 'json'])
    assert.ok(stdout.includes(`--${name} `), name);
});
