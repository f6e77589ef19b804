import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

/** The directory; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  { tag: 'acct-directory', name: '全部', render: () => html`<acct-directory></acct-directory>` },
  {
    tag: 'acct-directory',
    name: '先显示 4 家',
    render: () => html`<acct-directory limit="4"></acct-directory>`,
  },
];
