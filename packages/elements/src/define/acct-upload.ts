import { AcctUpload } from '../upload/acct-upload.ts';
import { define } from './define.ts';
import './form-words.ts';
import { withServices } from './registry.ts';

define('acct-upload', withServices(AcctUpload));

declare global {
  interface HTMLElementTagNameMap {
    'acct-upload': AcctUpload;
  }
}
