/**
 * The script-tag build: one module for a page without a bundler. It registers the provinces and defines each
 * `acct-*` element when the page first uses it; everything else loads when it is needed, from beside this file.
 */
import { registerProfile } from '@acct-forms/elements/define/registry.js';
import '@acct-forms/elements/define/auto.js';

export { createHttpAdapter } from '@acct-forms/adapter/http';
export { registerProfile } from '@acct-forms/elements/define/registry.js';
export { registerMessages } from '@acct-forms/elements/define/messages.js';

registerProfile('jilin', async () => (await import('@acct-forms/profiles/jilin')).jilin);
registerProfile('sample', async () => (await import('@acct-forms/profiles/sample')).sample);
