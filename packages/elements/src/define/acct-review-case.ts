import { registerMessages } from '../controllers/words.ts';
import { AcctReviewCase } from '../review/case/acct-review-case.ts';
import { define } from './define.ts';

registerMessages('en', 'review', () => import('@acct-forms/core/locales/en/review'));
define('acct-review-case', AcctReviewCase);

declare global {
  interface HTMLElementTagNameMap {
    'acct-review-case': AcctReviewCase;
  }
}
