import { AcctOutputField } from '../controls/output-field/acct-output-field.ts';
import { define } from './define.ts';

define('acct-output-field', AcctOutputField);

declare global {
  interface HTMLElementTagNameMap {
    'acct-output-field': AcctOutputField;
  }
}
