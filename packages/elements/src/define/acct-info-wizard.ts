import { AcctInfoWizard } from '../info-wizard/acct-info-wizard.ts';
import './acct-choice-field.ts';
import './acct-date-field.ts';
import './acct-list-field.ts';
import './acct-output-field.ts';
import './acct-radio-field.ts';
import './acct-region-field.ts';
import './acct-text-field.ts';
import './acct-unit-field.ts';
import './acct-upload.ts';
import { define } from './define.ts';
import './form-words.ts';
import { withServices } from './registry.ts';

define('acct-info-wizard', withServices(AcctInfoWizard));

declare global {
  interface HTMLElementTagNameMap {
    'acct-info-wizard': AcctInfoWizard;
  }
}
