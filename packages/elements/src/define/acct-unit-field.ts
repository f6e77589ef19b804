import { AcctUnitField } from '../controls/unit-field/acct-unit-field.ts';
import { define } from './define.ts';

define('acct-unit-field', AcctUnitField);

declare global {
  interface HTMLElementTagNameMap {
    'acct-unit-field': AcctUnitField;
  }
}
