import { registerMessages } from '../controllers/words.ts';
import { AcctEducation } from '../education/acct-education.ts';
import { define } from './define.ts';
import { withServices } from './registry.ts';

registerMessages('en', 'education', () => import('@acct-forms/core/locales/en/education'));

define('acct-education', withServices(AcctEducation));

declare global {
  interface HTMLElementTagNameMap {
    'acct-education': AcctEducation;
  }
}
