import { format } from '@acct-forms/core/locales/format';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';

const { icon } = icons;

export interface QueueHead {
  /** How many cases are ticked. */
  readonly chosen: number;
  /** How many of them the person holds. */
  readonly held: number;
  /** Whether there is anything to tick. */
  readonly canBatch: boolean;
  readonly claiming: boolean;
  /** What somebody is told who does not review; undefined for a reviewer. */
  readonly reads: unknown;
  readonly batch: () => void;
  readonly release: () => void;
  readonly export: () => void;
  readonly refresh: () => void;
  readonly claimNext: () => void;
}

/** The title, and what can be done with the queue as a whole. */
export function queueHead(t: ReviewWords, head: QueueHead): TemplateResult {
  const { chosen, canBatch, reads } = head;
  return html`<div class="head">
      <h1>${t.queueTitle}</h1>
      <div class="actions">
        ${
          canBatch
            ? html`<button type="button" class="button small" @click=${head.batch}>
                ${t.batch}${chosen > 0 ? html`<span class="badge">${format(t.batchSelected, { n: chosen })}</span>` : nothing}
              </button>`
            : nothing
        }
        ${
          head.held > 0
            ? html`<button type="button" class="button small" @click=${head.release}>
                ${format(t.batchRelease, { n: head.held })}
              </button>`
            : nothing
        }
        <button type="button" class="button small" aria-haspopup="dialog" @click=${head.export}>
          ${t.export}
        </button>
        <button type="button" class="button small" @click=${head.refresh}>
          ${icon(icons.rotate)}${t.refresh}
        </button>
        ${
          reads === undefined
            ? html`<button
                type="button"
                class="button small filled"
                aria-busy=${head.claiming}
                aria-keyshortcuts="N"
                @click=${head.claimNext}
              >
                ${t.claimNext}<kbd aria-hidden="true">N</kbd>
              </button>`
            : nothing
        }
      </div>
    </div>
    ${reads === undefined ? nothing : html`<p class="reads">${reads}</p>`}`;
}
