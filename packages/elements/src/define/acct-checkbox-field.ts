import { AcctCheckboxField } from '../controls/checkbox-field/acct-checkbox-field.ts';
import { define } from './define.ts';

define('acct-checkbox-field', AcctCheckboxField);

declare global {
  interface HTMLElementTagNameMap {
    'acct-checkbox-field': AcctCheckboxField;
  }
}
