import { registerMessages } from '../controllers/words.ts';
import { AcctReviewStats } from '../review/stats/acct-review-stats.ts';
import { define } from './define.ts';
import './field-words.ts';
import { withServices } from './registry.ts';

registerMessages('en', 'stats', () => import('@acct-forms/core/locales/en/stats'));
define('acct-review-stats', withServices(AcctReviewStats));

declare global {
  interface HTMLElementTagNameMap {
    'acct-review-stats': AcctReviewStats;
  }
}
