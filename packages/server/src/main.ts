import closeWithGrace from 'close-with-grace';
import { migrate, refuseUnfit } from './cli/migrate.ts';
import { seedDemo } from './cli/seed.ts';
import { ConfigError, readConfig } from './config.ts';
import { openDeps } from './create-deps.ts';
import { keepHouse } from './keep-house.ts';
import { loadProfile } from './load-profile.ts';
import { createNotifier } from './notify/create-notifier.ts';
import { serve } from './serve.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const config = readConfig();
  const notifier = createNotifier(config, print);
  const opened = await openDeps(config, { profile: await loadProfile(config.profile), notifier });
  if (!config.production) await migrate(opened.database);
  await refuseUnfit(opened.deps.orm, config);
  if (config.demo) (await seedDemo(opened.deps)).forEach(print);
  // Told here when it fails, and not with the first upload.
  void opened.images.check();
  const stopHouse = keepHouse(opened);
  const serving = await serve(opened.deps);
  print(`listening on http://${config.host}:${serving.port}`);
  // Only the demo draws pictures in this process, and only after it listens.
  let stopping = false;
  const seeding = config.demoCases
    ? import('./cli/demo-cases.ts')
        .then(({ seedCases }) => seedCases(opened.deps, () => stopping))
        .catch((error: unknown) => opened.deps.log.error({ kind: String(error) }, 'no demo cases'))
    : undefined;
  closeWithGrace({ delay: 65_000, logger: false }, async ({ err }) => {
    if (err) opened.deps.log.fatal({ name: err.name }, 'unexpected');
    stopping = true;
    await serving.close();
    await stopHouse();
    await seeding;
    await opened.close();
  });
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : `cannot start: ${String(error)}`}\n`,
  );
  process.exit(error instanceof ConfigError ? 78 : 1);
}
