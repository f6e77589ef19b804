import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

/** The guide; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  { tag: 'acct-guide', name: '操作指南', render: () => html`<acct-guide></acct-guide>` },
  {
    tag: 'acct-guide',
    name: '空白件',
    render: () => html`<acct-guide place="blank.workCertificate"></acct-guide>`,
  },
];
