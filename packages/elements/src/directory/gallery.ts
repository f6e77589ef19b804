import { html } from 'lit';
import { press } from '../styles/gallery-press.ts';
import type { GalleryState } from '../styles/gallery-state.ts';

/** Types a word that no bureau has. */
const searchInVain = press({
  find: 'acct-text-field',
  act(field) {
    Object.assign(field, { value: '海南' });
    field.dispatchEvent(new CustomEvent('acct-input'));
  },
});

/** The directory; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  { tag: 'acct-directory', name: '全部', render: () => html`<acct-directory></acct-directory>` },
  {
    tag: 'acct-directory',
    name: '先显示 4 家',
    render: () => html`<acct-directory limit="4"></acct-directory>`,
  },
  {
    tag: 'acct-directory',
    name: '没有找到',
    render: () => html`<acct-directory limit="4" ${searchInVain}></acct-directory>`,
  },
];
