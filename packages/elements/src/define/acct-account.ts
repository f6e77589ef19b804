import { AcctAccount } from '../account/acct-account.ts';
import './my-account-words.ts';
import './form-words.ts';
import './progress-words.ts';
import './acct-password-reset.ts';
import './acct-text-field.ts';
import { define } from './define.ts';
import { withServices } from './registry.ts';

define('acct-account', withServices(AcctAccount));

declare global {
  interface HTMLElementTagNameMap {
    'acct-account': AcctAccount;
  }
}
