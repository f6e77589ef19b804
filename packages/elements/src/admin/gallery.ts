import type { Administration, BackendAdapter, Staff } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { press } from '../styles/gallery-press.ts';
import type { GalleryState } from '../styles/gallery-state.ts';

const hour = 3_600_000;
const from = (hours: number): string => new Date(Date.now() + hours * hour).toISOString();
const bureau = { no: 2, name: '长春市财政局', phones: ['0431-00000000'] };

const reviewer: Staff = {
  id: 'li',
  username: 'li_yangli',
  name: '李样例',
  role: 'reviewer',
  bureau,
  disabled: false,
  mustChangePassword: false,
};
const staff: readonly Staff[] = [
  {
    id: 'me',
    username: 'he_yangli',
    name: '何样例',
    role: 'administrator',
    disabled: false,
    mustChangePassword: false,
  },
  { ...reviewer, id: 'zhou', username: 'zhou_yangli', name: '周样例', role: 'supervisor' },
  reviewer,
  { ...reviewer, id: 'sun', username: 'sun_xugou', name: '孙虚构', mustChangePassword: true },
  { ...reviewer, id: 'wu', username: 'wu_liwen', name: '吴例文', disabled: true },
];

/** What some of the calls answer. */
export type Calls = { readonly [K in keyof Administration]?: object };

/** A backend that only reads, from what stands above. */
export const adminBackend = (calls: Calls = {}): BackendAdapter =>
  ({
    supports: { administration: true },
    administration: {
      ...calls,
      staff: { list: async () => ({ items: staff, next: 'next' }), ...calls.staff },
    },
  }) as unknown as BackendAdapter;

/** Somebody of the staff, signed in. */
export const sessionOf = (role: 'administrator' | 'supervisor' | 'reviewer') =>
  ({
    account: { id: 'me', username: 'he_yangli', mobile: '' },
    roles: [role],
    expiresAt: from(1),
    absoluteExpiresAt: from(8),
  }) as const;

const state = (
  name: string,
  section: string,
  calls: Calls = {},
  steps: readonly string[] = [],
  who: object = sessionOf('administrator'),
): GalleryState => ({
  tag: 'acct-admin',
  name,
  render: (): TemplateResult =>
    html`<acct-admin
      section=${section}
      .backend=${adminBackend(calls)}
      .session=${who}
      ${press(...steps, 'h1')}
    ></acct-admin>`,
});

const offline = () => Promise.reject(new AcctError('offline'));
const none = async () => ({ items: [] });
const refused = (code: 'not-allowed', failed: string) => () =>
  Promise.reject(new AcctError(code, { failed }));
const ofRow = (row: number, at: number) => `tbody tr:nth-child(${row}) .acts .link:nth-of-type(${at})`;

/** The sections of the administration; the profile comes from the page around. */
export const states: readonly GalleryState[] = [
  state('人员', 'staff', {}, ['tbody']),
  state('人员，没有', 'staff', { staff: { list: none } }, ['.blank']),
  state('人员，没有网络', 'staff', { staff: { list: offline } }, ['.blank [type="button"]']),
  state('人员，部门负责人', 'staff', {}, ['tbody'], sessionOf('supervisor')),
  state('新增人员，没有填', 'staff', {}, [
    'tbody',
    '[part="new"]',
    'dialog [aria-busy]',
    '#admin-dialog acct-text-field',
  ]),
  state(
    '初始密码',
    'staff',
    { staff: { resetPassword: async () => ({ firstPassword: 'kwzm-4827-pqte' }) } },
    [ofRow(3, 1), 'dialog [data-does]', '.password'],
  ),
  state('停用，确认', 'staff', {}, [ofRow(3, 2), 'dialog[open]']),
  state(
    '停用，最后一名管理员',
    'staff',
    { staff: { disable: refused('not-allowed', 'lastAdministrator') } },
    [ofRow(3, 2), 'dialog [data-does]', 'dialog .error'],
  ),
  state('没有管理权限', '', {}, ['.notice'], sessionOf('reviewer')),
];
