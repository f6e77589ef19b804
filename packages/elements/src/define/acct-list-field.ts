import { AcctListField } from '../controls/list-field/acct-list-field.ts';
import { define } from './define.ts';

define('acct-list-field', AcctListField);

declare global {
  interface HTMLElementTagNameMap {
    'acct-list-field': AcctListField;
  }
}
