import type { Action, AllowedAction } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { openFlags, tickedOf, unresolvedFlags, writtenOf, type CaseScreen } from './case-screen.ts';

/** In this order from left to right; the likely one of the last two is filled. */
const order: readonly Action[] = ['transfer', 'release', 'revoke', 'reject', 'return', 'approve', 'claim'];

/** Guards that the confirmation asks for. */
const asked: readonly string[] = ['reason', 'reasonOrFlag', 'target'];

/** Why an action cannot be taken now, in words; undefined when it can be, or when the confirmation asks what is missing. */
export function blockedText({ t, view }: CaseScreen, { blocked }: AllowedAction): string | undefined {
  if (blocked === undefined || asked.includes(blocked)) return undefined;
  const words: Readonly<Record<string, string>> = t;
  return format(words[`blocked.${blocked}`] ?? t['blocked.other'], { n: unresolvedFlags(view).length });
}

/** What is not this person's to do is not drawn at all: of a case that another holds, only a supervisor's release. */
function isOffered({ view, holds }: CaseScreen, { action, blocked }: AllowedAction): boolean {
  if (blocked === 'sameBureau' || blocked === 'claimedByActor') return false;
  return holds || view.state !== 'inReview' || action === 'release';
}

/** How the case stands: whatever keeps it from being decided, at any time. */
function line(screen: CaseScreen, offered: readonly AllowedAction[]): string {
  const { t, view, holds, drafts } = screen;
  const unresolved = unresolvedFlags(view).length;
  const never = offered.find(({ blocked = 'reason' }) => ![...asked, 'flagsResolved'].includes(blocked));
  if (never !== undefined) return blockedText(screen, never) ?? '';
  if (holds) {
    const unsaved = writtenOf(drafts).length;
    const standing =
      unresolved > 0
        ? format(t['bar.unresolved'], { n: unresolved })
        : format(t['bar.ready'], tickedOf(screen));
    return unsaved > 0 ? `${format(t['bar.unsaved'], { n: unsaved })} ${standing}` : standing;
  }
  if (view.state === 'submitted')
    return offered.some(({ action }) => action === 'claim') ? t['bar.claimFirst'] : t['bar.readOnly'];
  if (view.state === 'inReview') return format(t['bar.other'], { name: view.claimedBy?.name ?? '' });
  const words: Readonly<Record<string, string>> = t;
  return words[`bar.decided.${view.state}`] ?? t['bar.readOnly'];
}

/** The decisions on a case, and in words what stands in their way. A blocked one can be pressed and says why. */
export function decisionBar(screen: CaseScreen, said: string): TemplateResult {
  const { t, view } = screen;
  const offered = view.allowedActions.filter((item) => isOffered(screen, item));
  const flagged = openFlags(view).length;
  // While an answer of the applicant waits to be judged, neither is.
  const waits = unresolvedFlags(view).length > flagged;
  const likely: Action | '' = flagged > 0 ? 'return' : waits ? '' : 'approve';
  const look: Readonly<Partial<Record<Action | '', string>>> = {
    transfer: 'text',
    release: 'text',
    reject: 'danger',
    revoke: 'danger',
    claim: 'filled',
    [likely]: 'filled',
  };
  return html`<div class="bar" part="bar" role="region" aria-label=${t['bar.label']}>
    <p class="bar-line" id="bar-line" role="status">
      ${said === '' ? nothing : html`<strong>${said}</strong>`}
      <span>${line(screen, offered)}</span>
      <span class="logged">${t['bar.logged']}</span>
    </p>
    <div class="actions">
      ${order.map((action) => {
        const item = offered.find((each) => each.action === action);
        if (item === undefined) return nothing;
        const words =
          action === 'return' && flagged > 0
            ? format(t['action.returnCount'], { n: flagged })
            : t[`action.${action}` as 'action.return'];
        const blocked = blockedText(screen, item) !== undefined;
        return html`<button
          type="button"
          class="button ${blocked ? 'blocked' : (look[action] ?? '')}"
          part="decision"
          data-action=${action}
          aria-disabled=${blocked ? 'true' : nothing}
          aria-describedby=${blocked ? 'bar-line' : nothing}
          @click=${() => screen.decide(action)}
        >
          ${words}
        </button>`;
      })}
    </div>
  </div>`;
}
