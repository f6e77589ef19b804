import type { RecordView } from '@acct-forms/adapter';
import { editableStates, isOpen, profileText } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { changeLines, kindText, type ChangeScene } from '../controllers/change-lines.ts';
import { renderComparison } from '../controllers/comparison.ts';
import type { Destination } from '../events.ts';

type Go = (to: Destination, place?: string) => unknown;

const tones: Readonly<Partial<Record<RecordView['state'], string>>> = {
  submitted: 'accent',
  inReview: 'accent',
  returned: 'flag',
  approved: 'success',
  rejected: 'error',
};

/** The change under way, or the last one: how it stands, old beside new, and what can be done. */
export function renderCurrent(scene: ChangeScene, go: Go, discard: () => void): TemplateResult {
  const { t, view, speaker } = scene;
  const open = isOpen(view.state);
  const kind = kindText(scene, view.changeKind ?? '');
  const reason = open && view.state !== 'returned' ? undefined : view.decision?.reason;
  const contact = scene.form.changes.some(
    ({ key, sections }) => key === view.changeKind && sections.length === 0,
  );
  const state = view.state === 'inReview' ? 'submitted' : view.state;
  const lead = contact ? t['lead.contact'] : t[`lead.${state}`];
  return html`<section class="card" part="current">
    <div class="line">
      <h2>${format(open ? t.current : t.last, { kind })}</h2>
      <span class="badge ${tones[view.state] ?? ''}"
        >${contact ? t.inForce : speaker.words[`state.${view.state}`]}</span
      >
    </div>
    <p class="lead">
      ${format(lead, { bureau: profileText(speaker, view.department?.name ?? '') })}
      ${reason ? format(t.reasonGiven, { text: reason }) : nothing}
    </p>
    ${
      view.state === 'discarded'
        ? nothing
        : html`<h3>${t.comparison}</h3>
            ${renderComparison(changeLines(scene), t)}`
    }
    ${open || keepsRecord(view) ? renderMoves(view, t, go, discard) : nothing}
  </section>`;
}

/** Until it is approved the record that it started from is in force. */
const keepsRecord = ({ before, hasRecord, state }: RecordView): boolean =>
  before !== undefined && hasRecord && state !== 'approved' && state !== 'discarded';

/** Whether a move is open to the person now. */
export const may = ({ allowedActions }: RecordView, move: string): boolean =>
  allowedActions.some(({ action, blocked }) => action === move && blocked === undefined);

function renderMoves(view: RecordView, t: ChangeScene['t'], go: Go, discard: () => void): TemplateResult {
  const { state } = view;
  const editable = editableStates.includes(state);
  return html`<div class="actions">
    ${
      editable
        ? html`<button class="button filled" type="button" @click=${() => go('wizard')}>${t.goOn}</button>`
        : nothing
    }
    <button class="button" type="button" @click=${() => go('preview')}>
      ${editable ? t.preview : t.view}
    </button>
    ${
      keepsRecord(view)
        ? html`<button class="button" type="button" @click=${() => go('preview', 'record')}>
            ${t.viewRecord}
          </button>`
        : nothing
    }
    ${
      may(view, 'discard')
        ? html`<button class="button danger" type="button" @click=${discard}>${t.discard}</button>`
        : nothing
    }
    <button class="button text" type="button" @click=${() => go('home')}>${t.home}</button>
  </div>`;
}
