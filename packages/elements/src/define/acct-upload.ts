import { AcctUpload } from '../upload/acct-upload.ts';
import { define } from './define.ts';
import './form-words.ts';

define('acct-upload', AcctUpload);

declare global {
  interface HTMLElementTagNameMap {
    'acct-upload': AcctUpload;
  }
}
