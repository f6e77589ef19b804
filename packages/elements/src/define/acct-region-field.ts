import { registerMessages } from '../controllers/words.ts';
import { AcctRegionField } from '../controls/region-field/acct-region-field.ts';
import { define } from './define.ts';

define('acct-region-field', AcctRegionField);
registerMessages('en', 'levels', () => import('@acct-forms/core/locales/en/levels'));

declare global {
  interface HTMLElementTagNameMap {
    'acct-region-field': AcctRegionField;
  }
}
