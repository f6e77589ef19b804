import { css } from 'lit';

/** The stage with its tools, and the strip of all documents. */
export const documentStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    min-height: 48px;
    padding-inline: var(--acct-space-2) var(--acct-space-1);
    border-bottom: 1px solid var(--acct-color-border);
  }
  .position {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .tools {
    display: flex;
    align-items: center;
    margin-inline-start: auto;
  }
  .tool,
  .percent {
    display: grid;
    place-content: center;
    min-width: 32px;
    min-height: 32px;
    padding: 0 4px;
    border: 1px solid transparent;
    border-radius: var(--acct-radius);
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--acct-font-size-s);
    cursor: pointer;
  }
  .percent {
    min-width: 3.5em;
  }
  .tool:hover,
  .percent:hover {
    background: var(--acct-color-accent-weak);
    color: var(--acct-color-accent);
  }
  .stage {
    position: relative;
    display: grid;
    flex: 1;
    place-content: center;
    min-height: 200px;
    overflow: hidden;
    background: var(--acct-color-sunken);
    color: var(--acct-color-text-2);
    text-align: center;
    cursor: grab;
    touch-action: pinch-zoom;
  }
  .stage:active {
    cursor: grabbing;
  }
  .stage:focus-visible {
    outline-offset: -3px;
  }
  .stage > img {
    position: absolute;
    top: 50%;
    left: 50%;
    max-width: none;
    background: #fff;
    box-shadow: var(--acct-shadow-2);
    user-select: none;
  }
  .documents:fullscreen {
    width: 100%;
    height: 100%;
    border: 0;
    border-radius: 0;
  }
  .strip {
    display: flex;
    flex: none;
    gap: var(--acct-space-1);
    padding: var(--acct-space-1) var(--acct-space-2);
    overflow-x: auto;
    border-top: 1px solid var(--acct-color-border);
    scrollbar-width: thin;
  }
  .thumb {
    display: grid;
    flex: 0 1 56px;
    place-items: center;
    min-width: 44px;
    height: 48px;
    padding: 3px;
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-s);
    background: var(--acct-color-sunken);
    color: var(--acct-color-text-3);
    cursor: pointer;
  }
  .thumb > img {
    max-width: 100%;
    max-height: 40px;
    object-fit: contain;
  }
  .thumb[aria-current] {
    border: 2px solid var(--acct-color-accent);
    padding: 2px;
  }
`;
