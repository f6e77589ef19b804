import type { BackendAdapter } from '@acct-forms/adapter';
import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

const nobody: BackendAdapter = {
  supports: { accounts: false },
  record: { open: () => Promise.reject(new TypeError('offline')) },
} as unknown as BackendAdapter;

const state = (name: string, render: GalleryState['render']): GalleryState => ({
  tag: 'acct-letters',
  name,
  render,
});

/** The letters in their states; the profile comes from the page around, and where nothing is given the record too. */
export const states: readonly GalleryState[] = [
  state('按登记信息填写', () => html`<acct-letters></acct-letters>`),
  state('空白', () => html`<acct-letters blank .backend=${nobody}></acct-letters>`),
  state(
    '只要一份',
    () => html`<acct-letters letter="workCertificate" blank .backend=${nobody}></acct-letters>`,
  ),
  state(
    '不用登录的空白件',
    () => html`<acct-letters letter="truthPledge" guest blank .backend=${nobody}></acct-letters>`,
  ),
  state('没有读到登记信息', () => html`<acct-letters .backend=${nobody}></acct-letters>`),
];
