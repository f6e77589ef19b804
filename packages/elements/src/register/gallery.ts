import type { BackendAdapter } from '@acct-forms/adapter';
import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

const backend = (
  supports: object,
  challenge: () => Promise<unknown> = async () => ({ kind: 'none' }),
): BackendAdapter =>
  ({ supports: { accounts: true, ...supports }, accounts: { challenge } }) as unknown as BackendAdapter;

const plain = backend({});
const full = backend({ formerCertificates: true, phoneCodes: true });
const working = backend({}, () => new Promise(() => {}));
const custom = backend({}, async () => ({ kind: 'custom', id: 'custom', parameters: null }));
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
  state('正在验证', () => html`<acct-register .backend=${working}></acct-register>`),
  state(
    '网站自己的验证',
    () =>
      html`<acct-register .backend=${custom}><p slot="challenge">请完成本网站的验证。</p></acct-register>`,
  ),
  state('没有账号服务', () => html`<acct-register .backend=${absent}></acct-register>`),
];
