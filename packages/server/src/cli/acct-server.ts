#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { openDeps } from '../create-deps.ts';
import { loadProfile } from '../load-profile.ts';
import { noNotifier } from '../notify/notifier.ts';
import { archive, archiveUsage } from './archive.ts';
import { erase, eraseUsage } from './erase.ts';
import { migrate } from './migrate.ts';
import { seedDemo } from './seed.ts';

const usage = `acct-server serve | migrate | seed
acct-server create-administrator USERNAME
acct-server import-holders FILE [--dry-run] [--report FILE]
${eraseUsage}${archiveUsage}`;
const print = (line: string) => void process.stdout.write(`${line}\n`);

async function withDeps(
  work: (opened: Awaited<ReturnType<typeof openDeps>>) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  const opened = await openDeps(config, { profile: await loadProfile(config.profile), notifier: noNotifier });
  await work(opened).finally(() => opened.close());
}

function misused(): void {
  process.stderr.write(usage);
  process.exitCode = 64;
}

/** The one operand of a command and its options; nothing where they are not understood. */
function readArguments(given: readonly string[]) {
  try {
    const options = { 'dry-run': { type: 'boolean' }, report: { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args: [...given], allowPositionals: true, options });
    const [operand, ...others] = positionals;
    return operand === undefined || others.length > 0 ? undefined : { operand, values };
  } catch {
    return undefined;
  }
}

const commands: Readonly<Record<string, () => unknown>> = {
  '--help': () => print(usage.trimEnd()),
  serve: () => import('../main.ts'),
  archive: async () => {
    const code = await archive(args, print);
    if (code === 64) process.stderr.write(archiveUsage);
    process.exitCode = code;
  },
  erase: () =>
    withDeps(async (opened) => {
      const code = await erase(opened, args, print);
      if (code === 64) process.stderr.write(eraseUsage);
      process.exitCode = code;
    }),
  migrate: () => withDeps(({ database }) => migrate(database)),
  seed: () =>
    withDeps(async ({ deps, database }) => {
      if (!deps.config.demo) throw new Error('DEMO: demo data is refused');
      await migrate(database);
      (await seedDemo(deps)).forEach(print);
      if (deps.config.demoCases) await (await import('./demo-cases.ts')).seedCases(deps);
    }),
  'create-administrator': () => {
    const given = readArguments(args);
    if (given === undefined) return misused();
    return withDeps(async ({ deps }) => {
      const { createAdministrator } = await import('./create-administrator.ts');
      const password = await createAdministrator(deps, given.operand);
      print(`First password, to be changed at the first login: ${password}`);
    });
  },
  'import-holders': () => {
    const given = readArguments(args);
    if (given === undefined) return misused();
    return withDeps(async ({ deps }) => {
      const { importHoldersFile } = await import('./import-holders.ts');
      const options = { dryRun: given.values['dry-run'] === true, report: given.values.report };
      (await importHoldersFile(deps, given.operand, options)).forEach(print);
    });
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) misused();
else {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
    process.exitCode = 78;
  }
}
