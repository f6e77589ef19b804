import { registerMessages } from '../controllers/words.ts';
import { AcctLetters } from '../letters/acct-letters.ts';
import './acct-radio-field.ts';
import { define } from './define.ts';
import './form-words.ts';
import { withServices } from './registry.ts';

registerMessages('en', 'letters', () => import('@acct-forms/core/locales/en/letters'));

define('acct-letters', withServices(AcctLetters));

declare global {
  interface HTMLElementTagNameMap {
    'acct-letters': AcctLetters;
  }
}
