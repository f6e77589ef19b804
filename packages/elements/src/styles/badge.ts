import { css } from 'lit';

/** Badges: `.badge` is neutral; add `accent`, `success`, `warning`, `error`, `flag`. */
export const badge = css`
  .badge {
    display: inline-flex;
    align-items: center;
    gap: var(--acct-space-05);
    min-height: 24px;
    padding: 0 var(--acct-space-1);
    border-radius: var(--acct-radius-s);
    background: var(--acct-color-sunken);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-xs);
    font-weight: var(--acct-font-weight-regular);
    line-height: var(--acct-line-height-ui);
    white-space: nowrap;
  }
  .badge .icon {
    width: calc(14px * var(--acct-text-scale));
    height: calc(14px * var(--acct-text-scale));
    stroke-width: 2;
  }
  .badge.accent {
    background: var(--acct-color-accent-weak);
    color: var(--acct-color-accent);
  }
  .badge.success {
    background: var(--acct-color-success-weak);
    color: var(--acct-color-success);
  }
  .badge.warning {
    background: var(--acct-color-warning-weak);
    color: var(--acct-color-warning);
  }
  .badge.error {
    background: var(--acct-color-error-weak);
    color: var(--acct-color-error);
  }
  .badge.flag {
    background: var(--acct-color-flag-weak);
    color: var(--acct-color-flag);
  }
  @media (forced-colors: active) {
    .badge {
      border: 1px solid;
    }
  }
`;
