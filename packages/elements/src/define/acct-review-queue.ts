import { registerMessages } from '../controllers/words.ts';
import { AcctReviewQueue } from '../review/queue/acct-review-queue.ts';
import { define } from './define.ts';
import './form-words.ts';
import './progress-words.ts';
import './stats-words.ts';
import { withServices } from './registry.ts';

registerMessages('en', 'review', () => import('@acct-forms/core/locales/en/review'));
define('acct-review-queue', withServices(AcctReviewQueue));

declare global {
  interface HTMLElementTagNameMap {
    'acct-review-queue': AcctReviewQueue;
  }
}
