import type { StaffFlagView } from '@acct-forms/adapter';
import {
  fieldAt,
  formatMoment,
  isReadOnly,
  localized,
  placeOf,
  reasonsAt,
  remarkText,
} from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';
import { failureText } from '../review-error.ts';
import { absence, unresolvedFlags, type CaseScreen, type FlagDraft } from './case-screen.ts';
import { checksSection } from './checks-section.ts';

const { icon } = icons;

/** Whether a field is one that the applicant cannot type. */
function isDerived({ speaker, facts }: CaseScreen, path: string): boolean {
  const field = fieldAt(speaker.form, path);
  return field !== undefined && path.includes('.') && isReadOnly(field, facts);
}

function editor(screen: CaseScreen, path: string, draft: FlagDraft): TemplateResult {
  const { t, speaker } = screen;
  const label = placeOf(speaker, path, screen.facts);
  const id = path.replaceAll('.', '-');
  const reasons = reasonsAt(speaker.form, path);
  const onReason = (event: Event) => {
    const code = (event.target as HTMLSelectElement).value;
    const { missing: _, failure: __, reasonCode: ___, ...kept } = draft;
    screen.writeFlag(path, code === '' ? kept : { ...kept, reasonCode: code });
  };
  const onText = (event: Event) => {
    const { missing: _, failure: __, ...kept } = draft;
    screen.writeFlag(path, { ...kept, text: (event.target as HTMLTextAreaElement).value });
  };
  return html`<form
    class="opinion writing"
    part="opinion-editor"
    data-draft=${path}
    @submit=${(event: Event) => {
      event.preventDefault();
      screen.saveFlag(path);
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      screen.saveFlag(path);
    }}
  >
    <div class="opinion-head">
      <h3>
        <button
          type="button"
          class="plain"
          aria-label=${format(t.showField, { label })}
          @click=${() => screen.find(path)}
        >
          ${label}
        </button>
      </h3>
      <button
        type="button"
        class="link"
        aria-label=${format(t.labelled, { label: t.cancel, text: label })}
        @click=${() => screen.cancelFlag(path)}
      >
        ${t.cancel}
      </button>
    </div>
    ${isDerived(screen, path) ? (screen.later.now?.elsewhere(screen, path, label) ?? absence(screen)) : nothing}
    <div class="box trail">
      <select
        class="input"
        aria-label=${format(t.labelled, { label: t.reason, text: label })}
        @change=${onReason}
      >
        <option value="" ?selected=${draft.reasonCode === undefined}>${t.reasonFree}</option>
        ${reasons.map(
          ({ code, text }) =>
            html`<option value=${code} ?selected=${draft.reasonCode === code}>
              ${localized(text, speaker.lang)}
            </option>`,
        )}</select
      >${icon(icons.chevronDown)}
    </div>
    <textarea
      class="input area"
      rows="3"
      maxlength="1000"
      aria-label=${format(t.labelled, { label: t.flagText, text: label })}
      aria-describedby="hint-${id}"
      aria-invalid=${draft.missing === true}
      .value=${draft.text}
      @input=${onText}
    ></textarea>
    <p class="hint" id="hint-${id}">
      ${draft.missing ? html`<span class="wrong">${icon(icons.error)}${t.flagMissing}</span>` : t.flagTextHint}
    </p>
    ${
      draft.failure === undefined
        ? nothing
        : html`<p class="wrong" role="alert">${icon(icons.error)}${failureText(t, draft.failure)}</p>`
    }
    <button type="submit" class="button small" aria-busy=${screen.busy === `flag.${path}`}>
      ${t.saveFlag}
    </button>
  </form>`;
}

