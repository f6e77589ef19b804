import { AcctDateField } from '../controls/date-field/acct-date-field.ts';
import { define } from './define.ts';

define('acct-date-field', AcctDateField);

declare global {
  interface HTMLElementTagNameMap {
    'acct-date-field': AcctDateField;
  }
}
