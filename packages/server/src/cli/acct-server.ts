#!/usr/bin/env node
import { readConfig } from '../config.ts';
import { openDeps } from '../create-deps.ts';
import { loadProfile } from '../load-profile.ts';
import { noNotifier } from '../notify/notifier.ts';
import { archive, archiveUsage } from './archive.ts';
import { migrate } from './migrate.ts';
import { seedDemo } from './seed.ts';

const usage = `acct-server serve | migrate | seed\n${archiveUsage}`;
const print = (line: string) => void process.stdout.write(`${line}\n`);

async function withDeps(
  work: (opened: Awaited<ReturnType<typeof openDeps>>) => Promise<void>,
): Promise<void> {
  const config = readConfig();
  const opened = await openDeps(config, { profile: await loadProfile(config.profile), notifier: noNotifier });
  await work(opened).finally(() => opened.close());
}

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  serve: () => import('../main.ts'),
  archive: async () => {
    const code = await archive(args, print);
    if (code === 64) process.stderr.write(archiveUsage);
    process.exitCode = code;
  },
  migrate: () => withDeps(({ database }) => migrate(database)),
  seed: () =>
    withDeps(async ({ deps, database }) => {
      if (!deps.config.demo) throw new Error('DEMO: demo data is refused');
      await migrate(database);
      (await seedDemo(deps)).forEach(print);
      if (deps.config.demoCases) await (await import('./demo-cases.ts')).seedCases(deps);
    }),
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command === undefined) {
  process.stderr.write(usage);
  process.exitCode = 64;
} else {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`);
    process.exitCode = 78;
  }
}
