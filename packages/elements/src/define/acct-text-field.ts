import { AcctTextField } from '../controls/text-field/acct-text-field.ts';
import { define } from './define.ts';

define('acct-text-field', AcctTextField);

declare global {
  interface HTMLElementTagNameMap {
    'acct-text-field': AcctTextField;
  }
}
