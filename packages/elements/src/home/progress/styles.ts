import { css } from 'lit';

export const progressStyles = css`
  .heading .kind {
    display: block;
    margin-bottom: var(--acct-space-05);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-m);
  }
  .flags {
    margin: var(--acct-space-3) 0 var(--acct-space-2);
    border: 1px solid var(--acct-color-flag-line);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-flag-weak);
  }
  .flags li {
    display: grid;
    grid-template-columns: var(--acct-mark) minmax(0, 1fr) auto;
    gap: 0 var(--acct-space-2);
    align-items: center;
    padding: var(--acct-space-2);
  }
  .flags li + li {
    border-top: 1px solid var(--acct-color-flag-line);
  }
  .flags .number {
    display: grid;
    place-items: center;
    align-self: start;
    width: var(--acct-mark);
    height: var(--acct-mark);
    border-radius: 50%;
    background: var(--acct-color-flag);
    color: var(--acct-color-surface);
    font-size: var(--acct-font-size-xs);
    font-weight: var(--acct-font-weight-strong);
  }
  .flags .section {
    display: block;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .flags .remark {
    display: block;
  }
  .timeline .dot {
    display: grid;
    place-items: center;
    color: var(--acct-color-surface);
  }
  .timeline .icon {
    width: var(--acct-icon-s);
    height: var(--acct-icon-s);
    stroke-width: 2.5;
  }
  .timeline [class] > strong {
    color: var(--acct-color-text);
  }
  .timeline .done > .dot {
    border-color: var(--acct-color-success);
    background: var(--acct-color-success);
  }
  .timeline .flag > .dot {
    border-color: var(--acct-color-flag);
    background: var(--acct-color-flag);
  }
  .timeline .bad > .dot {
    border-color: var(--acct-color-error);
    background: var(--acct-color-error);
  }
  /* Whole, and under the words where it does not fit beside them. */
  .timeline time {
    display: inline-block;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .timeline li > strong {
    margin-inline-end: 12px;
  }
  .messages li {
    padding-block: var(--acct-space-1);
  }
  .messages li + li {
    border-top: 1px solid var(--acct-color-border);
  }
  .messages .badge,
  .messages time {
    margin-inline-start: var(--acct-space-1);
  }
  .messages .reference {
    white-space: nowrap;
  }
  .messages time {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  @media (max-width: 767px) {
    .flags li {
      grid-template-columns: var(--acct-mark) minmax(0, 1fr);
    }
    .flags .button {
      grid-column: 2;
      justify-self: start;
      margin-top: var(--acct-space-1);
    }
  }
`;
