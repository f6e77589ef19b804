import { registerMessages } from '../controllers/words.ts';
import { AcctDateField } from '../controls/date-field/acct-date-field.ts';
import { define } from './define.ts';

define('acct-date-field', AcctDateField);
registerMessages('en', 'day', () => import('@acct-forms/core/locales/en/day'));

declare global {
  interface HTMLElementTagNameMap {
    'acct-date-field': AcctDateField;
  }
}
