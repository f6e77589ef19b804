import { css } from 'lit';

export const guideStyles = css`
  .lead {
    max-width: var(--acct-measure);
    margin-top: var(--acct-space-1);
    color: var(--acct-color-text-2);
  }
  h1 + .lead {
    margin-bottom: var(--acct-space-3);
  }
  .card h2 + .lead {
    margin-bottom: var(--acct-space-2);
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .steps {
    counter-reset: step;
  }
  .steps li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: var(--acct-space-2);
    padding-block: var(--acct-space-2);
    counter-increment: step;
  }
  .steps li + li {
    border-top: 1px solid var(--acct-color-border);
  }
  .steps li::before {
    content: counter(step);
    display: grid;
    place-items: center;
    width: calc(32px * var(--acct-text-scale));
    height: calc(32px * var(--acct-text-scale));
    border-radius: 50%;
    background: var(--acct-color-accent-weak);
    color: var(--acct-color-accent);
    font-weight: var(--acct-font-weight-strong);
  }
  .steps p {
    max-width: var(--acct-measure);
    margin-top: var(--acct-space-05);
    color: var(--acct-color-text-2);
  }
  .letters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-2);
  }
  .samples {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(136px, 100%), 1fr));
    gap: var(--acct-space-2);
  }
  .samples button {
    display: block;
    width: 100%;
    padding: var(--acct-space-1);
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius);
    background: var(--acct-color-surface);
    color: inherit;
    font: inherit;
    font-size: var(--acct-font-size-s);
    cursor: zoom-in;
  }
  .samples button:hover {
    border-color: var(--acct-color-accent);
    color: var(--acct-color-accent);
  }
  .samples svg {
    display: block;
    width: 100%;
    height: 120px;
    margin-bottom: var(--acct-space-1);
    border-radius: var(--acct-radius-s);
    background: #fff;
  }
`;
