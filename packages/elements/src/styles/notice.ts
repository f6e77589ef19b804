import { css } from 'lit';

/** Notices: `.notice` is information; add `success`, `warning`, `error`, `flag`. Inside: an icon, then a block with an optional `strong` title. */
export const notice = css`
  .notice {
    --tone: var(--acct-color-accent);
    display: flex;
    gap: var(--acct-space-2);
    padding: var(--acct-space-2);
    border: 1px solid var(--acct-color-accent-line);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-accent-weak);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .notice > .icon {
    margin-top: 1px;
    color: var(--tone);
  }
  .notice > div {
    flex: 1;
    min-width: 0;
  }
  .notice strong {
    display: block;
    color: var(--tone);
  }
  .notice.success {
    --tone: var(--acct-color-success);
    border-color: var(--acct-color-success-line);
    background: var(--acct-color-success-weak);
  }
  .notice.warning {
    --tone: var(--acct-color-warning);
    border-color: var(--acct-color-warning-line);
    background: var(--acct-color-warning-weak);
  }
  .notice.error {
    --tone: var(--acct-color-error);
    border-color: var(--acct-color-error-line);
    background: var(--acct-color-error-weak);
  }
  .notice.flag {
    --tone: var(--acct-color-flag);
    border-color: var(--acct-color-flag-line);
    background: var(--acct-color-flag-weak);
  }
  .notice a,
  .notice .link {
    color: var(--tone);
  }
`;
