import { registerMessages } from '../controllers/words.ts';
import { AcctListField } from '../controls/list-field/acct-list-field.ts';
import { define } from './define.ts';

define('acct-list-field', AcctListField);
registerMessages('en', 'rows', () => import('@acct-forms/core/locales/en/rows'));

declare global {
  interface HTMLElementTagNameMap {
    'acct-list-field': AcctListField;
  }
}
