import closeWithGrace from 'close-with-grace';
import { migrate, refuseUnfit } from './cli/migrate.ts';
import { seedDemo } from './cli/seed.ts';
import { ConfigError, readConfig } from './config.ts';
import { openDeps } from './create-deps.ts';
import { keepTidy } from './housekeeping.ts';
import { loadProfile } from './load-profile.ts';
import { createConsoleNotifier, noNotifier } from './notify/notifier.ts';
import { serve } from './serve.ts';

const print = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const config = readConfig();
  const notifier = config.demo ? createConsoleNotifier(print) : noNotifier;
  const opened = await openDeps(config, { profile: await loadProfile(config.profile), notifier });
  if (!config.production) await migrate(opened.deps.orm);
  await refuseUnfit(opened.deps.orm, config);
  if (config.demo) (await seedDemo(opened.deps)).forEach(print);
  const stopTidying = keepTidy(opened.deps);
  const serving = await serve(opened.deps);
  print(`listening on http://${config.host}:${serving.port}`);
  closeWithGrace({ delay: 65_000, logger: false }, async ({ err }) => {
    if (err) opened.deps.log.fatal({ name: err.name }, 'unexpected');
    await serving.close();
    await stopTidying();
    await opened.close();
  });
} catch (error) {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : `cannot start: ${String(error)}`}\n`,
  );
  process.exit(error instanceof ConfigError ? 78 : 1);
}
