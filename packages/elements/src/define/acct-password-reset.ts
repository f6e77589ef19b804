import { AcctPasswordReset } from '../account/acct-password-reset.ts';
import './my-account-words.ts';
import './acct-text-field.ts';
import { define } from './define.ts';
import { withServices } from './registry.ts';

define('acct-password-reset', withServices(AcctPasswordReset));

declare global {
  interface HTMLElementTagNameMap {
    'acct-password-reset': AcctPasswordReset;
  }
}
