import { AcctInfoPreview } from '../preview/acct-info-preview.ts';
import './acct-checkbox-field.ts';
import { define } from './define.ts';
import './form-words.ts';

define('acct-info-preview', AcctInfoPreview);

declare global {
  interface HTMLElementTagNameMap {
    'acct-info-preview': AcctInfoPreview;
  }
}
