import { registerMessages } from '../controllers/words.ts';
import { AcctUnitField } from '../controls/unit-field/acct-unit-field.ts';
import { define } from './define.ts';

define('acct-unit-field', AcctUnitField);
registerMessages('en', 'units', () => import('@acct-forms/core/locales/en/units'));

declare global {
  interface HTMLElementTagNameMap {
    'acct-unit-field': AcctUnitField;
  }
}
