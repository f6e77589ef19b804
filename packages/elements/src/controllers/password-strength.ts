import type { RegisterWords } from '@acct-forms/core/locales/zh-CN/register';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** How hard a password is to guess, 1 to 4, by its length and variety; a rough hint, the server decides. */
export function passwordStrength(password: string): 1 | 2 | 3 | 4 {
  const { length } = [...password];
  if (length < 8) return 1;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  const variety = new Set(password).size;
  // 12345678, 2580, abcdefgh: tried first by whoever guesses.
  if (variety < 5 || /^\d+$/.test(password) || isRun(password)) return 1;
  const points =
    (length >= 12 ? 1 : 0) + (length >= 16 ? 1 : 0) + (kinds >= 2 ? 1 : 0) + (kinds >= 3 ? 1 : 0);
  return points >= 3 ? 4 : points === 2 ? 3 : 2;
}

/** Whether nearly every character follows the one before it, up or down. */
function isRun(password: string): boolean {
  const codes = [...password.toLowerCase()].map((char) => char.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - codes[index]!);
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length - 2;
}

/** The strength of what is typed, for the slot `below` of its field. */
export function strengthMeter(
  t: Readonly<RegisterWords>,
  password: string | undefined,
): TemplateResult | typeof nothing {
  if (!password) return nothing;
  const strength = passwordStrength(password);
  return html`<div slot="below" class="strength ${strength < 3 ? 'low' : ''}" role="status">
    ${[1, 2, 3, 4].map((step) => html`<i class=${step <= strength ? 'on' : ''}></i>`)}
    <span class="strength-word">${t.strength}<strong>${t[`strength${strength}`]}</strong></span>
  </div>`;
}

export const strengthStyles = css`
  .strength {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: var(--acct-space-05);
    margin-top: var(--acct-space-1);
  }
  .strength i {
    height: 4px;
    border-radius: 2px;
    background: var(--acct-color-border);
  }
  .strength i.on {
    background: var(--acct-color-success);
  }
  .strength.low i.on {
    background: var(--acct-color-warning-edge);
  }
  .strength-word {
    grid-column: 1 / -1;
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  p.strength-word {
    margin-top: var(--acct-space-05);
  }
  .strength-word strong {
    color: var(--acct-color-success);
  }
  .low .strength-word strong {
    color: var(--acct-color-warning);
  }
  @media (forced-colors: active) {
    .strength i.on {
      border-top: 4px solid;
    }
  }
`;
