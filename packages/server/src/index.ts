export { ConfigError, readConfig, type Config, type Limits } from './config.ts';
export { createApp } from './create-app.ts';
export { openDeps, type Opened, type Overrides } from './create-deps.ts';
export type { Deps } from './deps.ts';
export { serve, type Serving } from './serve.ts';
export { noNotifier, type Notifier } from './notify/notifier.ts';
