import { AcctRegionField } from '../controls/region-field/acct-region-field.ts';
import { define } from './define.ts';

define('acct-region-field', AcctRegionField);

declare global {
  interface HTMLElementTagNameMap {
    'acct-region-field': AcctRegionField;
  }
}
