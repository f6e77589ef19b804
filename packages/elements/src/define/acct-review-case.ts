import { registerMessages } from '../controllers/words.ts';
import { AcctReviewCase } from '../review/case/acct-review-case.ts';
import { define } from './define.ts';
import './form-words.ts';
import './progress-words.ts';
import { withServices } from './registry.ts';

registerMessages('en', 'review', () => import('@acct-forms/core/locales/en/review'));
define('acct-review-case', withServices(AcctReviewCase));

declare global {
  interface HTMLElementTagNameMap {
    'acct-review-case': AcctReviewCase;
  }
}
