/**
 * Prints the matrix of all broken backends × laws: `npm run conformance:matrix`. The exit code is 1 where a broken backend
 * passes for whole, or a law is not needed to notice one.
 */
import { jilin } from '@acct-forms/profiles/jilin';
import { sample } from '@acct-forms/profiles/sample';
import { allLaws } from '../packages/adapter/src/conformance/laws/index.ts';
import { allMutants, pdfMutants } from '../packages/adapter/src/conformance/mutants.ts';
import {
  matrixLines,
  needlessLaws,
  survivors,
  type Row,
} from '../packages/adapter/src/conformance/mutants/matrix.ts';
import { lawsThatNotice } from '../packages/adapter/src/conformance/mutants/noticed.ts';

const forms = { jilin: await jilin.form(), sample: await sample.form() };
const rows: Row[] = [];
for (const mutant of allMutants) {
  // In the sample province a proof may be a PDF.
  const noticed = pdfMutants.includes(mutant)
    ? await lawsThatNotice(mutant, allLaws, sample, forms.sample)
    : await lawsThatNotice(mutant, allLaws, jilin, forms.jilin);
  rows.push({ mutant, noticed });
  if (process.stderr.isTTY) process.stderr.write(`\r${rows.length} of ${allMutants.length}`);
}
if (process.stderr.isTTY) process.stderr.write('\r');

const [passed, needless] = [survivors(rows), needlessLaws(rows, allLaws)];
const list = (ids: readonly string[]) => (ids.length === 0 ? 'none' : ids.join('; '));
const lines = [
  ...matrixLines(rows, allLaws),
  `${rows.length} broken backends × ${allLaws.length} laws`,
  `broken backends that no law notices: ${list(passed)}`,
  `laws that are not needed, each of their broken backends being noticed by another too: ${list(needless)}`,
];
console.log(lines.join('\n'));
process.exitCode = passed.length + needless.length > 0 ? 1 : 0;