function opinion(screen: CaseScreen, flag: StaffFlagView): TemplateResult {
  const { t, speaker, view, holds } = screen;
  const label = placeOf(speaker, flag.path, screen.facts);
  const words = remarkText(speaker, flag);
  const fresh = flag.state === 'open' && flag.round === view.round;
  const state = flag.state === 'answered' && flag.reply !== undefined ? 'replied' : flag.state;
  const tone = { open: 'flag', answered: 'accent', replied: 'accent', resolved: 'success' }[state];
  return html`<article
    class="opinion ${fresh ? 'fresh' : ''}"
    part="opinion"
    data-flag=${flag.id}
    tabindex="-1"
  >
    <div class="opinion-head">
      <h3>
        <button
          type="button"
          class="plain"
          aria-label=${format(t.showField, { label })}
          @click=${() => screen.find(flag.path)}
        >
          ${label}
        </button>
      </h3>
      ${
        fresh && holds
          ? html`<button
                type="button"
                class="link edit"
                aria-label=${format(t.editFlagNamed, { label })}
                @click=${() => screen.startFlag(flag.path)}
              >
                ${t.editFlag}
              </button>
              <button
                type="button"
                class="link"
                aria-label=${format(t.removeFlagNamed, { label })}
                @click=${() => screen.removeFlag(flag)}
              >
                ${t.removeFlag}
              </button>`
          : html`<span class="badge ${tone}"
              >${icon(state === 'resolved' ? icons.check : icons.flag)}${t[`flag.${state}`]}</span
            >`
      }
    </div>
    <p>${fresh ? words : format(t.flagRound, { round: flag.round, text: words })}</p>
    ${flag.reply === undefined ? nothing : html`<p class="reply">${format(t.flagReply, { text: flag.reply })}</p>`}
    ${
      holds && !fresh && flag.state !== 'resolved'
        ? html`<div class="actions">
            <button
              type="button"
              class="button small"
              aria-label=${format(t.resolveNamed, { label })}
              @click=${() => screen.resolveFlag(flag)}
            >
              ${t.resolve}
            </button>
            <button
              type="button"
              class="button small text"
              aria-label=${format(t.flagAgainNamed, { label })}
              @click=${() => screen.startFlag(flag.path, flag)}
            >
              ${t.flagAgain}
            </button>
          </div>`
        : nothing
    }
    <p class="by">
      ${format(t.flagBy, { name: flag.author, time: formatMoment(new Date(flag.at), speaker.lang) })}
    </p>
  </article>`;
}

/** What the reviewers said, and what the machine found. */
export function opinionsPanel(screen: CaseScreen): TemplateResult {
  const { t, view, drafts, draftPlaces } = screen;
  const unresolved = unresolvedFlags(view).length;
  const cameFrom = view.level === 2 || view.events.some(({ kind }) => kind === 'transferred');
  const order = { open: 0, answered: 1, resolved: 2 };
  const replaced = [...drafts.values()].map(({ replaces }) => replaces);
  const flags = view.flags
    .filter(({ id }) => !replaced.includes(id))
    .sort((a, b) => order[a.state] - order[b.state]);
  return html`<div class="scroll">
    <section class="opinions">
      <div class="opinion-head">
        <h2 tabindex="-1">${t.opinions}</h2>
        ${
          view.flags.length === 0
            ? nothing
            : html`<span class="badge ${unresolved > 0 ? 'flag' : 'success'}"
                >${unresolved > 0 ? format(t.unresolved, { n: unresolved }) : t.allResolved}</span
              >`
        }
      </div>
      ${cameFrom ? (screen.later.now?.provenance(screen) ?? absence(screen)) : nothing}
      ${view.previousDecision === undefined ? nothing : html`<p class="hint">${format(t.previousDecision, { text: view.previousDecision })}</p>`}
      ${draftPlaces.map((path) => {
        const draft = drafts.get(path);
        return draft === undefined ? nothing : editor(screen, path, draft);
      })}
      ${flags.map((flag) => opinion(screen, flag))}
      ${view.flags.length === 0 && drafts.size === 0 ? html`<p class="hint">${t.opinionsNone}</p>` : nothing}
    </section>
    ${checksSection(screen)}
  </div>`;
}
