import { css } from 'lit';
import { base } from '../styles/base.ts';
import { button } from '../styles/button.ts';
import { card } from '../styles/card.ts';
import { field } from '../styles/field.ts';
import { keyValue } from '../styles/key-value.ts';
import { notice } from '../styles/notice.ts';
import { summary } from '../styles/summary.ts';
import { tick } from '../styles/tick.ts';
import { recordStyles } from '../controllers/record-styles.ts';
import { stepper } from './stepper.ts';

/** Layout of the wizard: stepper beside from 1024 px; the bar sticks to the bottom of the view. */
export const wizardStyles = [
  base,
  button,
  card,
  field,
  keyValue,
  notice,
  summary,
  tick,
  stepper,
  recordStyles,
  css`
    .layout {
      display: grid;
      gap: var(--acct-space-2);
      align-items: start;
    }
    .main {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--acct-space-3);
    }
    .main .card + .card {
      margin-top: 0;
    }
    .lead p,
    .because {
      color: var(--acct-color-text-2);
      font-size: var(--acct-font-size-s);
    }
    .lead p {
      margin-top: var(--acct-space-1);
    }
    .lead .required {
      margin: 0;
    }
    .because {
      margin-bottom: calc(-1 * var(--acct-space-1));
    }
    h1:focus {
      outline: none;
    }
    h1:focus-visible {
      outline: var(--acct-focus-width) solid var(--acct-color-focus);
    }
    acct-output-field strong {
      font-weight: var(--acct-font-weight-strong);
    }
    .phones {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--acct-space-2);
    }
    .card > acct-upload + acct-upload {
      margin-top: var(--acct-space-3);
      padding-top: var(--acct-space-3);
      border-top: 1px solid var(--acct-color-border);
    }
    .fields > acct-upload {
      padding-bottom: var(--acct-space-3);
      border-bottom: 1px solid var(--acct-color-border);
    }
    .progress p {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--acct-space-2);
    }
    .progress span {
      color: var(--acct-color-text-2);
      font-size: var(--acct-font-size-s);
    }
    .card > h2 + .hint {
      margin-bottom: var(--acct-space-2);
    }
    .letters {
      display: flex;
      flex-wrap: wrap;
      gap: var(--acct-space-05) var(--acct-space-2);
    }
    .drop {
      display: none;
      margin-top: var(--acct-space-1);
      color: var(--acct-color-text-2);
      font-size: var(--acct-font-size-s);
    }
    @media (hover: hover) and (pointer: fine) {
      .drop {
        display: block;
      }
    }
    .progress .segments {
      margin-bottom: 0;
    }
    @media (min-width: 768px) {
      .low::part(control) {
        margin-top: calc(
          var(--acct-space-1) + var(--acct-space-05) + var(--acct-font-size-s) * var(--acct-line-height-ui)
        );
      }
    }
    @media (min-width: 1024px) {
      .layout {
        grid-template-columns: 240px minmax(0, 1fr);
        gap: var(--acct-space-6);
      }
    }
  `,
];
