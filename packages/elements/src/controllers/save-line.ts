import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { format } from '@acct-forms/core/locales/format';
import { check, cloud, error, icon, lock } from '../styles/icons.ts';

/** Where the person's words are. `saved` only after the backend said so. */
export type SaveState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** Waiting for the network, signed out, refused by the backend, or failed and tried again. */
  | { readonly kind: 'local' | 'expired' | 'refused' | 'failed' };

/** 14:05, in the zone of the days of this form. */
export function clockTime(at: Date, lang: string): string {
  return new Intl.DateTimeFormat(lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Shanghai',
  }).format(at);
}

/** The save line in words; `memory`: nothing is kept on this machine. */
export function saveText(state: SaveState, t: FormWords, lang: string, memory: boolean): string {
  switch (state.kind) {
    case 'none':
      return '';
    case 'saved':
      return format(t['save.saved'], { time: clockTime(state.at, lang) });
    case 'local':
      return memory ? t['save.memory'] : t['save.local'];
    case 'expired':
      return memory ? t['save.expiredMemory'] : t['save.expired'];
    default:
      return t[`save.${state.kind}`];
  }
}

const tones = { none: '', saving: '', saved: 'success', local: 'warning', expired: 'error' } as const;

const icons = { saved: check, local: cloud, expired: lock, refused: error, failed: cloud } as const;

/** Needs the styles of fields and buttons. */
export function renderSaveLine(
  state: SaveState,
  t: FormWords,
  lang: string,
  memory: boolean,
  signIn: () => void,
): TemplateResult {
  const { kind } = state;
  const tone = kind in tones ? tones[kind as keyof typeof tones] : 'warning';
  return html`<p class="note save ${tone}" part="save" role="status">
    ${kind === 'saving' ? html`<span class="spinner"></span>` : kind === 'none' ? nothing : icon(icons[kind])}
    <span>${saveText(state, t, lang, memory)}</span>
    ${
      kind === 'expired'
        ? html`<button class="link" type="button" @click=${signIn}>${t.signIn}</button>`
        : nothing
    }
  </p>`;
}
