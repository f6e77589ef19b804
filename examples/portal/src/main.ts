import '@acct-forms/elements/styles/tokens.css';
import './page.css';
import { createHttpAdapter } from '@acct-forms/adapter/http';
import '@acct-forms/elements/define/acct-portal.js';
import { registerProfile } from '@acct-forms/elements/define/registry.js';
import { nameThePage } from './page-names.ts';
import { screens } from './screens.ts';

registerProfile('jilin', async () => (await import('@acct-forms/profiles/jilin')).jilin);
registerProfile('sample', async () => (await import('@acct-forms/profiles/sample')).sample);

const portal = document.querySelector('acct-portal')!;
/** What the server writes into the page: the province, and whether it sends codes by SMS. */
const told = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="acct-${name}"]`)?.content;
const province = told('profile') ?? 'jilin';
portal.setAttribute('profile', province);
portal.screens = screens;
portal.backend = createHttpAdapter({
  baseUrl: '/api',
  supports: { phoneCodes: told('phone-codes') === 'true', review: true, administration: true },
});
let kept = false;
portal.addEventListener('acct-route', ({ route }) => {
  if (kept || !/^(?:home|wizard)/.test(route)) return;
  kept = true;
  void import('./offline.ts').then(({ keepPage }) => keepPage());
});
// The page's own words are Jilin's.
if (province !== 'jilin') void portal.profileSource?.().then(nameThePage);
