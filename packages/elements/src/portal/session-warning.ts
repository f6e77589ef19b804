import type { SessionWords } from '@acct-forms/core/locales/zh-CN/session';
import { css, html, type TemplateResult } from 'lit';
import type { SessionController } from '../controllers/session.ts';
import { clock, icon } from '../styles/icons.ts';

/** Two minutes before the session ends. */
export function sessionWarning(
  t: Readonly<SessionWords>,
  session: SessionController,
  endsAt: number,
): TemplateResult {
  const minutes = Math.max(1, Math.ceil((endsAt - Date.now()) / 60_000));
  return html`<div class="warning" role="alert">
    <div class="width">
      ${icon(clock)}
      <span
        ><strong>${t.sessionEnds}</strong> ${t.sessionEndsBody.replace('{minutes}', String(minutes))}</span
      >
      <button class="button small" type="button" @click=${() => void session.extend()}>${t.goOn}</button>
    </div>
  </div>`;
}

export const warningStyles = css`
  .warning {
    position: sticky;
    top: 0;
    z-index: var(--acct-z-menu);
    border-bottom: 1px solid var(--acct-color-warning-line);
    background: var(--acct-color-warning-weak);
  }
  .warning .width {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--acct-space-1) var(--acct-space-2);
    padding-block: var(--acct-space-1);
  }
  .warning .icon,
  .warning strong {
    color: var(--acct-color-warning);
  }
  .warning span {
    /* beside its sign, however narrow */
    flex: 1 1 12em;
  }
  .warning .button {
    margin-inline-start: auto;
  }
  @media print {
    .warning {
      display: none;
    }
  }
`;
