import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

/** Preview, record and receipt; backend, profile and session come from the page around. */
export const states: readonly GalleryState[] = [
  {
    tag: 'acct-info-preview',
    name: '预览确认',
    render: () => html`<acct-info-preview></acct-info-preview>`,
  },
  {
    tag: 'acct-info-preview',
    name: '登记信息（只读）',
    render: () => html`<acct-info-preview readonly></acct-info-preview>`,
  },
  { tag: 'acct-receipt', name: '已提交', render: () => html`<acct-receipt></acct-receipt>` },
];
