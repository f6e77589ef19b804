import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';
import { deadlineWords, kindWords, stateTone } from '../deadline-words.ts';
import type { CaseScreen } from './case-screen.ts';

const { icon } = icons;

export interface HeaderMoves {
  readonly back: () => void;
  readonly neighbours: { readonly previous: string | undefined; readonly next: string | undefined };
  readonly notes: () => void;
  readonly history: () => void;
  readonly keys: () => void;
}

/** To the case before or after in the list that this one was opened from. */
function neighbours({ t, toCase }: CaseScreen, moves: HeaderMoves): TemplateResult | typeof nothing {
  const { previous, next } = moves.neighbours;
  const step = (id: string | undefined, words: string) =>
    id === undefined
      ? nothing
      : html`<button type="button" class="button small text" @click=${() => toCase(id)}>${words}</button>`;
  return html`${step(previous, t.previousCase)}${step(next, t.nextCase)}`;
}

/** Whose case it is, how it stands, and what else there is to read. */
export function caseHeader(screen: CaseScreen, moves: HeaderMoves): TemplateResult {
  const { t, view } = screen;
  const left = deadlineWords(t, view, Date.now());
  return html`<div class="head">
    <button type="button" class="button small text" @click=${moves.back}>
      ${icon(icons.chevronLeft)}${t.back}
    </button>
    <h1 tabindex="-1">${view.name}</h1>
    <span class="badge ${stateTone[view.state] ?? ''}"
      >${[
        screen.stateWords(view.state),
        view.round > 1 ? format(t.round, { n: view.round }) : '',
        view.level === 2 ? t.level2 : '',
      ]
        .filter((part) => part !== '')
        .join(' · ')}</span
    >
    ${left === undefined ? nothing : html`<span class="badge ${left.tone ?? ''}">${icon(icons.clock)}${left.text}</span>`}
    <span class="fact">${kindWords(t, view, 'kindLong', screen.speaker.words)}</span>
    <span class="fact">${view.referenceNumber}</span>
    ${
      view.claimedBy === undefined || screen.mine
        ? nothing
        : html`<span class="fact">${format(t['badge.claimedBy'], { name: view.claimedBy.name })}</span>`
    }
    <span class="more">
      <button type="button" class="button small" aria-haspopup="dialog" @click=${moves.notes}>
        ${t.notes}<span class="badge">${view.notes.length}</span>
      </button>
      <button type="button" class="button small" aria-haspopup="dialog" @click=${moves.history}>
        ${t.history}
      </button>
      <button
        type="button"
        class="button small text keys"
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        @click=${moves.keys}
      >
        <kbd aria-hidden="true">?</kbd>${t.keysTitle}
      </button>
      ${neighbours(screen, moves)}
    </span>
  </div>`;
}
