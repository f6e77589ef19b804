import type { AccountWords } from '@acct-forms/core/locales/zh-CN/account';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FieldIssue } from '../controls/field-issue.ts';
import { icon, shield, warning } from '../styles/icon-signs.ts';
import type { ChallengeController } from './challenge.ts';

/** The group 验证码 under a form: a status for proof of work, a picture with a text field, or the host page's own. */
export function challengeGroup(
  controller: ChallengeController,
  t: Readonly<AccountWords>,
  issues: readonly FieldIssue[],
): TemplateResult | typeof nothing {
  switch (controller.state) {
    case 'none':
      return nothing;
    case 'image':
      return controller.picture?.(controller, t, issues) ?? nothing;
    case 'custom':
      return html`<slot name="challenge"></slot>`;
    default:
      return status(controller, t, issues);
  }
}

function status(
  controller: ChallengeController,
  t: Readonly<AccountWords>,
  issues: readonly FieldIssue[],
): TemplateResult {
  const { state } = controller;
  const [mark, word, hint] =
    state === 'passed'
      ? [icon(shield), t.challengePassed, t.challengePassedHint]
      : state === 'failed'
        ? [icon(warning), t.challengeFailed, '']
        : [html`<span class="spinner"></span>`, t.challengeWorking, t.challengeWorkingHint];
  return html`<div class="challenge" part="challenge" role="group" aria-labelledby="challenge-label">
    <span class="challenge-label" id="challenge-label">${t.challenge}</span>
    <div class="challenge-status ${state}" role="status">
      ${mark}<strong>${word}</strong>${hint ? html`<span class="challenge-hint">${hint}</span>` : nothing}
    </div>
    ${issues.map(({ text }) => html`<p class="challenge-error">${text}</p>`)}
    <p class="challenge-links">
      ${
        state === 'failed'
          ? html`<button class="link" type="button" @click=${() => controller.renew()}>
              ${t.challengeRetry}
            </button>`
          : nothing
      }
      <button class="link" type="button" @click=${() => controller.renew('image')}>${t.useImage}</button>
    </p>
  </div>`;
}

export const challengeStyles = css`
  .challenge-label {
    font-weight: var(--acct-font-weight-strong);
    line-height: var(--acct-line-height-ui);
  }
  .challenge-status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--acct-space-1);
    min-height: var(--acct-control-height);
    margin-top: var(--acct-space-1);
    padding: var(--acct-space-05) calc(var(--acct-space-2) - 1px);
    border: 1px solid transparent;
    border-radius: var(--acct-radius);
    background: var(--acct-color-sunken);
    line-height: var(--acct-line-height-ui);
  }
  .challenge-status.passed {
    border-color: var(--acct-color-success-line);
    background: var(--acct-color-success-weak);
  }
  .challenge-status.passed .icon,
  .challenge-status.passed strong {
    color: var(--acct-color-success);
  }
  .challenge-status.failed {
    border-color: var(--acct-color-warning-line);
    background: var(--acct-color-warning-weak);
  }
  .challenge-status .spinner {
    color: var(--acct-color-accent);
  }
  .challenge-hint {
    margin-inline-start: auto;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    text-align: end;
  }
  .challenge-error {
    margin-top: var(--acct-space-1);
    color: var(--acct-color-error);
    font-size: var(--acct-font-size-s);
    font-weight: var(--acct-font-weight-strong);
  }
  .challenge-links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--acct-space-3);
    margin-top: var(--acct-space-05);
  }
  .challenge-image {
    width: calc(var(--acct-control-height) * 3.2);
    height: var(--acct-control-height);
    border: 1px solid var(--acct-color-border-control);
    border-radius: var(--acct-radius);
    background: #fff;
    object-fit: contain;
  }
`;
