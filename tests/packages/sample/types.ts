import type { BackendAdapter } from '@acct-forms/adapter';
import { createHttpAdapter } from '@acct-forms/adapter/http';
import { createMemoryAdapter } from '@acct-forms/adapter/memory';
import { adapterSuite } from '@acct-forms/adapter/conformance';
import { checkMobile, type Profile } from '@acct-forms/core';
import { account } from '@acct-forms/core/locales/zh-CN/account';
import type { AcctLogin } from '@acct-forms/elements';
import { backendContext } from '@acct-forms/elements/context';
import { autoload } from '@acct-forms/elements/define/auto.js';
import '@acct-forms/elements/define/acct-login.js';
import { registerProfile } from '@acct-forms/elements/define/registry.js';
import type { AcctSubmittedEvent } from '@acct-forms/elements/events';
import { preparePicture } from '@acct-forms/elements/images';
import { jilin } from '@acct-forms/profiles/jilin';
import { sample } from '@acct-forms/profiles/sample';

export const backend: BackendAdapter = createHttpAdapter({ baseUrl: 'https://example.gov.cn/api' });
export const profiles: readonly Profile[] = [jilin, sample];
registerProfile('jilin', async () => jilin);
const login: AcctLogin = document.createElement('acct-login');
login.backend = backend;
login.addEventListener('acct-signed-in', ({ session }) => session.account.id.toUpperCase());
// @ts-expect-error A word that is no reason.
login.reason = 'elsewhere';
document.addEventListener('acct-submitted', (event) => {
  const submitted: AcctSubmittedEvent = event;
  document.title = submitted.referenceNumber;
});
export const said: string = account.login;
export const valid: boolean = checkMobile('13800000000').valid;
export const other = { createMemoryAdapter, adapterSuite, backendContext, autoload, preparePicture };
