import { AcctLogin } from '../login/acct-login.ts';
import './acct-checkbox-field.ts';
import './acct-text-field.ts';
import { define } from './define.ts';
import { withServices } from './registry.ts';
import './words.ts';

define('acct-login', withServices(AcctLogin));

declare global {
  interface HTMLElementTagNameMap {
    'acct-login': AcctLogin;
  }
}
