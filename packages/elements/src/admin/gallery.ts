import type { Administration, BackendAdapter } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { press, type Step } from '../styles/gallery-press.ts';
import type { GalleryState } from '../styles/gallery-state.ts';
import {
  from,
  staff,
  programmes,
  undelivered,
  erasures,
  units,
  evidence,
  report,
  holder,
  credit,
  found,
} from './gallery-samples.ts';
import { accesses, entries, opened } from './gallery-archive.ts';

/** What some of the calls answer. */
export type Calls = { readonly [K in keyof Administration]?: object };

/** A backend that only reads, from what stands above. */
export const adminBackend = (calls: Calls = {}): BackendAdapter =>
  ({
    supports: { administration: true },
    review: { queue: async () => ({ items: [found] }), open: async () => ({ ...found, personId: 'person' }) },
    administration: {
      undelivered: async () => ({ items: undelivered }),
      retry: async () => undefined,
      ...calls,
      staff: { list: async () => ({ items: staff, next: 'next' }), ...calls.staff },
      units: {
        list: async () => ({ items: units }),
        evidence: async () => evidence,
        ...calls.units,
      },
      holders: { import: async () => report, find: async () => holder, ...calls.holders },
      programmes: { list: async () => ({ items: programmes }), ...calls.programmes },
      erasures: { list: async () => ({ items: erasures }), ...calls.erasures },
      archive: {
        entries: async () => ({ items: entries }),
        entry: async () => opened,
        anchor: async () => ({ kind: '', seals: [{ number: 128, at: from(0), hash: '' }] }),
        verify: async () => ({ checked: 1250, broken: [], seal: { number: 128, at: from(0) } }),
        ...calls.archive,
      },
      credit: { list: async () => credit, ...calls.credit },
    },
  }) as unknown as BackendAdapter;

/** Somebody of the staff, signed in. */
export const sessionOf = (role: 'administrator' | 'supervisor' | 'auditor' | 'reviewer') =>
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
  steps: readonly Step[] = [],
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
const noneFound = async (filter: object) => ({ items: Object.keys(filter).length === 0 ? staff : [] });
const noBureau = () =>
  Promise.reject(
    new AcctError('invalid', { issues: [{ path: 'bureau', code: 'unknown-code', severity: 'error' }] }),
  );
const refused = (code: 'not-allowed', failed: string) => () =>
  Promise.reject(new AcctError(code, { failed }));
const taken = () => Promise.reject(new AcctError('unit-exists', { unit: units[1] }));
const altered = async () => ({
  checked: 9,
  broken: [{ book: 'integrity', id: '812', sequence: 2, code: 'altered' }],
});
const tooFew = () =>
  Promise.reject(
    new AcctError('invalid', { issues: [{ path: 'capacity', code: 'places-taken', severity: 'error' }] }),
  );
/** Finds a person by name and chooses the first. */
const toPerson: readonly Step[] = [
  {
    find: '[name="search"]',
    act: (field) => {
      (field as HTMLInputElement).value = '张示例';
      (field as HTMLInputElement).form!.requestSubmit();
    },
  },
  '.acts .link',
];
/** Drops a file where one is asked for. */
export const dropFile: Step = {
  find: '.drop',
  act: (found) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['certNo,name,idType,idNumber\n'], '名册.csv', { type: 'text/csv' }));
    found.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  },
};
const badFile = () =>
  Promise.reject(
    new AcctError('invalid', {
      issues: [{ path: 'file', code: 'unknown-column', severity: 'error', params: { column: '姓名' } }],
    }),
  );
