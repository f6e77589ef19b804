import { css } from 'lit';

/** A field: label, hint, control (`.box` around `.input`), messages. The tone colours the edge; its second pixel is an inset shadow, so nothing moves. */
export const field = css`
  :host {
    scroll-margin: 24px 0 120px;
  }
  /* In one flow, so that the star of a long label stays with its first word. */
  .head {
    line-height: var(--acct-line-height-ui);
  }
  .label {
    font-weight: var(--acct-font-weight-strong);
  }
  .head > :empty {
    display: none;
  }
  .required {
    margin-inline-end: 0.3em;
    color: var(--acct-color-error);
    font-weight: var(--acct-font-weight-strong);
  }
  .optional {
    margin-inline-start: var(--acct-space-1);
  }
  .optional,
  .hint {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .hint {
    margin-top: var(--acct-space-05);
  }
  .control {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1);
    margin-top: var(--acct-space-1);
  }
  .box {
    position: relative;
    flex: 1 1 8em;
    min-width: 0;
  }
  .input {
    display: block;
    width: 100%;
    min-width: 0;
    height: var(--acct-control-height);
    margin: 0;
    padding: 0 calc(var(--acct-space-2) - 1px);
    appearance: none;
    border: 1px solid var(--edge, var(--acct-color-border-control));
    border-radius: var(--acct-radius);
    background: var(--acct-color-surface);
    color: var(--acct-color-text);
    font: inherit;
    font-variant-numeric: inherit;
    text-overflow: ellipsis;
    transition: border-color var(--acct-motion-fast) var(--acct-motion-ease);
  }
  .input[type='password'] {
    /* Chinese fonts draw the bullets a whole 汉字 wide */
    font-family: var(--acct-font-family-num);
  }
  .input::placeholder,
  .input.empty {
    color: var(--acct-color-text-3);
    opacity: 1;
  }
  .input:hover,
  .input:focus-visible {
    border-color: var(--edge, var(--acct-color-accent));
  }
  [data-tone] .input {
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  [data-tone='error'] {
    --edge: var(--acct-color-error);
  }
  [data-tone='flag'] {
    --edge: var(--acct-color-flag);
  }
  [data-tone='confirm'] {
    --edge: var(--acct-color-accent);
  }
  [data-tone='warning'] {
    --edge: var(--acct-color-warning-edge);
  }
  .input.readonly {
    border-color: transparent;
    background: var(--acct-color-sunken);
  }
  [data-tone] .input.readonly {
    border-color: var(--edge);
  }
  .whole {
    display: grid;
  }
  .whole > .input {
    grid-area: 1 / 1;
    height: auto;
    min-height: var(--acct-control-height);
    padding-block: calc((var(--acct-control-height) - 1.7em) / 2 - 1px);
    overflow: hidden;
    line-height: 1.7;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    resize: none;
  }
  .whole > span {
    visibility: hidden;
  }
  .input:disabled {
    border-color: var(--acct-color-border-control);
    border-style: dashed;
    color: var(--acct-color-text-3);
    opacity: 1;
  }
  .trail > .input {
    padding-inline-end: calc(var(--acct-space-3) + var(--acct-icon));
  }
  .trail.wide > .input {
    padding-inline-end: calc(var(--acct-space-4) + var(--acct-icon) + 3em);
  }
  .trail > :last-child {
    position: absolute;
    inset-block: 1px;
    inset-inline-end: calc(var(--acct-space-2) - 2px);
    height: auto;
    color: var(--acct-color-text-2);
    pointer-events: none;
  }
  .trail > .icon {
    height: 100%;
  }
  .trail > .input:not(.readonly) + .icon {
    color: var(--acct-color-text);
  }
  .trail > button:last-child {
    inset-inline-end: 1px;
    display: flex;
    align-items: center;
    gap: var(--acct-space-1);
    padding: 0 calc(var(--acct-space-2) - 2px);
    border: 0;
    border-radius: var(--acct-radius);
    background: none;
    color: var(--acct-color-accent);
    font: inherit;
    font-size: var(--acct-font-size-s);
    cursor: pointer;
    pointer-events: auto;
  }
  .trail.wide {
    container-type: inline-size;
  }
  /* an ID number in large text on a phone needs the room of the icon */
  @container (max-width: 16em) {
    .trail.wide > .input {
      padding-inline-end: calc(var(--acct-space-3) + 2.6em);
    }
    .trail > button > .icon {
      display: none;
    }
  }
  .suffix {
    display: flex;
    align-items: center;
  }
  .message {
    display: grid;
    gap: var(--acct-space-1);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .message > :first-child {
    margin-top: var(--acct-space-1);
  }
  .note {
    display: flex;
    gap: var(--acct-space-1);
    color: var(--acct-color-text-2);
  }
  .note .icon {
    width: var(--acct-icon-s);
    height: 1.6em;
    stroke-width: 2;
  }
  .note.error {
    color: var(--acct-color-error);
    font-weight: var(--acct-font-weight-strong);
  }
  .note.warning {
    color: var(--acct-color-warning);
  }
  .note.success {
    color: var(--acct-color-success);
  }
  .message .tick {
    margin-top: var(--acct-space-1);
  }
  .by {
    display: block;
    color: var(--acct-color-text-2);
  }
  ::slotted(a) {
    color: var(--acct-color-accent);
    text-underline-offset: 0.25em;
  }
  .notice ::slotted(*) {
    margin-block-start: var(--acct-space-1);
    margin-inline-end: var(--acct-space-2);
  }
  .notice ::slotted(a) {
    display: inline-block;
    color: var(--tone);
  }
  @media (forced-colors: active) {
    .input.readonly {
      border-color: currentColor;
    }
  }
`;
