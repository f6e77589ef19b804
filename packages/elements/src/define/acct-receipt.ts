import { AcctReceipt } from '../preview/acct-receipt.ts';

import { define } from './define.ts';
import './form-words.ts';
import { withServices } from './registry.ts';

define('acct-receipt', withServices(AcctReceipt));

declare global {
  interface HTMLElementTagNameMap {
    'acct-receipt': AcctReceipt;
  }
}
