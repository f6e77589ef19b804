import { AcctHome } from '../home/acct-home.ts';
import { define } from './define.ts';
import { withServices } from './registry.ts';
import './words.ts';

define('acct-home', withServices(AcctHome));

declare global {
  interface HTMLElementTagNameMap {
    'acct-home': AcctHome;
  }
}
