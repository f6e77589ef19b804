import { AcctAdmin } from '../admin/acct-admin.ts';
import { registerMessages } from '../controllers/words.ts';
import './acct-choice-field.ts';
import './acct-date-field.ts';
import './acct-radio-field.ts';
import './acct-region-field.ts';
import './acct-text-field.ts';
import { define } from './define.ts';
import './field-words.ts';
import { withServices } from './registry.ts';

registerMessages('en', 'admin', () => import('@acct-forms/core/locales/en/admin'));
define('acct-admin', withServices(AcctAdmin));

declare global {
  interface HTMLElementTagNameMap {
    'acct-admin': AcctAdmin;
  }
}
