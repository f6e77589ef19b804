import { css } from 'lit';

export const changeStyles = css`
  .lead,
  .fine {
    max-width: var(--acct-measure);
    color: var(--acct-color-text-2);
  }
  .fine {
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  header {
    margin-bottom: var(--acct-space-3);
  }
  header .lead {
    margin-top: var(--acct-space-1);
  }
  .card > .line {
    display: flex;
    flex-wrap: wrap;
    gap: var(--acct-space-1) var(--acct-space-2);
    align-items: center;
    margin-bottom: var(--acct-space-2);
  }
  .card > .lead {
    margin-bottom: var(--acct-space-3);
  }
  h3 {
    margin-bottom: var(--acct-space-2);
    font-size: var(--acct-font-size-l);
  }
  .card > .actions {
    margin-top: var(--acct-space-3);
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: var(--acct-space-2);
    font-size: var(--acct-font-size-xl);
    font-weight: var(--acct-font-weight-strong);
  }
  .kinds {
    display: grid;
    gap: var(--acct-space-2);
  }
  .kind {
    padding: var(--acct-space-2);
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius);
  }
  .kind .tick {
    padding: 0;
  }
  .kind.chosen {
    border-color: var(--acct-color-accent);
    background: var(--acct-color-accent-weak);
    box-shadow: inset 0 0 0 1px var(--acct-color-accent);
  }
  .kind .fine {
    display: block;
  }
  .kind.closed .tick {
    cursor: default;
  }
  .kind.closed input {
    border-style: dashed;
  }
  .why {
    display: flex;
    gap: var(--acct-space-1);
    margin-bottom: var(--acct-space-2);
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .contact {
    display: grid;
    gap: var(--acct-space-3);
    margin-top: var(--acct-space-2);
    padding-inline-start: calc(var(--acct-icon) + 12px);
  }
  .contact acct-text-field {
    max-width: 480px;
  }
  @media (min-width: 1024px) {
    .kinds {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    /* What is changed in place needs the room; it has it before it is chosen, so that nothing moves. */
    .kind.wide {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .kind.chosen {
      outline: 2px solid;
    }
  }
  @media (max-width: 767px) {
    .actions .button {
      width: 100%;
    }
  }
`;
