import { registerMessages } from '../controllers/words.ts';
import { AcctHome } from '../home/acct-home.ts';
import { define } from './define.ts';
import './progress-words.ts';
import { withServices } from './registry.ts';
import './words.ts';

registerMessages('en', 'home', () => import('@acct-forms/core/locales/en/home'));
registerMessages('en', 'claim', () => import('@acct-forms/core/locales/en/claim'));
define('acct-home', withServices(AcctHome));

declare global {
  interface HTMLElementTagNameMap {
    'acct-home': AcctHome;
  }
}
