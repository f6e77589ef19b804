import { css } from 'lit';

/** The stage with its tools, and the strip of all documents. */
export const documentStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-items: center;
    min-height: 48px;
    padding: 6px var(--acct-space-1) 6px var(--acct-space-2);
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
  .stage.still {
    padding: var(--acct-space-2);
    cursor: auto;
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
  .stages {
    display: flex;
    flex: 1;
    gap: 1px;
    min-height: 200px;
    background: var(--acct-color-border);
  }
  .version {
    position: absolute;
    z-index: 1;
    inset: var(--acct-space-1) auto auto var(--acct-space-1);
  }
  .versions {
    display: flex;
    overflow: hidden;
    border: 1px solid var(--acct-color-border-control);
    border-radius: var(--acct-radius);
  }
  .versions > button {
    min-height: 30px;
    padding: 0 var(--acct-space-1);
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: var(--acct-font-size-s);
    cursor: pointer;
  }
  .versions > button + button {
    border-inline-start: 1px solid var(--acct-color-border-control);
  }
  .versions > button:hover {
    color: var(--acct-color-accent);
  }
  .versions > [aria-pressed='true'] {
    background: var(--acct-color-accent-weak);
    color: var(--acct-color-accent);
    font-weight: var(--acct-font-weight-strong);
  }
  .versions > button:focus-visible {
    outline-offset: -3px;
  }
  .strip {
    display: flex;
    flex: none;
    gap: 2px;
    padding: var(--acct-space-1);
    overflow-x: auto;
    border-top: 1px solid var(--acct-color-border);
    scrollbar-width: thin;
  }
  .thumb {
    display: grid;
    flex: 1 1 54px;
    gap: 2px;
    align-content: start;
    justify-items: center;
    min-width: 54px;
    max-width: 96px;
    padding: 3px 1px;
    border: 1px solid transparent;
    border-radius: var(--acct-radius-s);
    background: none;
    color: var(--acct-color-text-2);
    font: inherit;
    font-size: var(--acct-font-size-xs);
    line-height: 1.3;
    cursor: pointer;
  }
  .thumb > .picture {
    display: grid;
    place-items: center;
    width: 48px;
    height: 44px;
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-s);
    background: var(--acct-color-sunken);
    color: var(--acct-color-text-3);
  }
  .thumb img {
    max-width: 44px;
    max-height: 40px;
    object-fit: contain;
  }
  .thumb > .name {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .thumb:hover {
    color: var(--acct-color-accent);
  }
  .thumb[aria-current] {
    border-color: var(--acct-color-accent);
    box-shadow: inset 0 0 0 1px var(--acct-color-accent);
    background: var(--acct-color-accent-weak);
    color: var(--acct-color-accent);
  }
`;
