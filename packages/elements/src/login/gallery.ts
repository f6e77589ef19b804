import type { BackendAdapter, Challenge } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { html } from 'lit';
import { AcctChangeEvent } from '../controls/events.ts';
import { press } from '../styles/gallery-press.ts';
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

const refuses = (triesLeft: number): BackendAdapter =>
  ({
    supports: { accounts: true, phoneCodes: true },
    accounts: {
      challenge: async () => ({ kind: 'none' }),
      login: () => Promise.reject(new AcctError('bad-credentials', { triesLeft })),
    },
  }) as unknown as BackendAdapter;
const state = (name: string, render: GalleryState['render']): GalleryState => ({
  tag: 'acct-login',
  name,
  render,
});

const typePassword = (field: HTMLElement): void => {
  Object.assign(field, { value: 'Wrong-Pass-1' });
  field.dispatchEvent(new AcctChangeEvent());
};
/** Refused, with so many tries left before a lock. */
const refused = (name: string, triesLeft: number) =>
  state(
    name,
    () =>
      html`<acct-login
        username="zhang_shili"
        .backend=${refuses(triesLeft)}
        ${press({ find: '[name=password]', act: typePassword }, '[part=submit]', '#failure')}
      ></acct-login>`,
  );

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
  refused('再错两次将锁定', 2),
  refused('刚刚锁定', 0),
  state('登录已过期', () => html`<acct-login reason="expired" .backend=${none}></acct-login>`),
  state('没有网络时退出', () => html`<acct-login reason="left-here" .backend=${none}></acct-login>`),
  state('没有账号服务', () => html`<acct-login .backend=${absent}></acct-login>`),
];
