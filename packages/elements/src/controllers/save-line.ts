import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { shanghaiTime } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { RecordController } from './record.ts';
import { check, cloud, dots, error, icon, lock } from '../styles/icons.ts';

/** Where the person's words are. `saved` only after the backend said so. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** All sections are stored, `n` files are on this machine only. */
  | { readonly kind: 'files'; readonly n: number }
  /** Waiting for the network, signed out, refused by the backend (`offered`: for a unit that is registered), or failed and tried again. */
  | { readonly kind: 'local' | 'expired' | 'refused' | 'offered' | 'failed' };

/** 14:05, in the zone of the days of this form; a formatter of the browser's would take 10 ms to make. */
export const clockTime = (at: Date): string => shanghaiTime(at).slice(11);

/** What holds of sections and files together: nothing is saved while a file waits here, or is on its way. */
export function wholeState({ saves: { state }, uploads }: RecordController): SaveState {
  if (state.kind !== 'saved' && state.kind !== 'none') return state;
  const { waiting = [], running = [] } = uploads ?? {};
  // Without any network what is on its way waits too.
  const n = waiting.length + (navigator.onLine ? 0 : running.length);
  if (n > 0) return { kind: 'files', n };
  return running.length > 0 ? { kind: 'saving' } : state;
}

/** The save line in words; `memory`: nothing is kept on this machine. */
export function saveText(state: SaveState, t: FormWords, memory: boolean): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'saved':
      return format(t['save.saved'], { time: clockTime(state.at) });
    case 'local':
      return memory ? t['save.memory'] : t['save.local'];
    case 'files':
      return format(memory ? t['save.filesMemory'] : t['save.files'], { n: state.n });
    case 'expired':
      return memory ? t['save.expiredMemory'] : t['save.expired'];
    default:
      return t[`save.${state.kind}`];
  }
}

const tones = { none: '', saving: '', saved: 'success', local: 'warning', expired: 'error' } as const;

const icons = {
  saving: dots,
  saved: check,
  local: cloud,
  files: cloud,
  expired: lock,
  refused: error,
  offered: error,
  failed: cloud,
} as const;

/** Needs the styles of fields and buttons. */
export function renderSaveLine(
  state: SaveState,
  t: FormWords,
  memory: boolean,
  signIn: () => void,
): TemplateResult {
  const { kind } = state;
  const tone = kind in tones ? tones[kind as keyof typeof tones] : 'warning';
  return html`<p class="note save ${tone}" part="save" role="status">
    ${kind === 'none' ? nothing : icon(icons[kind])}
    <span>${saveText(state, t, memory)}</span>
    ${
      kind === 'expired'
        ? html`<button class="link" type="button" @click=${signIn}>${t.signIn}</button>`
        : nothing
    }
  </p>`;
}
