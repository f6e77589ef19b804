import { registerMessages } from '../controllers/words.ts';
import './field-words.ts';

registerMessages('en', 'form', () => import('@acct-forms/core/locales/en/form'));
