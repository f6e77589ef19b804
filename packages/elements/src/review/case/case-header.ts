import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';
import { deadlineWords, stateTone } from '../deadline-words.ts';
import type { CaseScreen } from './case-screen.ts';

const { icon } = icons;

export interface HeaderMoves {
  readonly stateWords: string;
  readonly back: () => void;
  readonly notes: () => void;
  readonly history: () => void;
}

/** Whose case it is, how it stands, and what else there is to read. */
export function caseHeader({ t, view }: CaseScreen, moves: HeaderMoves): TemplateResult {
  const left = deadlineWords(t, view, Date.now());
  return html`<div class="head">
    <button type="button" class="button small text" @click=${moves.back}>
      ${icon(icons.chevronLeft)}${t.back}
    </button>
    <h1 tabindex="-1">${view.name}</h1>
    <span class="badge ${stateTone[view.state] ?? ''}"
      >${[
        moves.stateWords,
        view.round > 1 ? format(t.round, { n: view.round }) : '',
        view.level === 2 ? t.level2 : '',
      ]
        .filter((part) => part !== '')
        .join(' · ')}</span
    >
    ${left === undefined ? nothing : html`<span class="badge ${left.tone ?? ''}">${icon(icons.clock)}${left.text}</span>`}
    <span class="fact">${t[`kindLong.${view.kind}`]}</span>
    <span class="fact">${view.referenceNumber}</span>
    ${
      view.claimedBy === undefined
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
    </span>
  </div>`;
}
