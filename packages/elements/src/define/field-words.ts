import { registerMessages } from '../controllers/words.ts';

// One loader for the one group: a second registration would take the place of the first.
registerMessages('en', 'fields', async () => {
  const [{ fields }, { issues }, { codes }] = await Promise.all([
    import('@acct-forms/core/locales/en/fields'),
    import('@acct-forms/core/locales/en/issues'),
    import('@acct-forms/core/locales/en/codes'),
  ]);
  return { fields: { ...fields, ...issues, ...codes } };
});
