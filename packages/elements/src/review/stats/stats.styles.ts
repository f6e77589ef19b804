import { css } from 'lit';

/** Statistics: head with its choices, four figures, the chart, the table of bureaus. */
export const statsStyles = css`
  :host {
    padding: var(--acct-space-3);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    align-items: center;
    margin-bottom: var(--acct-space-2);
  }
  .head > h1 {
    margin-inline-end: auto;
  }
  @media (min-width: 1024px) {
    .head select.input {
      max-width: 240px;
    }
  }
  .head input.input {
    width: 150px;
  }
  [role='status'] > .notice {
    margin-bottom: var(--acct-space-2);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: var(--acct-space-2);
    margin: 0 0 var(--acct-space-2);
  }
  .figures > .figure {
    margin: 0;
    padding: var(--acct-space-2) var(--acct-space-3);
  }
  .figure dt {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .figure dd {
    margin: 0;
    color: var(--acct-color-text-2);
  }
  .figure strong {
    color: var(--acct-color-text);
    font-size: calc(2 * var(--acct-font-size-m, 1rem));
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .figure .late strong {
    color: var(--acct-color-error);
  }
  .figure .below {
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .below > :is(.link, .zero) {
    margin-inline-end: var(--acct-space-1);
  }
  .zero {
    white-space: nowrap;
  }
  .drawn {
    margin-bottom: var(--acct-space-2);
  }
  .drawn > header {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1) var(--acct-space-2);
    align-items: center;
    margin-bottom: var(--acct-space-3);
    font-size: var(--acct-font-size-s);
  }
  .drawn h2 {
    margin-inline-end: auto;
  }
  .key {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  .key::before {
    width: 12px;
    height: 12px;
    border: 1px solid var(--acct-color-accent);
    border-radius: 2px;
    background: var(--acct-color-accent);
    content: '';
  }
  .key.decided::before {
    background: var(--acct-color-accent-line);
  }
  .chart {
    display: grid;
    grid-template-columns: minmax(32px, max-content) minmax(0, 1fr);
    gap: var(--acct-space-1);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-xs);
    font-variant-numeric: tabular-nums;
  }
  /* The ticks are evenly spread: each number stands at the middle of its line. */
  .axis {
    display: flex;
    flex-direction: column-reverse;
    justify-content: space-between;
    margin-block: -0.8em;
    line-height: 1.6;
    text-align: end;
  }
  .chart > svg {
    width: 100%;
    overflow: visible;
  }
  .grid {
    stroke: var(--acct-color-border);
  }
  rect {
    stroke: var(--acct-color-accent);
  }
  rect.submitted {
    fill: var(--acct-color-accent);
  }
  rect.decided {
    fill: var(--acct-color-accent-line);
  }
  rect[height='0'] {
    stroke: none;
  }
  .chart > .days {
    grid-column: 2;
    height: 1.6em;
  }
  .days > text {
    fill: currentColor;
  }
  .list {
    padding: 0;
    overflow: hidden;
  }
  .drawn .scroll {
    max-height: 320px;
    overflow-y: auto;
  }
  .table {
    white-space: nowrap;
  }
  .sort {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .sort:hover {
    color: var(--acct-color-accent);
  }
  summary {
    padding: 12px var(--acct-space-2);
    color: var(--acct-color-accent);
    font-size: var(--acct-font-size-s);
    cursor: pointer;
  }
  .asof {
    margin-top: var(--acct-space-2);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  @media (min-width: 768px) {
    .head.filters > .box {
      flex: 0 1 auto;
    }
  }
  @media (max-width: 1023px) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .list .table tbody tr {
      grid-template-columns: 1fr 1fr;
      gap: 4px clamp(var(--acct-space-2), 6vw, var(--acct-space-6));
    }
    .list .table tbody tr > [scope] {
      grid-column: 1 / -1;
    }
    .list .table {
      white-space: normal;
    }
    /* Two values stand beside each other: each label takes what its value leaves. */
    .list .table tbody tr > [data-label] {
      display: flex;
      gap: var(--acct-space-1);
      align-items: baseline;
      justify-content: space-between;
      padding-inline-start: 0;
    }
    .list .table tbody [data-label]::before {
      position: static;
      white-space: normal;
    }
  }
  @media (max-width: 767px) {
    :host {
      padding: var(--acct-space-2);
    }
    .drawn h2 {
      flex: 1 0 100%;
    }
    .head > h1 {
      flex: 1 0 100%;
    }
    .head > .box {
      flex: 1 1 40%;
    }
    .head input.input {
      width: 100%;
    }
    .figures > .figure {
      padding: var(--acct-space-1) var(--acct-space-2);
    }
    .days > text:nth-of-type(even) {
      display: none;
    }
  }
  @media (max-width: 399px) {
    .figures,
    .list .table tbody tr {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    rect.submitted {
      fill: CanvasText;
    }
    rect.decided {
      fill: Canvas;
    }
    .key::before {
      border-color: CanvasText;
      background: CanvasText;
      forced-color-adjust: none;
    }
    .key.decided::before {
      background: Canvas;
    }
  }
`;
