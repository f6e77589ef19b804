#!/usr/bin/env node
import { capabilityOf } from '../capabilities.ts';
import { allLaws } from '../laws/index.ts';
import { runLaws, type LawResult } from '../report.ts';
import { Misused, readArguments, usage } from './arguments.ts';
import { prepare } from './prepare.ts';
import { byCapability, countsOf, reportText } from './print.ts';
import { tryOut } from './try-out.ts';

/** Whether something was asked for; an empty list asks for all. */
const includes = <T>(asked: readonly T[], item: T) => asked.length === 0 || asked.includes(item);

async function main(): Promise<number> {
  const asked = readArguments(
    process.argv.slice(2),
    allLaws.map(({ id }) => id),
  );
  if (asked === undefined) {
    process.stdout.write(usage);
    return 0;
  }
  const prepared = await prepare(asked);
  await tryOut(prepared, asked);
  const started = performance.now();
  const tell = ({ outcome, id }: LawResult) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${id}`);
    return !(asked.bail && outcome === 'failed');
  };
  const results = await runLaws({
    ...prepared.input,
    createAdapter: async () => prepared.backend,
    only: ({ id }) => includes(asked.laws, id) && includes(asked.capabilities, capabilityOf(id)),
    onResult: tell,
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const seconds = (performance.now() - started) / 1000;
  const { baseUrl } = asked;
  const { id, version } = prepared.input.profile;
  const report = {
    baseUrl,
    profile: { id, version },
    seconds: Math.round(seconds * 10) / 10,
    ...countsOf(results),
    capabilities: byCapability(results),
    laws: results,
  };
  process.stdout.write(
    asked.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : `${baseUrl}, profile ${id} ${version}\n${reportText(results, seconds)}`,
  );
  return report.failed > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`acct-conformance: ${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof Misused) process.stderr.write('See acct-conformance --help\n');
  process.exitCode = 2;
}
