import type { CaseView } from '@acct-forms/adapter';
import type { Profile, Speaker } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { ToldWords } from '@acct-forms/core/locales/zh-CN/told';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { withLate, type AllReviewWords } from '@acct-forms/core/locales/zh-CN/review-late';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';
import { applicantReads, hasNextLevel } from '../applicant-reads.ts';
import { failureText } from '../review-error.ts';
import type { Batch, BatchAction } from './batch.ts';
import { openFlagsOf, type Looked, type Outcome } from './batch-look.ts';

const { icon } = icons;

export interface BatchScreen {
  readonly t: AllReviewWords;
  /** Words of the applicant's home page. */
  readonly p: Readonly<ToldWords>;
  readonly profile: Profile;
  readonly speaker: Pick<Speaker, 'words'>;
}

/** What a look at a case showed, in words. */
function shown(t: AllReviewWords, { view, failure }: Looked): string {
  if (view === undefined) {
    const words: Readonly<Record<string, string>> = t;
    const told = failure ?? { code: 'unexpected' };
    return words[`blocked.${told.failed}`] ?? failureText(t, told);
  }
  const flags = view.flags.filter(({ state }) => state !== 'resolved').length;
  const open = openFlagsOf(view);
  const words: Readonly<Record<string, string>> = t;
  const found = view.checks
    .filter(({ ok }) => !ok)
    .map(({ code }) => words[`check.${code}.bad`])
    .filter((text) => text !== undefined);
  const whole = found.filter((text) => !text.includes('{'));
  const rest = found.length - whole.length;
  return (
    [
      flags === 0 ? '' : format(open === flags ? t.batchFlags : t.batchFlagsOpen, { n: flags, open }),
      ...whole,
      rest > 0 ? format(whole.length > 0 ? t.batchChecksMore : t.batchChecks, { n: rest }) : '',
    ]
      .filter((part) => part !== '')
      .join(t.batchAnd) || t.batchClean
  );
}

/** An unresolved remark keeps a case from being approved whatever is chosen. */
const canTake = (action: BatchAction, view: CaseView | undefined): boolean =>
  view !== undefined && (action === 'return' || view.flags.every(({ state }) => state === 'resolved'));

function caseLine(t: AllReviewWords, batch: Batch, looked: Looked): TemplateResult {
  const { item, view } = looked;
  const words = format(t.labelled, { label: item.name, text: shown(t, looked) });
  const can = canTake(batch.action, view);
  return html`<li>
    ${
      can
        ? html`<label class="tick"
            ><input
              type="checkbox"
              .checked=${batch.included.has(item.id)}
              @change=${() => batch.include(item.id)}
            />${words}</label
          >`
        : html`${icon(icons.warning)}${words}`
    }
  </li>`;
}

/** What the applicants will read; one text for each way that the decision can end, with how many read it. */
function reading({ t, p, profile, speaker }: BatchScreen, batch: Batch): TemplateResult {
  const { action, included, looked } = batch;
  const views = looked.flatMap(({ item, view }) => (view && included.has(item.id) ? [view] : []));
  const reason = batch.reason.trim();
  const groups = new Map<string, { readonly flags: number; readonly n: number }>();
  for (const view of views) {
    const openFlags = openFlagsOf(view);
    const text = applicantReads(p, profile, speaker, view, { action, reason, openFlags }).join('\n');
    groups.set(text, { flags: openFlags, n: (groups.get(text)?.n ?? 0) + 1 });
  }
  const headed = action === 'return' || groups.size > 1;
  const about = (flags: number, n: number) =>
    action !== 'return'
      ? format(t.batchGroup, { n })
      : flags === 0
        ? format(t.batchGroupReason, { n })
        : format(t[reason === '' ? 'batchGroupFlags' : 'batchGroupBoth'], { n, flags });
  return html`<section class="reading" aria-label=${t.willRead}>
    <h3>${t.willRead}</h3>
    ${[...groups].map(
      ([text, { flags, n }]) =>
        html`${headed ? html`<p class="group">${about(flags, n)}</p>` : nothing}
          <blockquote class="said">${text}</blockquote>`,
    )}
  </section>`;
}

