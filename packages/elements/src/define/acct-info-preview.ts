import { AcctInfoPreview } from '../preview/acct-info-preview.ts';
import './acct-checkbox-field.ts';
import { define } from './define.ts';
import './form-words.ts';
import { withServices } from './registry.ts';

define('acct-info-preview', withServices(AcctInfoPreview));

declare global {
  interface HTMLElementTagNameMap {
    'acct-info-preview': AcctInfoPreview;
  }
}
