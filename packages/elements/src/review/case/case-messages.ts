import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';
import { failureText, isAway, type ReviewFailure } from '../review-error.ts';

const { icon } = icons;

export interface MessageMoves {
  readonly reload: () => void;
  readonly toQueue: () => void;
  readonly claimNext: () => void;
}

/** A case that is not on screen: it is being read, or cannot be. */
export function notOpen(
  t: ReviewWords,
  failure: ReviewFailure | undefined,
  moves: MessageMoves,
): TemplateResult {
  if (failure === undefined) return html`<p class="blank" role="status">${t.loading}</p>`;
  return html`<div class="notice error" role="alert">
    ${icon(icons.error)}
    <div>
      <strong>${isAway(failure) ? t.offlineReading : failureText(t, failure)}</strong>
      <button type="button" class="link" @click=${moves.reload}>${t.retry}</button>
      <button type="button" class="link" @click=${moves.toQueue}>${t.toQueue}</button>
    </div>
  </div>`;
}

export interface Messages {
  readonly failure: ReviewFailure | undefined;
  /** Reading again is a way out. */
  readonly again: boolean;
  readonly done: string;
  /** The case is no longer on the page, and what was done is all that it says. */
  readonly alone: boolean;
}

/** What went wrong, with the way out where reading again is one; and what was done, with where to go next. */
export function caseMessages(
  t: ReviewWords,
  { failure, again, done, alone }: Messages,
  moves: MessageMoves,
): TemplateResult {
  return html`<div class="messages">
    <div role="alert">
      ${
        failure === undefined
          ? nothing
          : html`<div class="notice error">
              ${icon(icons.error)}
              <div>
                <strong>${t['error.title']}</strong>${failureText(t, failure)}
                ${
                  again
                    ? html`<button type="button" class="link" @click=${moves.reload}>${t.reload}</button>`
                    : nothing
                }
              </div>
            </div>`
      }
    </div>
    <div role="status">
      ${
        done === ''
          ? nothing
          : html`<div class="notice success" tabindex="-1">
              ${icon(icons.check)}
              <div>
                ${alone ? html`<h1>${done}</h1>` : html`<strong>${done}</strong>`}
                <button type="button" class="link" @click=${moves.toQueue}>${t.toQueue}</button>
                <button type="button" class="link" @click=${moves.claimNext}>${t.claimNext}</button>
              </div>
            </div>`
      }
    </div>
  </div>`;
}
