import { registerMessages } from '../controllers/words.ts';

registerMessages('en', 'progress', () => import('@acct-forms/core/locales/en/progress'));
