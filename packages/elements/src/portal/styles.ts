import { css } from 'lit';

export const portalStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
    --gutter: var(--acct-space-4);
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
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--acct-space-3);
  }
  nav a,
  header button {
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
  header button:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  nav a:hover {
    color: inherit;
  }
  .large {
    margin-inline-start: auto;
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
  h1,
  .state p {
    margin-bottom: var(--acct-space-3);
  }
  .state {
    max-width: var(--acct-width-narrow);
    margin: var(--acct-space-6) auto;
    text-align: center;
  }
  @media (max-width: 1023px) {
    header .icon {
      display: none;
    }
  }
  @media (max-width: 767px) {
    :host {
      --gutter: var(--acct-space-2);
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
  }
  @media print {
    header,
    ::slotted(*) {
      display: none;
    }
    main {
      padding: 0;
    }
  }
`;
