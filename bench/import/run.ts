/**
 * Imports a register of a million former holders from a file: a dry run, the import, and the same file again. Tells the
 * time and the peak of the process's resident memory, and beside it what the process takes for a thousand lines.
 */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { checkIdNumber } from '@acct-forms/core';
import { importHoldersFile } from '../../packages/server/src/cli/import-holders.ts';
import { createTestServer } from '../../packages/server/src/testing/create-test-server.ts';
import { table } from '../figures.ts';

const { values } = parseArgs({ options: { lines: { type: 'string', default: '1000000' } } });
const most = Number(values.lines);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A valid number for each number: a day from 1930 on, and one of the 1,000 of that day. */
function idNumberOf(n: number): string {
  const day = new Date(Date.UTC(1930, 0, 1 + Math.floor(n / 1000)))
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '');
  const digits = `220102${day}${String(n % 1000).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return digits + '10X98765432'.charAt(sum % 11);
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉'];

function lineOf(n: number): string {
  const name = `${surnames[n % surnames.length]}${given[n % given.length]}${given[(n * 7) % given.length]}`;
  const mobile = `139${String(n).padStart(8, '0')}`;
  return `${22010000000 + n},${name},111,${idNumberOf(n)},,,${mobile},20,,"示例, ${n % 9000} 号有限公司",220104,2012-07-01\r\n`;
}

async function writeRegister(path: string, lines: number): Promise<number> {
  const file = createWriteStream(path);
  const head =
    'certNo,name,idType,idNumber,sex,birthDate,mobile,fullTimeEducation,unitCode,unitName,regionCode,issuedDate';
  file.write(`${head}\r\n`);
  for (let n = 0; n < lines; n += 1) if (!file.write(lineOf(n))) await once(file, 'drain');
  file.end();
  await finished(file);
  return (await stat(path)).size;
}

if (!checkIdNumber('111', idNumberOf(7), { now: new Date() }).valid) throw new Error('numbers are not valid');
const folder = await mkdtemp(join(tmpdir(), 'acct-import-'));
const server = await createTestServer();
const peak = () => process.resourceUsage().maxRSS / 1024;
const rows = [['lines', 'what', 'seconds', 'lines a second', 'peak of the process, MB']];
try {
  for (const lines of [1000, most]) {
    const path = join(folder, `${lines}.csv`);
    const bytes = await writeRegister(path, lines);
    console.error(`${lines} lines, ${(bytes / 1e6).toFixed(1)} MB`);
    for (const [what, dryRun] of [
      ['dry run', true],
      ['import', false],
      ['the same again', false],
    ] as const) {
      const started = performance.now();
      const [told = ''] = await importHoldersFile(server.deps, path, { dryRun });
      const seconds = (performance.now() - started) / 1000;
      console.error(`${what}: ${told}`);
      rows.push([
        String(lines),
        what,
        seconds.toFixed(1),
        String(Math.round(lines / seconds)),
        peak().toFixed(0),
      ]);
    }
  }
  console.log(table(rows));
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
