import { registerMessages } from '../controllers/words.ts';
import './field-words.ts';

registerMessages('en', 'account', () => import('@acct-forms/core/locales/en/account'));
registerMessages('en', 'home', () => import('@acct-forms/core/locales/en/home'));
