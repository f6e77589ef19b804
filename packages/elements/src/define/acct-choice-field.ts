import { AcctChoiceField } from '../controls/choice-field/acct-choice-field.ts';
import { define } from './define.ts';

define('acct-choice-field', AcctChoiceField);

declare global {
  interface HTMLElementTagNameMap {
    'acct-choice-field': AcctChoiceField;
  }
}