function form(screen: BatchScreen, batch: Batch): TemplateResult {
  const { t } = screen;
  const { action, missing, failure, looked, included } = batch;
  const n = included.size;
  const radio = (value: BatchAction, words: string) =>
    html`<label class="tick"
      ><input
        type="radio"
        name="action"
        .checked=${action === value}
        @change=${() => batch.decideOn(value)}
      />${words}</label
    >`;
  const wrong = (words: string) =>
    html`<p class="wrong" id="missing" role="alert">${icon(icons.error)}${words}</p>`;
  return html`<form
      class="body"
      id="batch"
      @submit=${(event: Event) => {
        event.preventDefault();
        void batch.send();
      }}
    >
      <fieldset>
        <legend class="label">${t.batchAction}</legend>
        ${radio('approve', t.batchApprove)} ${radio('return', t.batchReturn)}
      </fieldset>
      <div id="cases" tabindex="-1" role="group" aria-label=${t.batchCases}>
        <p class="hint">${action === 'return' ? t.batchHintReturn : t.batchHint}</p>
        <ul class="cases">
          ${looked.map((each) => caseLine(t, batch, each))}
        </ul>
        ${missing === 'cases' ? wrong(t.batchNothing) : nothing}
      </div>
      <div>
        <label class="label" for="reason">${batch.needsReason ? t.reasonRequired : t.reasonOptional}</label>
        <textarea
          class="input area"
          id="reason"
          rows="3"
          maxlength="1000"
          aria-invalid=${missing === 'reason'}
          aria-describedby=${missing === 'reason' ? 'missing' : nothing}
          .value=${batch.reason}
          @input=${(event: Event) => batch.write((event.target as HTMLTextAreaElement).value)}
        ></textarea>
        ${missing === 'reason' ? wrong(t['missing.reason']) : nothing}
      </div>
      ${n === 0 ? nothing : reading(screen, batch)}
      ${
        failure === undefined
          ? nothing
          : html`<p class="wrong" role="alert">${icon(icons.error)}${failureText(t, failure)}</p>`
      }
    </form>
    <footer role="none">
      <button type="button" class="button" @click=${batch.close}>${t.cancel}</button>
      <button type="submit" form="batch" class="button filled" aria-busy=${batch.busy}>
        ${batch.busy ? html`<span class="spinner"></span>${t.deciding}` : format(t.batchConfirm, { n })}
      </button>
    </footer>`;
}

function outcomeLine(
  { t, profile }: BatchScreen,
  action: Batch['done'],
  { looked, failure }: Outcome,
): TemplateResult {
  const { item } = looked;
  const words: Readonly<Record<string, string>> = t;
  const done =
    action !== 'approve'
      ? t[`batchDone.${action}`]
      : hasNextLevel(profile, item)
        ? t['batchDone.nextLevel']
        : t['batchDone.approve'];
  const text =
    failure === undefined
      ? done
      : failure.code === 'not-allowed'
        ? (words[`blocked.${failure.failed}`] ?? t.batchNotAllowed)
        : failureText(t, failure);
  return html`<li class=${failure === undefined ? 'done' : ''}>
    ${icon(failure === undefined ? icons.check : icons.warning)}${format(t.labelled, { label: item.name, text })}
  </li>`;
}

function told(screen: BatchScreen, { done, outcomes, close }: Batch): TemplateResult {
  const { t } = screen;
  const failed = outcomes.filter(({ failure }) => failure !== undefined);
  const rest = outcomes.filter(({ failure }) => failure === undefined);
  return html`<div class="body" role="status">
      <p>
        ${format(t.batchDone, { n: rest.length })}
        ${failed.length > 0 ? format(t.batchFailed, { n: failed.length }) : nothing}
      </p>
      <ul class="cases">
        ${[...failed, ...rest].map((outcome) => outcomeLine(screen, done, outcome))}
      </ul>
    </div>
    <footer role="none">
      <button type="button" class="button filled" @click=${close}>${t.close}</button>
    </footer>`;
}

/** Whether to put back those that the person holds. */
function releasing({ t }: BatchScreen, batch: Batch): TemplateResult {
  return html`<div class="body">
      <p>${t.batchReleaseHint}</p>
      <ul class="cases">
        ${batch.looked.map(({ item }) => html`<li>${item.name}</li>`)}
      </ul>
    </div>
    <footer role="none">
      <button type="button" class="button" @click=${batch.close}>${t.cancel}</button>
      <button
        type="button"
        class="button filled"
        aria-busy=${batch.busy}
        @click=${() => void batch.release()}
      >
        ${batch.busy ? html`<span class="spinner"></span>${t.deciding}` : t['confirm.release']}
      </button>
    </footer>`;
}

/** The dialog of a batch: looking, the question, what came of it. */
export function batchDialog(
  around: Omit<BatchScreen, 't'> & { readonly t: ReviewWords },
  batch: Batch,
): TemplateResult | typeof nothing {
  const t = withLate(around.t);
  const screen = { ...around, t };
  const { step, chosen, looked } = batch;
  if (step === 'closed') return nothing;
  const onClose = (event: Event) => {
    if ((event.target as HTMLElement).isConnected) batch.close();
  };
  const title =
    step === 'releasing'
      ? format(t.batchReleaseTitle, { n: looked.length })
      : step === 'told'
        ? t[batch.done === 'release' ? 'decide.release' : 'batch']
        : format(t.batchTitle, { n: chosen.size });
  return html`<dialog class="dialog" id="batch-dialog" aria-labelledby="dialog-title" @close=${onClose}>
    <header role="none"><h2 id="dialog-title">${title}</h2></header>
    ${
      step === 'looking'
        ? html`<div class="body" role="status">
              <p>
                <span class="spinner"></span>
                ${format(t.batchLooking, { n: looked.length, all: chosen.size })}
              </p>
            </div>
            <footer role="none">
              <button type="button" class="button" @click=${batch.close}>${t.cancel}</button>
            </footer>`
        : step === 'asking'
          ? form(screen, batch)
          : step === 'releasing'
            ? releasing(screen, batch)
            : told(screen, batch)
    }
  </dialog>`;
}
