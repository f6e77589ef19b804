import { css } from 'lit';

/** Of the registers: the import of a file with its report, and units to choose from. */
export const registerStyles = css`
  .part {
    display: grid;
    gap: var(--acct-space-2);
    padding: var(--acct-space-3);
  }
  @media (max-width: 767px) {
    .part {
      padding: var(--acct-space-2);
    }
  }
  .part + .part {
    border-top: 1px solid var(--acct-color-border);
  }
  .part h2 {
    font-size: var(--acct-font-size-l);
  }
  .part h3 {
    margin-bottom: var(--acct-space-2);
    font-size: var(--acct-font-size-m);
  }
  .part summary {
    width: fit-content;
    color: var(--acct-color-accent);
    font-size: var(--acct-font-size-s);
    cursor: pointer;
  }
  .part details > .lead {
    margin-block: var(--acct-space-1) var(--acct-space-2);
    max-width: none;
  }
  .part .scroll {
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius);
  }
  .drop {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    align-items: center;
    justify-content: center;
    min-height: 96px;
    padding: var(--acct-space-2);
    border: 1px dashed var(--acct-color-border-control);
    border-radius: var(--acct-radius-l);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .drop:hover,
  .drop.over {
    border-color: var(--acct-color-accent);
    background: var(--acct-color-accent-weak);
  }
  .drop:focus-within {
    outline: var(--acct-focus-width) solid var(--acct-color-focus);
    outline-offset: var(--acct-focus-offset);
  }
  .drop input {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .drop .icon {
    color: var(--acct-color-accent);
  }
  .list-title {
    padding: var(--acct-space-2) var(--acct-space-2) var(--acct-space-1);
    font-size: var(--acct-font-size-m);
  }
  .report:focus {
    outline: none;
  }
  .counts {
    --columns: 4;
    margin: 0;
  }
  .counts dd {
    font-size: var(--acct-font-size-xl);
    font-weight: var(--acct-font-weight-strong);
  }
  .faults {
    display: grid;
    gap: var(--acct-space-1);
    justify-items: start;
  }
  .faults .scroll {
    width: 100%;
    max-height: 480px;
    overflow: auto;
  }
  .finding {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
  }
  .hits {
    display: grid;
    gap: var(--acct-space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .hit {
    display: block;
    width: 100%;
    padding: var(--acct-space-1) var(--acct-space-2);
    border: 1px solid var(--acct-color-border-control);
    border-radius: var(--acct-radius);
    background: var(--acct-color-surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .hit:hover {
    border-color: var(--acct-color-accent);
    background: var(--acct-color-accent-weak);
  }
  .hit > * {
    display: block;
  }
  .hit > span {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
`;
