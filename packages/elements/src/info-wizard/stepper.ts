import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { check, chevronDown, flag, icon } from '../styles/icons.ts';
import type { Step } from './steps.ts';

/** The steps beside the form, and above it on narrow screens as segments with the list folded. */
export function renderStepper(
  steps: readonly Step[],
  current: string,
  t: FormWords,
  open: boolean,
  go: (key: string) => void,
  toggle: () => void,
): TemplateResult {
  const at = steps.findIndex(({ key }) => key === current);
  const here = steps[at];
  return html`<nav class="stepper" part="stepper" aria-label=${t.wizardTitle}>
    <p class="count">${t.wizardTitle} · ${format(t.stepCount, { n: steps.length })}</p>
    <div class="short">
      <p>
        <span>${format(t.stepOf, { n: at + 1, all: steps.length })}</span>
        <strong>${here?.label}</strong>
        <button class="link" type="button" aria-expanded=${open} @click=${toggle}>
          ${format(t.allSteps, { n: steps.length })}${icon(chevronDown)}
        </button>
      </p>
      <div class="segments" aria-hidden="true">
        ${steps.map((step) => html`<i class="${step.state} ${step === here ? 'here' : ''}"></i>`)}
      </div>
      <p class="words ${here?.state}">${here?.words}</p>
    </div>
    <ol class=${open ? 'open' : ''}>
      ${steps.map((step, i) => renderStep(step, i, step === here, go))}
    </ol>
  </nav>`;
}

function renderStep(step: Step, i: number, here: boolean, go: (key: string) => void): TemplateResult {
  const mark =
    step.state === 'flagged' ? icon(flag) : step.state === 'complete' && !here ? icon(check) : i + 1;
  return html`<li>
    <button
      class="step ${step.state} ${here ? 'here' : ''}"
      part="step"
      type="button"
      aria-current=${here ? 'step' : nothing}
      @click=${() => go(step.key)}
    >
      <span class="dot" aria-hidden="true">${mark}</span>
      <span class="name">${step.label}</span>
      <span class="words ${step.state}">${step.words}</span>
    </button>
  </li>`;
}

export const stepper = css`
  .stepper ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .stepper p,
  .step .words {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
  }
  .step .words {
    font-size: var(--acct-font-size-xs);
  }
  .incomplete {
    --tone: var(--acct-color-accent);
  }
  .errors {
    --tone: var(--acct-color-error);
  }
  .complete {
    --tone: var(--acct-color-success);
  }
  .here {
    --tone: var(--acct-color-accent);
  }
  .flagged {
    --tone: var(--acct-color-flag);
  }
  .step .words.complete,
  .stepper .words:is(.errors, .flagged) {
    color: var(--tone);
  }
  .step {
    position: relative;
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 12px;
    align-content: center;
    width: 100%;
    min-height: 56px;
    padding: var(--acct-space-05) 12px;
    border: 0;
    border-radius: var(--acct-radius);
    background: none;
    color: inherit;
    font: inherit;
    line-height: var(--acct-line-height-ui);
    text-align: start;
    cursor: pointer;
  }
  li:not(:last-child) > .step::after {
    content: '';
    position: absolute;
    top: calc(50% + 12px * var(--acct-text-scale));
    bottom: calc(-50% + 28px * var(--acct-text-scale));
    inset-inline-start: calc(12px + 12px * var(--acct-text-scale));
    width: 1px;
    background: var(--acct-color-border);
  }
  .step.here {
    background: var(--acct-color-accent-weak);
  }
  .step:hover .name,
  .here .name {
    color: var(--acct-color-accent);
  }
  .here .name {
    font-weight: var(--acct-font-weight-strong);
  }
  .dot {
    display: grid;
    place-items: center;
    grid-row: span 2;
    width: var(--acct-mark);
    height: var(--acct-mark);
    border: 2px solid var(--tone, var(--acct-color-border-control));
    border-radius: 50%;
    background: var(--acct-color-surface);
    color: var(--tone, var(--acct-color-text-2));
    font-size: var(--acct-font-size-xs);
    font-weight: var(--acct-font-weight-strong);
  }
  .dot .icon {
    width: 62%;
    height: 62%;
    stroke-width: 2.5;
  }
  :is(.complete, .flagged, .here) > .dot {
    background: var(--tone);
    color: var(--acct-color-surface);
  }
  .segments {
    display: flex;
    gap: 4px;
    margin: var(--acct-space-1) 0 var(--acct-space-05);
  }
  .segments i {
    flex: 1;
    height: 6px;
    border-radius: 3px;
    background: var(--tone, var(--acct-color-border));
  }
  .segments :is(.incomplete, .errors):not(.here) {
    background: var(--acct-color-accent-line);
  }
  .short .link {
    display: inline-flex;
    align-items: center;
    gap: var(--acct-space-05);
    margin-inline-start: auto;
  }
  .short .link .icon {
    width: var(--acct-icon-s);
    height: var(--acct-icon-s);
  }
  .stepper .short > p:first-child {
    display: flex;
    align-items: center;
    color: var(--acct-color-text);
    font-size: var(--acct-font-size-m);
    font-weight: var(--acct-font-weight-strong);
  }
  .short strong {
    margin-inline-start: var(--acct-space-2);
  }
  .stepper .count {
    padding: 0 12px var(--acct-space-1);
  }
  @media (max-width: 1023px) {
    .stepper ol:not(.open),
    .stepper .count {
      display: none;
    }
    .stepper ol {
      margin-top: var(--acct-space-1);
      padding: var(--acct-space-1);
      border: 1px solid var(--acct-color-border);
      border-radius: var(--acct-radius-l);
      background: var(--acct-color-surface);
    }
  }
  @media (min-width: 1024px) {
    .short {
      display: none;
    }
    .stepper {
      position: sticky;
      top: var(--acct-space-3);
    }
  }
  @media (forced-colors: active) {
    .step.here {
      outline: 2px solid;
    }
    .segments i {
      border: 1px solid CanvasText;
    }
    .segments :is(.complete, .flagged) {
      background: CanvasText;
    }
    .segments .here {
      background: Highlight;
    }
  }
`;
