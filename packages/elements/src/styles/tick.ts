import { css } from 'lit';

/** Check boxes and radio buttons, 20 px; forced colours get the browser's own. */
export const tick = css`
  input[type='checkbox'],
  input[type='radio'] {
    appearance: none;
    display: grid;
    place-content: center;
    flex: none;
    width: var(--acct-icon);
    height: var(--acct-icon);
    margin: 0;
    font: inherit;
    border: 2px solid var(--acct-color-border-control);
    border-radius: var(--acct-radius-s);
    background: var(--acct-color-surface);
    cursor: inherit;
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input[type='checkbox']::before,
  input[type='radio']::before {
    content: '';
    width: calc(14px * var(--acct-text-scale));
    height: calc(14px * var(--acct-text-scale));
    background: var(--acct-color-on-accent);
    clip-path: polygon(12% 47%, 0 59%, 36% 92%, 100% 24%, 89% 13%, 36% 69%);
    visibility: hidden;
  }
  input[type='radio']::before {
    width: calc(10px * var(--acct-text-scale));
    height: calc(10px * var(--acct-text-scale));
    border-radius: 50%;
    background: var(--acct-color-accent);
    clip-path: none;
  }
  input:checked {
    border-color: var(--acct-color-accent);
  }
  input[type='checkbox']:checked {
    background: var(--acct-color-accent);
  }
  input:checked::before {
    visibility: visible;
  }
  .tick {
    display: flex;
    align-items: flex-start;
    gap: 12px;
    min-height: 24px;
    cursor: pointer;
  }
  .tick > input {
    /* centred on the first line of words */
    margin-top: calc((1lh - var(--acct-icon)) / 2);
  }
  @supports not (height: 1lh) {
    .tick > input {
      margin-top: 0.2em;
    }
  }
  @media (forced-colors: active) {
    input[type='checkbox'],
    input[type='radio'] {
      appearance: auto;
    }
    input[type='checkbox']::before,
    input[type='radio']::before {
      content: none;
    }
  }
`;
