import type { EventView } from '@acct-forms/adapter';
import { formatMoment, placeOf, profileText, remarkText } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { withLate } from '@acct-forms/core/locales/zh-CN/review-late';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';
import { failureText, type ReviewFailure } from '../review-error.ts';
import type { CaseScreen } from './case-screen.ts';
import { templates } from './decision-more.ts';

export { keysBody } from '../keys-dialog.ts';
export { keysStyles } from '../keys.styles.ts';

const { icon } = icons;

/** A text that is being written in a dialog; it stays when sending it fails. */
export interface Writing {
  readonly text: string;
  readonly missing?: true;
  readonly failure?: ReviewFailure;
}

/** What only the applicant does. */
const own: readonly EventView['kind'][] = [
  'created',
  'submitted',
  'withdrawn',
  'restarted',
  'discarded',
  'changed',
];

export interface WritingMoves {
  readonly write: (text: string) => void;
  readonly send: () => void;
  readonly close: () => void;
}

const head = ({ t }: CaseScreen, title: string, close: () => void): TemplateResult =>
  html`<header role="none">
    <h2 id="dialog-title">${title}</h2>
    <button type="button" class="tool" aria-label=${t.close} @click=${close}>${icon(icons.close)}</button>
  </header>`;

function writing(
  { t }: CaseScreen,
  { text, missing, failure }: Writing,
  label: string,
  missingWords: string,
  moves: WritingMoves,
): TemplateResult {
  return html`<div>
    <label class="label" for="writing">${label}</label>
    <textarea
      class="input area"
      id="writing"
      rows="3"
      maxlength="1000"
      autofocus
      aria-invalid=${missing === true}
      aria-describedby=${missing || failure ? 'writing-wrong' : nothing}
      .value=${text}
      @input=${(event: Event) => moves.write((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${
      missing || failure
        ? html`<p class="wrong" id="writing-wrong" role="alert">
            ${icon(icons.error)}${failure ? failureText(t, failure) : missingWords}
          </p>`
        : nothing
    }
  </div>`;
}

const submit = (send: () => void) => (event: Event) => {
  event.preventDefault();
  send();
};

/** Notes among the staff. */
export function notesDialog(screen: CaseScreen, draft: Writing, moves: WritingMoves): TemplateResult {
  const { view, busy } = screen;
  const t = withLate(screen.t);
  return html`${head(screen, t.notesTitle, moves.close)}
    <form class="body" @submit=${submit(moves.send)}>
      <p class="hint">${t.notesHint}</p>
      ${
        view.notes.length === 0
          ? html`<p>${t.notesNone}</p>`
          : html`<ul class="log">
              ${view.notes.map(
                ({ text, by, at }) =>
                  html`<li>
                    <p>${text}</p>
                    <p class="by">
                      ${format(t.flagBy, { name: by, time: formatMoment(new Date(at), screen.speaker.lang) })}
                    </p>
                  </li>`,
              )}
            </ul>`
      }
      ${writing(screen, draft, t.noteText, t.noteMissing, moves)}
      <button type="submit" class="button small" aria-busy=${busy === 'note'}>${t.noteAdd}</button>
    </form>`;
}

/** What happened to the case, newest first, a return with the remarks that went with it. */
export function historyDialog(screen: CaseScreen, close: () => void): TemplateResult {
  const { view, speaker, facts } = screen;
  const t = withLate(screen.t);
  const events = [...view.events].reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const one = ({ kind, round, actor, at, reason, department }: EventView) => {
    const flags = kind === 'returned' ? view.flags.filter((flag) => flag.round === round) : [];
    const isOwn = own.includes(kind);
    const who = isOwn ? format(t['event.applicant'], { name: view.name }) : actor;
    // Where the applicant's went is no bureau of theirs.
    const bureau = isOwn || department === undefined ? undefined : profileText(speaker, department.name);
    return html`<li>
      <p>
        <strong>${t[`event.${kind}`]}</strong>
        ${round > 0 ? html`<span class="badge">${format(t.round, { n: round })}</span>` : nothing}
      </p>
      ${reason === undefined ? nothing : html`<p class="said">${reason}</p>`}
      ${
        flags.length === 0
          ? nothing
          : html`<ul>
              ${flags.map(
                (flag) =>
                  html`<li>
                    ${format(t.historyFlag, {
                      label: placeOf(speaker, flag.path, facts),
                      text: remarkText(speaker, flag),
                    })}
                  </li>`,
              )}
            </ul>`
      }
      <p class="by">
        ${[bureau, who, formatMoment(new Date(at), speaker.lang)].filter((part) => part !== undefined).join(' · ')}
      </p>
    </li>`;
  };
  return html`${head(screen, t.historyTitle, close)}
    <div class="body">
      ${
        events.length === 0
          ? t.historyNone
          : html`<ol class="log">
              ${events.map(one)}
            </ol>`
      }
    </div>`;
}

/** Why a masked value is looked at. */
export function revealDialog(
  screen: CaseScreen,
  path: string,
  draft: Writing,
  moves: WritingMoves,
): TemplateResult {
  const { speaker, facts, busy } = screen;
  const t = withLate(screen.t);
  return html`<header role="none">
      <h2 id="dialog-title">${format(t.revealTitle, { label: placeOf(speaker, path, facts) })}</h2>
    </header>
    <form class="body" id="reveal" @submit=${submit(moves.send)}>
      <p class="hint">${t.revealHint}</p>
      ${writing(screen, draft, t.revealReason, t.revealMissing, moves)}
      ${templates(screen, 'reveal', draft.text, moves.write)}
    </form>
    <footer role="none">
      <button type="button" class="button" @click=${moves.close}>${t.cancel}</button>
      <button type="submit" form="reveal" class="button filled" aria-busy=${busy === 'reveal'}>
        ${t.reveal}
      </button>
    </footer>`;
}
