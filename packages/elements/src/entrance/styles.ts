import { css } from 'lit';

export const entranceStyles = css`
  ol {
    padding: 0;
    list-style: none;
  }
  h1 {
    font-size: calc(36px * var(--acct-text-scale));
  }
  .panel h3,
  .tile h3 {
    font-size: var(--acct-font-size-xl);
  }
  .authority {
    color: var(--acct-color-text-2);
  }
  .lead {
    margin-top: var(--acct-space-1);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-l);
  }
  .lead + h2 {
    margin: var(--acct-space-5) 0 var(--acct-space-2);
  }
  .entrance {
    display: grid;
    grid-template-columns: 2fr 1fr 1fr;
    gap: var(--acct-space-3);
  }
  .panel,
  .card {
    padding: var(--acct-space-3);
  }
  .panel {
    border: 1px solid transparent;
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-panel);
    color: var(--acct-color-on-panel);
  }
  .panel:only-child {
    grid-column: 1 / -1;
  }
  .panel h3 {
    margin: var(--acct-space-1) 0;
    font-size: var(--acct-font-size-2xl);
  }
  .tag {
    display: flex;
    align-items: center;
    gap: var(--acct-space-1);
    font-size: var(--acct-font-size-s);
  }
  .enter {
    display: inline-flex;
    align-items: center;
    gap: var(--acct-space-1);
    min-height: var(--acct-target);
    margin-top: var(--acct-space-3);
    padding-inline: var(--acct-space-2);
    border-radius: var(--acct-radius);
    background: var(--acct-color-on-panel);
    color: var(--acct-color-panel);
    font-weight: var(--acct-font-weight-strong);
    text-decoration: none;
  }
  .enter:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .panel :focus-visible {
    outline-color: var(--acct-color-on-panel);
  }
  .tile {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: var(--acct-space-1);
  }
  .tile a {
    display: inline-flex;
    align-items: center;
    gap: var(--acct-space-05);
    min-height: 24px;
    margin-top: auto;
    padding-top: var(--acct-space-2);
    color: var(--acct-color-accent);
    font-size: var(--acct-font-size-s);
    text-decoration: none;
  }
  .tile a:hover {
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .tile a .icon,
  .enter .icon {
    width: var(--acct-icon-s);
    height: var(--acct-icon-s);
  }
  .mark {
    display: grid;
    place-items: center;
    width: calc(40px * var(--acct-text-scale));
    height: calc(40px * var(--acct-text-scale));
    margin-bottom: var(--acct-space-1);
    border-radius: var(--acct-radius);
    background: var(--acct-color-accent-weak);
    color: var(--acct-color-accent);
  }
  .small {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .headed {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--acct-space-1) var(--acct-space-2);
    margin: var(--acct-space-6) 0 var(--acct-space-3);
  }
  .plain {
    display: inline-block;
    min-height: 24px;
    color: var(--acct-color-accent);
    text-underline-offset: 0.25em;
  }
  .papers {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1) var(--acct-space-3);
    margin-top: var(--acct-space-2);
  }
  .flow {
    display: grid;
    grid-template-columns: repeat(6, 1fr);
    gap: var(--acct-space-1);
    counter-reset: step;
  }
  .flow li {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: var(--acct-space-05);
    padding-inline-end: var(--acct-space-1);
    counter-increment: step;
  }
  .flow li::before {
    content: counter(step);
    display: grid;
    place-items: center;
    width: calc(32px * var(--acct-text-scale));
    height: calc(32px * var(--acct-text-scale));
    margin-bottom: var(--acct-space-1);
    border-radius: 50%;
    background: var(--acct-color-accent-weak);
    color: var(--acct-color-accent);
    font-weight: var(--acct-font-weight-strong);
  }
  .flow li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block-start: calc(16px * var(--acct-text-scale));
    inset-inline: calc(44px * var(--acct-text-scale)) 4px;
    border-top: 2px solid var(--acct-color-accent-line);
  }
  .flow span {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .halves {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--acct-space-3);
    align-items: start;
    margin-top: var(--acct-space-6);
  }
  .halves h2 {
    margin-bottom: var(--acct-space-2);
  }
  .card + .card {
    margin: 0;
  }
  @media (max-width: 1023px) {
    .entrance {
      grid-template-columns: 1fr 1fr;
    }
    .panel {
      grid-column: 1 / -1;
    }
    .flow {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .flow li {
      display: grid;
      grid-template-columns: calc(32px * var(--acct-text-scale)) 1fr;
      gap: 0 12px;
      padding-bottom: var(--acct-space-2);
    }
    .flow li::before {
      grid-row: 1 / 3;
    }
    .flow li:not(:last-child)::after {
      inset-block: calc(38px * var(--acct-text-scale)) 2px;
      inset-inline: calc(15px * var(--acct-text-scale)) auto;
      border-top: 0;
      border-inline-start: 2px solid var(--acct-color-accent-line);
    }
  }
  @media (max-width: 767px) {
    h1 {
      font-size: calc(28px * var(--acct-text-scale));
    }
    .entrance,
    .halves {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--acct-space-2);
    }
    .panel,
    .card {
      padding: var(--acct-space-2);
    }
  }
`;
