import { registerMessages } from '../controllers/words.ts';
import { AcctGuide } from '../guide/acct-guide.ts';
import { define } from './define.ts';
import './acct-letters.ts';
import './form-words.ts';
import { withServices } from './registry.ts';

registerMessages('en', 'guide', () => import('@acct-forms/core/locales/en/guide'));

define('acct-guide', withServices(AcctGuide));

declare global {
  interface HTMLElementTagNameMap {
    'acct-guide': AcctGuide;
  }
}
