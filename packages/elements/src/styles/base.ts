import { css } from 'lit';

/** Type, box sizing, links, icons and the focus ring: every element's first sheet. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    min-width: 0;
    color: var(--acct-color-text);
    font: var(--acct-font-weight-regular) var(--acct-font-size-m) / var(--acct-line-height-body)
      var(--acct-font-family);
    font-variant-numeric: tabular-nums;
    overflow-wrap: break-word;
    text-align: start;
  }
  [hidden],
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
  }
  h1,
  h2,
  h3,
  strong {
    font-weight: var(--acct-font-weight-strong);
  }
  h1,
  h2,
  h3 {
    line-height: var(--acct-line-height-heading);
  }
  h1 {
    font-size: var(--acct-font-size-2xl);
  }
  @media (max-width: 767px) {
    h1 {
      font-size: calc(24px * var(--acct-text-scale));
    }
  }
  h2 {
    font-size: var(--acct-font-size-xl);
  }
  h3 {
    font-size: var(--acct-font-size-l);
  }
  a {
    color: var(--acct-color-accent);
    text-underline-offset: 0.25em;
  }
  a:hover {
    color: var(--acct-color-accent-hover);
  }
  :focus-visible {
    outline: var(--acct-focus-width) solid var(--acct-color-focus);
    outline-offset: var(--acct-focus-offset);
    /* clear of the bar at the bottom of the view */
    scroll-margin-bottom: 11em;
  }
  /* focus is brought there to be read from, not to act on */
  :is(h1, h2, p, main, .notice)[tabindex='-1']:focus {
    outline: none;
  }
  .icon {
    flex: none;
    forced-color-adjust: auto;
    width: var(--acct-icon);
    height: var(--acct-icon);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
