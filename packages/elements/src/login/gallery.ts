import type { BackendAdapter, Challenge } from '@acct-forms/adapter';
import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';

const expiresAt = '2099-01-01T00:00:00.000Z';
const hex = '00112233445566778899aabbccddeeff';
const work: Challenge = {
  kind: 'proofOfWork',
  id: 'work',
  scheme: 'altcha-pbkdf2',
  parameters: { algorithm: 'PBKDF2/SHA-256', nonce: hex, salt: hex, cost: 1, keyLength: 32, keyPrefix: '00' },
  expiresAt,
};
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="128" height="48"><text x="24" y="34" font-size="28">7K3M</text></svg>';
const picture: Challenge = {
  kind: 'image',
  id: 'picture',
  image: `data:image/svg+xml,${encodeURIComponent(svg)}`,
  alternatives: ['proofOfWork'],
  expiresAt,
};

const backend = (challenge: () => Promise<Challenge>, phoneCodes = false, accounts = true): BackendAdapter =>
  ({ supports: { accounts, phoneCodes }, accounts: { challenge } }) as unknown as BackendAdapter;

const passes = backend(async () => work);
const asksPicture = backend(async () => picture);
const never = backend(() => new Promise(() => {}));
const fails = backend(() => Promise.reject(new TypeError('offline')));
const custom = backend(async () => ({ kind: 'custom', id: 'custom', parameters: null }));
const none = backend(async () => ({ kind: 'none' }), true);
const absent = backend(async () => work, false, false);

const state = (name: string, render: GalleryState['render']): GalleryState => ({
  tag: 'acct-login',
  name,
  render,
});

/** The login in its states. */
export const states: readonly GalleryState[] = [
  state('自动验证', () => html`<acct-login username="zhang_shili" .backend=${passes}></acct-login>`),
  state('正在验证', () => html`<acct-login .backend=${never}></acct-login>`),
  state('图片验证码', () => html`<acct-login .backend=${asksPicture}></acct-login>`),
  state(
    '网站自己的验证',
    () => html`<acct-login .backend=${custom}><p slot="challenge">请完成本网站的验证。</p></acct-login>`,
  ),
  state('暂时无法验证', () => html`<acct-login .backend=${fails}></acct-login>`),
  state('无需验证码，可以找回密码', () => html`<acct-login .backend=${none}></acct-login>`),
  state(
    '刚刚注册',
    () => html`<acct-login username="zhang_shili" reason="registered" .backend=${none}></acct-login>`,
  ),
  state('登录已过期', () => html`<acct-login reason="expired" .backend=${none}></acct-login>`),
  state('没有网络时退出', () => html`<acct-login reason="left-here" .backend=${none}></acct-login>`),
  state('没有账号服务', () => html`<acct-login .backend=${absent}></acct-login>`),
];
