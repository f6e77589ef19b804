import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { html } from 'lit';
import type { GalleryState } from '../styles/gallery-state.ts';
import type { PortalScreens } from './screens.ts';
// Here already when a state asks for it: pictures do not wait for it.
import './session-warning.ts';

const session: Session = {
  account: { id: 'account', username: 'zhang_shili', mobile: '13800000000' },
  roles: ['applicant'],
  expiresAt: '2099-01-01T00:00:00.000Z',
  absoluteExpiresAt: '2099-01-02T00:00:00.000Z',
};
const endsSoon = (): Session => ({
  ...session,
  expiresAt: new Date(Date.now() + 90_000).toISOString(),
});

const backend = (answer: () => Promise<Session | null>): BackendAdapter =>
  ({
    supports: { accounts: true },
    accounts: { session: answer, challenge: async () => ({ kind: 'none' }), logout: async () => undefined },
  }) as unknown as BackendAdapter;

const brand = html`<strong slot="brand">吉林省会计信息管理系统</strong>`;
const shown: PortalScreens = {
  shown: { who: 'anybody', withoutProfile: true, title: () => '首页', render: () => html`<h1>首页</h1>` },
  broken: { who: 'anybody', load: () => Promise.reject(new TypeError('offline')), render: () => html`` },
};

const state = (name: string, route: string, answer: () => Promise<Session | null>): GalleryState => ({
  tag: 'acct-portal',
  name,
  render: () =>
    html`<acct-portal routing="host" .route=${route} .screens=${shown} .backend=${backend(answer)}
      >${brand}</acct-portal
    >`,
});

/** The portal in its states. */
export const states: readonly GalleryState[] = [
  state('登录', 'login', async () => null),
  state('正在打开', 'shown', () => new Promise(() => {})),
  state('已登录', 'shown', async () => session),
  state('登录即将过期', 'shown', async () => endsSoon()),
  state('没有打开', 'broken', async () => null),
  state('没有这个页面', 'nowhere', async () => null),
];
