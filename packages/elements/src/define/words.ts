import { registerMessages } from '../controllers/words.ts';
import './field-words.ts';

registerMessages('en', 'account', async () => {
  const [{ account }, { register }, { directory }] = await Promise.all([
    import('@acct-forms/core/locales/en/account'),
    import('@acct-forms/core/locales/en/register'),
    import('@acct-forms/core/locales/en/directory'),
  ]);
  return { account: { ...account, ...register, ...directory } };
});
registerMessages('en', 'session', () => import('@acct-forms/core/locales/en/session'));
