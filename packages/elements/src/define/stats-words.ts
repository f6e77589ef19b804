import { registerMessages } from '../controllers/words.ts';

registerMessages('en', 'stats', () => import('@acct-forms/core/locales/en/stats'));
