import { labelOf, slotLabel, slotsOf, type ChangeKind } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { kindText, type ChangeScene } from '../controllers/change-lines.ts';
import { error, icon, lock } from '../styles/icons.ts';
import { isContact, obstacleOf } from './kinds.ts';

/** What the choice shows and what it calls. */
export interface Choice {
  readonly scene: ChangeScene;
  readonly chosen: string;
  /** Asked to begin without a choice. */
  readonly missing: boolean;
  readonly busy: boolean;
  /** Whether a phone can be changed here, by a code sent to it. */
  readonly phoneCodes: boolean;
  readonly choose: (kind: string) => void;
  readonly begin: () => void;
  /** The contact details, which are changed in place. */
  readonly contact: () => TemplateResult;
}

/** The kinds of change to choose from, each with what it opens; what keeps them from being begun is said once for all. */
export function renderChoice(choice: Choice): TemplateResult {
  const { scene, missing, busy, begin, chosen } = choice;
  const { t, form, view } = scene;
  const kinds = form.changes;
  const obstacle = obstacleOf(view);
  const picked = kinds.find(({ key }) => key === chosen);
  return html`<section class="card" part="choice">
    <fieldset aria-describedby=${missing ? 'missing' : nothing}>
      <legend>${t.choose}</legend>
      ${
        obstacle
          ? html`<p class="why" id="why">${icon(lock)}<span>${reasonText(scene, obstacle)}</span></p>`
          : nothing
      }
      <div class="kinds">${kinds.map((kind) => renderKind(choice, kind))}</div>
    </fieldset>
    ${missing ? html`<p class="note" id="missing" role="alert">${icon(error)}<span>${t.chooseMissing}</span></p>` : nothing}
    ${
      obstacle === undefined && !(picked && isContact(picked))
        ? html`<div class="actions">
            <button
              class="button filled"
              type="button"
              aria-busy=${busy}
              aria-disabled=${busy}
              @click=${begin}
            >
              ${busy ? html`<span class="spinner"></span>${t.starting}` : t.start}
            </button>
          </div>`
        : nothing
    }
  </section>`;
}

function renderKind(
  { scene, chosen, choose, phoneCodes, contact: renderDetails }: Choice,
  kind: ChangeKind,
): TemplateResult {
  const { t, view } = scene;
  const contact = isContact(kind);
  const obstacle = contact ? undefined : obstacleOf(view);
  const about = contact ? t[phoneCodes ? 'about.contact' : 'about.contactEmail'] : aboutText(scene, kind);
  const picked = chosen === kind.key;
  const state = [obstacle && 'closed', picked && 'chosen', contact && 'wide'].filter(Boolean);
  return html`<div class="kind ${state.join(' ')}">
    <label class="tick">
      <input
        type="radio"
        name="kind"
        .value=${kind.key}
        ?disabled=${obstacle !== undefined}
        aria-describedby=${obstacle ? 'why' : nothing}
        .checked=${picked}
        @change=${() => choose(kind.key)}
      />
      <span>
        <strong>${kindText(scene, kind.key)}</strong>
        <span class="fine">${about}</span>
      </span>
    </label>
    ${contact && picked ? renderDetails() : nothing}
  </div>`;
}

export function reasonText(scene: ChangeScene, obstacle: string): string {
  const words: Readonly<Record<string, string>> = scene.t;
  return format(words[`reason.${obstacle}`] ?? '', { kind: kindText(scene, scene.view.changeKind ?? '') });
}

/** The sections that a kind opens, and the documents that go with them. */
function aboutText(
  { form, speaker, data, context, t }: ChangeScene,
  { key, sections, slots }: ChangeKind,
): string {
  const asked = slotsOf(form, data, context).filter(
    ({ slot, required }) => required && slots.includes(slot.key),
  );
  const proofs = [
    ...new Set(asked.map(({ slot, path }) => slotLabel(speaker, slot.perItem ? slot.key : path))),
  ];
  const words: Readonly<Record<string, string>> = t;
  return [
    format(t.about, { sections: sections.map((name) => labelOf(speaker, name)).join(t.and) }),
    proofs.length > 0 && format(t.aboutProofs, { proofs: proofs.join(t.and) }),
    words[`about.${key}`],
  ]
    .filter(Boolean)
    .join(speaker.lang.startsWith('zh') ? '' : ' ');
}
