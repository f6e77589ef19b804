import { AcctRadioField } from '../controls/radio-field/acct-radio-field.ts';
import { define } from './define.ts';

define('acct-radio-field', AcctRadioField);

declare global {
  interface HTMLElementTagNameMap {
    'acct-radio-field': AcctRadioField;
  }
}
