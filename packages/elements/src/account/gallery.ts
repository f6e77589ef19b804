import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { html } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { backendOf, views } from '../home/gallery.ts';
import { press } from '../styles/gallery-press.ts';
import type { GalleryState } from '../styles/gallery-state.ts';

const session: Session = {
  account: { id: 'account', username: 'zhang_shili', mobile: '13800000000' },
  roles: ['applicant'],
  expiresAt: '2099-01-01T00:00:00.000Z',
  absoluteExpiresAt: '2099-01-02T00:00:00.000Z',
};
const leaving: Session = {
  ...session,
  account: { ...session.account, erasureRequestedAt: '2026-03-02T01:05:00.000Z' },
};
export const staff: Session = { ...session, roles: ['reviewer'], mustChangePassword: true };

const devices = [
  {
    id: '1',
    name: 'Chrome · Windows',
    signedInAt: '2026-03-02T01:05:00.000Z',
    lastSeenAt: '2026-03-02T02:40:00.000Z',
    current: true,
  },
  {
    id: '2',
    name: '微信 · Android',
    signedInAt: '2026-02-27T09:12:00.000Z',
    lastSeenAt: '2026-03-01T12:00:00.000Z',
    current: false,
  },
];

const backend = (supports: object, accounts: object = {}): BackendAdapter =>
  ({
    supports: { accounts: true, phoneCodes: true, ...supports },
    accounts: { challenge: async () => ({ kind: 'none' }), devices: async () => devices, ...accounts },
  }) as unknown as BackendAdapter;

const full = backend({});
const working = backend({}, { challenge: () => new Promise(() => {}) });
const custom = backend({}, { challenge: async () => ({ kind: 'custom', id: 'custom', parameters: null }) });
const noCodes = backend({ phoneCodes: false });
const absent = backend({ accounts: false });
const offline = () => Promise.reject(new TypeError('offline'));
const broken = backend({}, { devices: offline });
const unknown = backend({}, { session: offline });

const read = { ...full, record: backendOf(views.approved).record };

const state = (name: string, render: GalleryState['render']): GalleryState => ({
  tag: 'acct-account',
  name,
  render,
});

/** The account in its states, and the reset of a password. */
export const states: readonly GalleryState[] = [
  state('已登录', () => html`<acct-account .session=${session} .backend=${full}></acct-account>`),
  state(
    '查看我的数据',
    () =>
      html`${keyed(
        {},
        html`<acct-account
          .session=${session}
          .backend=${read}
          ${press('[aria-labelledby=data-title] .button', '.own')}
        ></acct-account>`,
      )}`,
  ),
  state('不能发送短信', () => html`<acct-account .session=${session} .backend=${noCodes}></acct-account>`),
  state('审核人员，初始密码', () => html`<acct-account .session=${staff} .backend=${full}></acct-account>`),
  state('已申请删除', () => html`<acct-account .session=${leaving} .backend=${full}></acct-account>`),
  state('没有读到设备', () => html`<acct-account .session=${session} .backend=${broken}></acct-account>`),
  state('没有读到账号', () => html`<acct-account .backend=${unknown}></acct-account>`),
  {
    tag: 'acct-password-reset',
    name: '找回密码',
    render: () => html`<acct-password-reset .backend=${full}></acct-password-reset>`,
  },
  {
    tag: 'acct-password-reset',
    name: '正在验证',
    render: () => html`<acct-password-reset .backend=${working}></acct-password-reset>`,
  },
  {
    tag: 'acct-password-reset',
    name: '网站自己的验证',
    render: () =>
      html`<acct-password-reset .backend=${custom}
        ><p slot="challenge">请完成本网站的验证。</p></acct-password-reset
      >`,
  },
  state('不能用短信找回密码', () => html`<acct-account .session=${null} .backend=${noCodes}></acct-account>`),
  state('没有账号服务', () => html`<acct-account .backend=${absent}></acct-account>`),
];