const choose = (select: HTMLSelectElement, value: string) => {
  select.value = value;
  select.dispatchEvent(new Event('change'));
};
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
    [ofRow(3, 2), 'dialog [data-does]', '.password'],
  ),
  state('人员，没有符合条件的', 'staff', { staff: { list: noneFound } }, [
    { find: 'select', act: (found) => choose(found as HTMLSelectElement, '3') },
    '.blank',
  ]),
  state('修改账号', 'staff', {}, [ofRow(3, 1), 'dialog[open]']),
  state('修改账号，本人', 'staff', {}, [ofRow(1, 1), 'dialog[open]']),
  state('修改账号，没有部门', 'staff', { staff: { update: noBureau } }, [
    ofRow(3, 1),
    'dialog [aria-busy]',
    'dialog [name="bureau"]',
  ]),
  state('重新启用，确认', 'staff', {}, [ofRow(5, 2), 'dialog[open]']),
  state('停用，确认', 'staff', {}, [ofRow(3, 3), 'dialog[open]']),
  state(
    '停用，最后一名管理员',
    'staff',
    { staff: { disable: refused('not-allowed', 'lastAdministrator') } },
    [ofRow(3, 3), 'dialog [data-does]', 'dialog .error'],
  ),
  state('单位', 'units', {}, ['tbody']),
  state('单位，没有', 'units', { units: { list: none } }, ['.blank']),
  state('单位，没有网络', 'units', { units: { list: offline } }, ['.blank [type="button"]']),
  state('确认单位', 'units', {}, [ofRow(1, 1), 'dialog[open]']),
  state('修改单位，代码属于另一单位', 'units', { units: { update: taken } }, [
    ofRow(1, 2),
    'dialog [aria-busy]',
    'dialog [name="unitCode"]',
  ]),
  state('确认单位，没有读到涉及的申请', 'units', { units: { evidence: offline } }, [
    ofRow(1, 1),
    'dialog[open]',
  ]),
  state('合并，查找', 'units', {}, [ofRow(1, 3), 'dialog[open]']),
  state('合并，两个单位', 'units', {}, [
    ofRow(1, 3),
    {
      find: 'dialog [name="other"]',
      act: (found) => {
        (found as HTMLInputElement).value = '示例';
        (found as HTMLInputElement).form!.requestSubmit();
      },
    },
    '.hit',
    'dialog table',
  ]),
  state('原持证人员导入', 'holders', {}, ['.drop']),
  state('原持证人员导入，文件格式', 'holders', {}, ['summary', '.drop']),
  state('原持证人员导入，试运行之后', 'holders', {}, [dropFile, '[data-does="try"]', '.faults']),
  state('原持证人员导入，确认', 'holders', {}, [
    dropFile,
    '[data-does="try"]',
    '[data-does="import"]',
    'dialog[open]',
  ]),
  state('原持证人员导入，列名不对', 'holders', { holders: { import: badFile } }, [
    dropFile,
    '[data-does="try"]',
    '.note.error span:not(:empty)',
  ]),
  state('原持证人员导入，查找', 'holders', {}, [
    {
      find: '[name="certNo"]',
      act: (found) => {
        (found as HTMLInputElement).value = holder.certNo;
        (found as HTMLInputElement).form!.requestSubmit();
      },
    },
    'dl.values',
  ]),
  state('继续教育', 'programmes', {}, ['tbody']),
  state('继续教育，没有', 'programmes', { programmes: { list: none } }, ['.blank']),
  state('继续教育，没有网络', 'programmes', { programmes: { list: offline } }, ['.blank [type="button"]']),
  state('新增课程', 'programmes', {}, ['[part="new"]', 'dialog[open]']),
  state('修改课程，名额太少', 'programmes', { programmes: { update: tooFew } }, [
    ofRow(1, 1),
    'dialog [aria-busy]',
    'dialog [name="capacity"]',
  ]),
  state('截止报名，确认', 'programmes', {}, [ofRow(1, 2), 'dialog[open]']),
  state('诚信记录，查找', 'credit', {}, ['[role="search"] button', '.filters']),
  state('诚信记录', 'credit', {}, [...toPerson, '[part="new"]']),
  state('诚信记录，不知是谁', 'credit/somebody', {}, ['tbody']),
  state('诚信记录，没有', 'credit/person', { credit: { list: async () => [] } }, ['.blank']),
  state('诚信记录，没有网络', 'credit/person', { credit: { list: offline } }, ['.blank [type="button"]']),
  state('诚信记录，没有填', 'credit', {}, [
    ...toPerson,
    '[part="new"]',
    'dialog [aria-busy]',
    'dialog textarea',
  ]),
  state('诚信档案，审计人员', '', {}, ['tbody'], sessionOf('auditor')),
  state('诚信档案，没有', 'archive', { archive: { entries: none } }, ['.blank']),
  state('诚信档案，没有网络', 'archive', { archive: { entries: offline } }, ['.blank [type="button"]']),
  state('诚信档案，查阅和管理记录', 'archive', { archive: { entries: async () => ({ items: accesses }) } }, [
    { find: 'select', act: (found) => choose(found as HTMLSelectElement, 'access') },
    'tbody',
  ]),
  state('诚信档案，查看内容', 'archive', {}, [ofRow(2, 1), 'dialog[open]']),
  state('诚信档案，一个人', 'archive/person', {}, ['[data-does="everybody"]', 'tbody']),
  state('诚信档案，核验完整', 'archive', {}, ['[data-does="verify"]', '.verdict .success']),
  state('诚信档案，核验异常', 'archive', { archive: { verify: altered } }, [
    '[data-does="verify"]',
    '.verdict .error',
  ]),
  state('未送达通知', 'messages', {}, ['tbody']),
  state('未送达通知，没有', 'messages', { undelivered: none }, ['.blank']),
  state('未送达通知，没有网络', 'messages', { undelivered: offline }, ['.blank [type="button"]']),
  state('未送达通知，重试之后', 'messages', {}, [ofRow(1, 1), '.told .notice']),
  state('个人信息删除申请', 'erasures', {}, ['tbody']),
  state('个人信息删除申请，没有', 'erasures', { erasures: { list: none } }, ['.blank']),
  state('没有管理权限', '', {}, ['.notice'], sessionOf('reviewer')),
];
