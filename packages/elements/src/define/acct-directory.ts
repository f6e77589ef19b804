import { AcctDirectory } from '../directory/acct-directory.ts';
import './acct-text-field.ts';
import { define } from './define.ts';
import { withServices } from './registry.ts';
import './words.ts';

define('acct-directory', withServices(AcctDirectory));

declare global {
  interface HTMLElementTagNameMap {
    'acct-directory': AcctDirectory;
  }
}
