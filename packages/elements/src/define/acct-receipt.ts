import { AcctReceipt } from '../preview/acct-receipt.ts';

import { define } from './define.ts';
import './form-words.ts';

define('acct-receipt', AcctReceipt);

declare global {
  interface HTMLElementTagNameMap {
    'acct-receipt': AcctReceipt;
  }
}
