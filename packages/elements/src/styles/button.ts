import { css } from 'lit';

/**
 * Buttons: `.button` is outlined; add `filled`, `text`, `danger`, `small`, `wide`. Busy is `aria-busy="true"`
 * with a `.spinner` before its words; keep it focusable with `aria-disabled`. `.link` is a button that looks like a link.
 */
export const button = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--acct-space-1);
    min-height: var(--acct-control-height);
    padding: var(--acct-space-05) calc(var(--acct-space-3) - 1px);
    border: 1px solid var(--acct-color-border-control);
    border-radius: var(--acct-radius);
    background: var(--acct-color-surface);
    color: var(--acct-color-text);
    font: inherit;
    line-height: var(--acct-line-height-heading);
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--acct-motion-fast) var(--acct-motion-ease),
      border-color var(--acct-motion-fast) var(--acct-motion-ease);
  }
  .button:hover {
    border-color: var(--acct-color-accent);
    color: var(--acct-color-accent);
  }
  .filled {
    border-color: transparent;
    background: var(--acct-color-accent);
    color: var(--acct-color-on-accent);
    font-weight: var(--acct-font-weight-strong);
  }
  .filled:hover {
    background: var(--acct-color-accent-hover);
    color: var(--acct-color-on-accent);
  }
  .filled:active {
    background: var(--acct-color-accent-active);
  }
  .text {
    border-color: transparent;
    background: none;
    color: var(--acct-color-accent);
  }
  .text:hover {
    border-color: transparent;
    background: var(--acct-color-accent-weak);
  }
  .danger,
  .danger:hover {
    border-color: var(--acct-color-error);
    color: var(--acct-color-error);
  }
  .danger:hover {
    background: var(--acct-color-error-weak);
  }
  .danger.filled {
    background: var(--acct-color-error);
    color: var(--acct-color-surface);
  }
  .small {
    min-height: var(--acct-control-height-s);
    padding-inline: calc(var(--acct-space-2) - 1px);
    font-size: var(--acct-font-size-s);
  }
  .wide {
    width: 100%;
  }
  .button:disabled {
    border-color: var(--acct-color-border);
    background: var(--acct-color-sunken);
    color: var(--acct-color-text-3);
    cursor: default;
  }
  .button[aria-busy='true'] {
    cursor: progress;
  }
  .link {
    display: inline;
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--acct-color-accent);
    font: inherit;
    font-size: var(--acct-font-size-s);
    text-decoration: underline;
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
  .spinner {
    flex: none;
    width: var(--acct-icon-s);
    height: var(--acct-icon-s);
    border: 2px solid currentColor;
    border-inline-start-color: transparent;
    border-radius: 50%;
    animation: acct-turn 0.9s linear infinite;
  }
  @keyframes acct-turn {
    to {
      transform: rotate(1turn);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      display: none;
    }
  }
`;
