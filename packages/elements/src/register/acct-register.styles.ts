import { css } from 'lit';

export const registerStyles = css`
  .legend {
    margin: var(--acct-space-1) 0 var(--acct-space-3);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .legend b {
    color: var(--acct-color-error);
  }
  .summary,
  .notice {
    margin-bottom: var(--acct-space-3);
  }
  .summary h2 {
    font-size: var(--acct-font-size-l);
  }
  .former {
    border-bottom: 1px solid var(--acct-color-border);
    padding-bottom: var(--acct-space-3);
  }
  .former summary {
    display: flex;
    align-items: center;
    gap: var(--acct-space-1);
    color: var(--acct-color-accent);
    list-style: none;
    cursor: pointer;
  }
  .former summary::-webkit-details-marker {
    display: none;
  }
  .former summary .icon {
    width: var(--acct-icon-s);
    height: var(--acct-icon-s);
    transition: transform var(--acct-motion-fast);
  }
  .former[open] summary .icon {
    transform: rotate(90deg);
  }
  .former .fields {
    margin-top: var(--acct-space-2);
  }
  /* The browser's own slot inside details would pass content-box on. */
  .former > * {
    box-sizing: border-box;
  }
  .former p {
    margin-top: var(--acct-space-1);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .version {
    display: inline-block;
    color: var(--acct-color-text-2);
  }
  .agree .link {
    font-size: inherit;
  }
  .dialog h2 {
    outline: none;
  }
`;
