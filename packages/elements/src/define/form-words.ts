import { registerMessages } from '../controllers/words.ts';

registerMessages('en', 'form', () => import('@acct-forms/core/locales/en/form'));
registerMessages('en', 'fields', async () => {
  const [{ fields }, { codes }] = await Promise.all([
    import('@acct-forms/core/locales/en/fields'),
    import('@acct-forms/core/locales/en/codes'),
  ]);
  return { fields: { ...fields, ...codes } };
});
