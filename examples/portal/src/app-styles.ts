import { css } from 'lit';

export const appStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    font-variant-numeric: tabular-nums;
    --gutter: var(--acct-space-4);
  }
  * {
    box-sizing: border-box;
  }
  .icon {
    flex: none;
    width: var(--acct-icon);
    height: var(--acct-icon);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .width {
    width: 100%;
    max-width: calc(var(--acct-width-page) + 2 * var(--gutter));
    margin-inline: auto;
    padding-inline: var(--gutter);
  }
  header {
    background: var(--acct-color-header);
    color: var(--acct-color-on-header);
  }
  header .width {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--acct-space-3);
    min-height: calc(64px * var(--acct-text-scale));
    padding-block: var(--acct-space-05);
  }
  .name {
    display: flex;
    flex: 1 1 0;
    align-items: center;
    gap: 12px;
    min-width: 0;
    color: inherit;
    font-size: var(--acct-font-size-xl);
    font-weight: var(--acct-font-weight-strong);
    line-height: var(--acct-line-height-heading);
    text-decoration: none;
  }
  .name .icon {
    width: calc(30px * var(--acct-text-scale));
    height: calc(30px * var(--acct-text-scale));
    stroke-width: 1.4;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--acct-space-3);
  }
  nav a,
  nav button,
  .menu-button {
    display: inline-flex;
    align-items: center;
    gap: var(--acct-space-1);
    min-height: var(--acct-target);
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--acct-font-size-s);
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
  }
  nav a:hover,
  nav button:hover,
  .menu-button:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .menu-button {
    display: none;
  }
  header :focus-visible {
    outline: var(--acct-focus-width) solid var(--acct-color-on-header);
    outline-offset: var(--acct-focus-offset);
  }
  .skip {
    position: absolute;
    inset-inline-start: var(--acct-space-2);
    top: -80px;
    z-index: var(--acct-z-dialog);
    padding: var(--acct-space-1) var(--acct-space-2);
    border: 0;
    border-radius: var(--acct-radius);
    background: var(--acct-color-surface);
    color: var(--acct-color-accent);
    font: inherit;
  }
  .skip:focus {
    top: var(--acct-space-1);
  }
  main {
    flex: 1;
    padding-block: var(--acct-space-5) var(--acct-space-8);
  }
  main:focus {
    outline: none;
  }
  .wide {
    max-width: none;
    padding-block: 0;
  }
  .state {
    max-width: var(--acct-width-narrow);
    margin: var(--acct-space-6) auto;
    text-align: center;
  }
  h1 {
    margin: 0 0 var(--acct-space-3);
    font-size: var(--acct-font-size-2xl);
    font-weight: var(--acct-font-weight-strong);
    line-height: var(--acct-line-height-heading);
  }
  .card {
    padding: var(--acct-space-4);
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-surface);
    box-shadow: var(--acct-shadow-1);
  }
  a {
    color: var(--acct-color-accent);
    text-underline-offset: 0.25em;
  }
  :focus-visible {
    outline: var(--acct-focus-width) solid var(--acct-color-focus);
    outline-offset: var(--acct-focus-offset);
  }
  .button {
    display: inline-flex;
    align-items: center;
    min-height: var(--acct-control-height-s);
    padding: 0 var(--acct-space-2);
    border: 1px solid var(--acct-color-border-control);
    border-radius: var(--acct-radius);
    background: var(--acct-color-surface);
    color: var(--acct-color-text);
    font: inherit;
    font-size: var(--acct-font-size-s);
    cursor: pointer;
  }
  .warning {
    position: sticky;
    top: 0;
    z-index: var(--acct-z-menu);
    border-bottom: 1px solid var(--acct-color-warning-line);
    background: var(--acct-color-warning-weak);
  }
  .warning .width {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--acct-space-1) var(--acct-space-2);
    padding-block: var(--acct-space-1);
  }
  .warning .icon,
  .warning strong {
    color: var(--acct-color-warning);
  }
  .warning .button {
    margin-inline-start: auto;
  }
  footer {
    border-top: 1px solid var(--acct-color-border);
    background: var(--acct-color-surface);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  footer .width {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-05) var(--acct-space-4);
    padding-block: var(--acct-space-3);
  }
  footer a {
    margin-inline-start: auto;
  }
  @media (max-width: 767px) {
    :host {
      --gutter: var(--acct-space-2);
    }
    .name {
      gap: var(--acct-space-1);
      font-size: var(--acct-font-size-m);
    }
    .name .icon {
      width: calc(26px * var(--acct-text-scale));
      height: calc(26px * var(--acct-text-scale));
    }
    header .width {
      min-height: calc(56px * var(--acct-text-scale));
    }
    .menu-button {
      display: inline-flex;
    }
    nav {
      display: none;
      flex-direction: column;
      align-items: stretch;
      width: 100%;
      padding-block: var(--acct-space-1);
      border-top: 1px solid var(--acct-color-accent-line);
    }
    nav.open {
      display: flex;
    }
    main {
      padding-block: var(--acct-space-3) var(--acct-space-4);
    }
    h1 {
      font-size: calc(24px * var(--acct-text-scale));
    }
    .card {
      padding: var(--acct-space-2);
    }
    footer .width {
      flex-direction: column;
      padding-block: var(--acct-space-2);
    }
    footer a {
      margin-inline-start: 0;
    }
  }
  @media print {
    header,
    footer,
    .skip,
    .warning {
      display: none;
    }
    main {
      padding: 0;
    }
  }
`;
