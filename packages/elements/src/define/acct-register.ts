import { AcctRegister } from '../register/acct-register.ts';
import './acct-checkbox-field.ts';
import './acct-text-field.ts';
import { define } from './define.ts';
import { withServices } from './registry.ts';
import './words.ts';

define('acct-register', withServices(AcctRegister));

declare global {
  interface HTMLElementTagNameMap {
    'acct-register': AcctRegister;
  }
}
