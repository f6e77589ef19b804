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
  .head .box {
    flex: 0 1 auto;
  }
  .head .input {
    height: var(--acct-control-height-s);
    font-size: var(--acct-font-size-s);
  }
  .head select.input {
    max-width: 240px;
  }
  .head input.input {
    width: 150px;
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
  .axis,
  .days {
    position: relative;
  }
  .axis > span {
    position: absolute;
    inset-inline-end: 0;
    transform: translateY(-50%);
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
  .days {
    grid-column: 2;
    height: 1.6em;
  }
  .days > span {
    position: absolute;
    white-space: nowrap;
  }
  .list {
    padding: 0;
    overflow: hidden;
  }
  .scroll {
    overflow-x: auto;
  }
  .drawn .scroll {
    max-height: 320px;
    overflow-y: auto;
  }
  .table {
    white-space: nowrap;
  }
  .table .number {
    font-variant-numeric: tabular-nums;
  }
  .asof {
    margin-top: var(--acct-space-2);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .dialog .body {
    display: grid;
    gap: var(--acct-space-3);
    align-content: start;
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .area {
    height: auto;
    padding-block: var(--acct-space-1);
  }
  .wrong {
    display: flex;
    gap: var(--acct-space-1);
    margin-top: var(--acct-space-1);
    color: var(--acct-color-error);
    font-size: var(--acct-font-size-s);
    font-weight: var(--acct-font-weight-strong);
  }
  @media (max-width: 1023px) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (max-width: 767px) {
    :host {
      padding: var(--acct-space-2);
    }
    .head > h1 {
      flex: 1 0 100%;
    }
    .head .box {
      flex: 1 1 40%;
    }
    .head select.input {
      max-width: none;
    }
    .head input.input {
      width: 100%;
    }
    .figures > .figure {
      padding: var(--acct-space-1) var(--acct-space-2);
    }
    .days > span:nth-child(even) {
      display: none;
    }
    .list .table,
    .list .table tbody {
      display: block;
    }
    .list .table thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .list .table tbody tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 4px var(--acct-space-2);
      padding: 12px var(--acct-space-2);
      border-bottom: 1px solid var(--acct-color-border);
    }
    .list .table tbody tr:last-child {
      border-bottom: 0;
    }
    .list .table tbody tr > * {
      display: flex;
      justify-content: space-between;
      height: auto;
      padding: 0;
      border: 0;
      white-space: normal;
    }
    .list .table tbody tr > [scope] {
      grid-column: 1 / -1;
    }
    .list [data-label]::before {
      color: var(--acct-color-text-2);
      content: attr(data-label);
      content: attr(data-label) / '';
    }
  }
  @media (max-width: 399px) {
    .figures {
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
