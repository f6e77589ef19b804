import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

/** The first page; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  { tag: 'acct-entrance', name: '首页', render: () => html`<acct-entrance></acct-entrance>` },
];
