import { AcctReviewStats } from '../review/stats/acct-review-stats.ts';
import { define } from './define.ts';
import './field-words.ts';
import './stats-words.ts';
import { withServices } from './registry.ts';

define('acct-review-stats', withServices(AcctReviewStats));

declare global {
  interface HTMLElementTagNameMap {
    'acct-review-stats': AcctReviewStats;
  }
}
