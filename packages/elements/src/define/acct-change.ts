import { AcctChange } from '../change/acct-change.ts';
import './acct-text-field.ts';
import { define } from './define.ts';
import './form-words.ts';
import { withServices } from './registry.ts';

define('acct-change', withServices(AcctChange));

declare global {
  interface HTMLElementTagNameMap {
    'acct-change': AcctChange;
  }
}
