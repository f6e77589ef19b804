import { css } from 'lit';

export const homeStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--acct-space-1) var(--acct-space-2);
    margin-bottom: var(--acct-space-3);
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 336px;
    gap: var(--acct-space-3);
    align-items: start;
  }
  .column {
    display: grid;
    gap: var(--acct-space-3);
    min-width: 0;
  }
  .column > .card {
    margin: 0;
  }
  aside .card {
    padding: var(--acct-space-3);
  }
  aside .card > h2 {
    margin-bottom: var(--acct-space-2);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--acct-space-05) var(--acct-space-2);
    margin-bottom: var(--acct-space-2);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .line strong {
    color: var(--acct-color-text);
    white-space: nowrap;
  }
  .heading {
    font-size: calc(24px * var(--acct-text-scale));
  }
  .status h2 {
    margin-bottom: var(--acct-space-1);
  }
  .lead {
    max-width: var(--acct-measure);
    color: var(--acct-color-text-2);
  }
  .status .actions {
    margin-top: var(--acct-space-3);
  }
  .status .notice {
    margin-top: var(--acct-space-2);
  }
  .flags {
    margin: var(--acct-space-3) 0 var(--acct-space-2);
    padding: 0;
    border: 1px solid var(--acct-color-flag-line);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-flag-weak);
    list-style: none;
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
  .fine {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .empty {
    color: var(--acct-color-text-3);
  }
  .values {
    --columns: 1;
  }
  .phone {
    margin-top: var(--acct-space-2);
    color: var(--acct-color-accent);
    font-weight: var(--acct-font-weight-strong);
  }
  .things {
    padding: 0;
    list-style: none;
  }
  .things li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--acct-space-05) var(--acct-space-1);
    min-height: 48px;
  }
  .things li + li {
    border-top: 1px solid var(--acct-color-border);
  }
  .things .link {
    font-size: inherit;
  }
  .ticks {
    display: grid;
    gap: var(--acct-space-1);
    padding: 0;
    list-style: none;
  }
  .ticks + h3,
  .ticks + .fine {
    margin-top: var(--acct-space-3);
  }
  h3 + .ticks {
    margin-top: var(--acct-space-1);
  }
  .ticks li {
    display: flex;
    gap: 12px;
  }
  .ticks .icon {
    height: 1.7em;
    color: var(--acct-color-success);
  }
  h3 + .ticks .icon {
    color: var(--acct-color-text-3);
  }
  .ticks small {
    display: block;
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .ticks .badge {
    margin-inline-start: var(--acct-space-1);
  }
  .messages {
    padding: 0;
    list-style: none;
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
  .messages time {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  @media (max-width: 1023px) {
    .layout {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (min-width: 768px) and (max-width: 1023px) {
    aside.column {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media (max-width: 767px) {
    h1 {
      font-size: calc(24px * var(--acct-text-scale));
    }
    .heading {
      font-size: var(--acct-font-size-xl);
    }
    aside .card {
      padding: var(--acct-space-2);
    }
    .flags li {
      grid-template-columns: var(--acct-mark) minmax(0, 1fr);
    }
    .flags .button {
      grid-column: 2;
      justify-self: start;
      margin-top: var(--acct-space-1);
    }
    .status .actions .button {
      width: 100%;
    }
  }
`;
