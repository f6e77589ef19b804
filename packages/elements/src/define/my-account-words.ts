import { registerMessages } from '../controllers/words.ts';
import './field-words.ts';

registerMessages('en', 'my-account', async () => {
  const [{ account }, { register }, { myAccount }] = await Promise.all([
    import('@acct-forms/core/locales/en/account'),
    import('@acct-forms/core/locales/en/register'),
    import('@acct-forms/core/locales/en/my-account'),
  ]);
  return { 'my-account': { ...account, ...register, ...myAccount } };
});
