import { registerMessages } from '../controllers/words.ts';
import { AcctEntrance } from '../entrance/acct-entrance.ts';
import './acct-directory.ts';
import { define } from './define.ts';
import './field-words.ts';
import { withServices } from './registry.ts';

registerMessages('en', 'entrance', () => import('@acct-forms/core/locales/en/entrance'));
registerMessages('en', 'home', () => import('@acct-forms/core/locales/en/home'));
define('acct-entrance', withServices(AcctEntrance));

declare global {
  interface HTMLElementTagNameMap {
    'acct-entrance': AcctEntrance;
  }
}
