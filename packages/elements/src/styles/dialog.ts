import { css } from 'lit';

/** Dialogs: a native `<dialog class="dialog">` with `header`, `.body` and `footer` (primary button last). */
export const dialog = css`
  .dialog {
    width: min(640px, 100% - 2 * var(--acct-space-3));
    max-height: calc(100% - 2 * var(--acct-space-3));
    padding: 0;
    border: 1px solid var(--acct-color-border);
    border-radius: var(--acct-radius-l);
    background: var(--acct-color-surface);
    color: inherit;
    box-shadow: var(--acct-shadow-3);
  }
  .dialog::backdrop {
    background: var(--acct-color-scrim, rgba(16, 28, 46, 0.56));
  }
  .dialog > header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: 72px;
    padding: var(--acct-space-1) var(--acct-space-3);
    border-bottom: 1px solid var(--acct-color-border);
    background: none;
    color: inherit;
  }
  .dialog .body {
    padding: var(--acct-space-3);
  }
  .dialog .body p + p {
    margin-top: 12px;
  }
  .dialog footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--acct-space-2);
    padding: var(--acct-space-2) var(--acct-space-3);
    border-top: 1px solid var(--acct-color-border);
    background: var(--acct-color-surface);
  }
  /* What answers a long text stays in view, unless it would cover it. */
  @media (min-height: 480px) {
    .dialog footer {
      position: sticky;
      bottom: 0;
    }
  }
  @media (max-width: 599px) {
    .dialog[open],
    .dialog > form {
      display: flex;
      flex-direction: column;
    }
    .dialog > form {
      flex: 1;
    }
    .dialog .body {
      flex: 1 0 auto;
    }
    .dialog {
      width: 100%;
      max-width: 100%;
      height: 100%;
      max-height: 100%;
      border: 0;
      border-radius: 0;
    }
  }
`;
