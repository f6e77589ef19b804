import type { BackendAdapter } from '@acct-forms/adapter';
import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

const backend = (supports: object): BackendAdapter =>
  ({
    supports: { accounts: true, ...supports },
    accounts: { challenge: async () => ({ kind: 'none' }) },
  }) as unknown as BackendAdapter;

const plain = backend({});
const full = backend({ formerCertificates: true, phoneCodes: true });
const absent = backend({ accounts: false });

const state = (name: string, render: GalleryState['render']): GalleryState => ({
  tag: 'acct-register',
  name,
  render,
});

/** The registration in its states; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  state('默认', () => html`<acct-register .backend=${plain}></acct-register>`),
  state('短信验证码、原证书', () => html`<acct-register .backend=${full}></acct-register>`),
  state('没有账号服务', () => html`<acct-register .backend=${absent}></acct-register>`),
];
