import { registerMessages } from '../controllers/words.ts';
import './field-words.ts';

registerMessages('en', 'form', () => import('@acct-forms/core/locales/en/form'));
registerMessages('en', 'pictures', () => import('@acct-forms/core/locales/en/pictures'));
registerMessages('en', 'documents', () => import('@acct-forms/core/locales/en/documents'));
registerMessages('en', 'change', () => import('@acct-forms/core/locales/en/change'));
registerMessages('en', 'record', () => import('@acct-forms/core/locales/en/record'));
registerMessages('en', 'record-late', () => import('@acct-forms/core/locales/en/record-late'));
