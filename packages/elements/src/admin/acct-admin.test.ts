import type { NewStaff, Staff } from '@acct-forms/adapter';
import { AcctError } from '@acct-forms/core';
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { AcctNavigateEvent } from '../events.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { adminBackend, sessionOf } from './gallery.ts';
import { openAdmin, wide } from './testing/open-admin.ts';
import { actsOf, dialogOf, fillIn, press, root, rows, saidAt, says, text } from './testing/screen.ts';

const chen: Staff = {
  id: 'chen',
  username: 'chen_ceshi',
  name: '陈测试',
  role: 'reviewer',
  bureau: { no: 3, name: '农安县财政局', phones: [] },
  disabled: false,
  mustChangePassword: true,
};
const password = 'kwzm-4827-pqte';

describe('acct-admin', () => {
  before(wide);

  it('leads an administrator to the sections, and nobody to what they may not use', async () => {
    const element = await openAdmin(adminBackend(), '');
    const links = [...root(element).querySelectorAll('nav button')];
    expect(links[0]!.textContent!.trim()).to.equal('人员');
    expect(links[0]!.getAttribute('aria-current')).to.equal('page');
    const heard: string[] = [];
    element.addEventListener('acct-navigate', ({ to, place }: AcctNavigateEvent) =>
      heard.push(`${to} ${place}`),
    );
    (links[0] as HTMLElement).click();
    expect(heard).to.deep.equal(['admin staff']);
    await waitUntil(() => root(element).activeElement?.localName === 'h1', 'focus not led');
    const reviewer = await openAdmin(adminBackend(), 'staff', sessionOf('reviewer'));
    expect(text(reviewer)).to.contain('没有管理权限');
    expect(root(reviewer).querySelector('nav')).to.equal(null);
  });

  it('holds the link of the open section in view on a phone, and the page where it is', async () => {
    await setViewport({ width: 360, height: 720 });
    try {
      const element = await openAdmin(adminBackend(), 'erasures');
      const open = () => root(element).querySelector('nav [aria-current]')!.getBoundingClientRect();
      expect(open().left).to.be.at.least(0);
      expect(open().right).to.be.at.most(360);
      root(element).querySelector<HTMLElement>('nav button')!.click();
      await says(element, '新增人员');
      expect(open().left).to.be.at.least(0);
      expect(open().right).to.be.at.most(360);
      expect([window.scrollX, window.scrollY]).to.deep.equal([0, 0]);
    } finally {
      await wide();
    }
  });

  it('fills whole rows with the filters on a tablet', async () => {
    await setViewport({ width: 800, height: 900 });
    try {
      const element = await openAdmin(adminBackend(), 'staff');
      const filters = root(element).querySelector('.filters')!;
      const edge = filters.getBoundingClientRect().right - 16;
      const rights = new Map<number, number>();
      for (const child of filters.children) {
        const { right, top, height } = child.getBoundingClientRect();
        const row = Math.round(top + height / 2);
        rights.set(row, Math.max(right, rights.get(row) ?? 0));
      }
      expect(rights.size).to.equal(2);
      for (const right of rights.values()) expect(right).to.be.closeTo(edge, 2);
    } finally {
      await wide();
    }
  });

  it('goes page by page and back by the cursors of the pages before', async () => {
    const asked: (string | undefined)[] = [];
    const list = async (_: object, cursor?: string) => {
      asked.push(cursor);
      return cursor === undefined
        ? { items: [{ ...chen, id: 'a', name: '王样本' }], next: 'second' }
        : { items: [chen] };
    };
    const element = await openAdmin(adminBackend({ staff: { list } }), 'staff');
    await press(element, '下一页');
    await says(element, '陈测试');
    expect(text(element)).to.contain('第 2 页');
    expect(root(element).activeElement?.className).to.contain('scroll');
    await press(element, '上一页');
    await says(element, '王样本');
    expect(asked).to.deep.equal([undefined, 'second', undefined]);
  });

  describe('人员', () => {
    it('narrows the list by bureau, role, state and part of a name', async () => {
      const asked: object[] = [];
      const list = async (filter: object) => {
        asked.push(filter);
        return { items: [chen] };
      };
      const element = await openAdmin(adminBackend({ staff: { list } }), 'staff');
      const choose = async (label: string, value: string) => {
        const before = asked.length;
        const select = root(element).querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`)!;
        select.value = value;
        select.dispatchEvent(new Event('change'));
        await waitUntil(() => asked.length === before + 1, 'never asked');
      };
      await choose('会计管理部门', '3');
      await choose('角色', 'supervisor');
      await choose('状态', 'disabled');
      await choose('会计管理部门', '');
      const search = root(element).querySelector<HTMLInputElement>('[name="search"]')!;
      search.value = ' 陈 ';
      search.form!.requestSubmit();
      await waitUntil(() => asked.length === 6, 'never asked');
      expect(asked).to.deep.equal([
        {},
        { bureau: 3 },
        { bureau: 3, role: 'supervisor' },
        { bureau: 3, role: 'supervisor', state: 'disabled' },
        { role: 'supervisor', state: 'disabled' },
        { role: 'supervisor', state: 'disabled', search: '陈' },
      ]);
      const supervisor = await openAdmin(adminBackend({ staff: { list } }), 'staff', sessionOf('supervisor'));
      const labels = [...root(supervisor).querySelectorAll('select')].map((each) => each.ariaLabel);
      expect(labels).to.deep.equal(['状态']);
    });

    it('tells the last sign-in, or that there was none', async () => {
      const list = async () => ({ items: [chen, { ...chen, lastSignInAt: '2026-05-06T02:00:00Z' }] });
      const element = await openAdmin(adminBackend({ staff: { list } }), 'staff');
      const told = rows(element).map((row) =>
        row.querySelector('[data-label="最近登录"]')!.textContent!.trim().replaceAll('\u00a0', ' '),
      );
      expect(told).to.deep.equal(['未登录过', '2026 年 5 月 6 日 10:00']);
    });

    it('changes what was changed alone, and of oneself the name', async () => {
      const asked: object[] = [];
      const update = async (id: string, change: object) => {
        asked.push({ id, ...change });
        return { ...chen, ...change, id } as Staff;
      };
      const list = async () => ({ items: [chen, { ...chen, id: 'me', name: '何样例' }] });
      const element = await openAdmin(adminBackend({ staff: { list, update } }), 'staff');
      await press(element, '修改：陈测试');
      expect(dialogOf(element)!.textContent).to.contain('退回待审核');
      await fillIn(element, { bureau: '8' });
      await press(element, '保存');
      await says(element, '已保存：陈测试');
      await press(element, '修改：陈测试');
      await fillIn(element, { role: 'auditor', name: '陈新名' });
      expect(root(element).querySelector('[name="bureau"]')).to.equal(null);
      await press(element, '保存');
      await says(element, '已保存：陈新名');
      await press(element, '修改：何样例');
      expect(root(element).querySelector('#admin-dialog [name="role"]')).to.equal(null);
      await fillIn(element, { name: '何新名' });
      await press(element, '保存');
      await says(element, '已保存：何新名');
      expect(asked).to.deep.equal([
        { id: 'chen', bureau: 8 },
        { id: 'chen', name: '陈新名', role: 'auditor' },
        { id: 'me', name: '何新名' },
      ]);
    });

    it('opens a disabled account again and tells another first password', async () => {
      const list = async () => ({ items: [{ ...chen, disabled: true }] });
      const reactivate = async () => ({ staff: chen, firstPassword: password });
      const element = await openAdmin(adminBackend({ staff: { list, reactivate } }), 'staff');
      expect(actsOf(rows(element)[0]!)).to.deep.equal(['修改：陈测试', '重新启用：陈测试']);
      await press(element, '重新启用：陈测试');
      await press(element, '重新启用');
      await says(element, '只显示这一次');
      expect(dialogOf(element)!.querySelector('input')!.value).to.equal(password);
      expect(rows(element)[0]!.textContent).to.contain('待改初始密码');
      await says(element, '已重新启用：陈测试');
    });

    it('makes an account, shows its first password once, and gives the focus back', async () => {
      const made: NewStaff[] = [];
      const create = async (input: NewStaff) => {
        made.push(input);
        return { staff: chen, firstPassword: password };
      };
      const element = await openAdmin(adminBackend({ staff: { create } }), 'staff');
      const opener = root(element).querySelector<HTMLElement>('[part="new"]')!;
      opener.focus();
      opener.click();
      await waitUntil(() => root(element).activeElement?.getAttribute('name') === 'name', 'focus not led');
      await fillIn(element, { name: '陈测试', username: 'chen_ceshi', role: 'reviewer', bureau: '3' });
      await press(element, '开通账号');
      await says(element, '只显示这一次');
      expect(made).to.deep.equal([{ name: '陈测试', username: 'chen_ceshi', role: 'reviewer', bureau: 3 }]);
      const shown = dialogOf(element)!.querySelector('input')!;
      expect(shown.value).to.equal(password);
      await waitUntil(() => root(element).activeElement === shown, 'focus not at the password');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => root(element).activeElement === opener, 'focus not given back');
      await says(element, '已开通账号：陈测试');
      expect(root(element).innerHTML).not.to.contain(password);
      root(element).querySelector<HTMLInputElement>('[name="search"]')!.form!.requestSubmit();
      await waitUntil(() => !text(element).includes('已开通账号'), 'told of another list');
    });

    it('says at the field what a backend refuses, and loses nothing that was typed', async () => {
      let refusal = new AcctError('username-taken');
      const create = async () => Promise.reject(refusal);
      const element = await openAdmin(adminBackend({ staff: { create } }), 'staff');
      await press(element, '新增人员');
      await press(element, '开通账号');
      expect(saidAt(element, 'username')).to.deep.equal(['请填写用户名']);
      await fillIn(element, { name: '陈测试', username: 'chen', role: 'auditor', idNumber: '1' });
      expect(root(element).querySelector('[name="bureau"]')).to.equal(null);
      await press(element, '开通账号');
      await waitUntil(() => saidAt(element, 'username').length === 1, 'never said');
      expect(saidAt(element, 'username')[0]).to.contain('已被使用');
      expect(root(element).activeElement?.getAttribute('name')).to.equal('username');
      refusal = new AcctError('invalid', {
        issues: [{ path: 'idNumber', code: 'id-number', severity: 'error' }],
      });
      await press(element, '开通账号');
      await waitUntil(() => saidAt(element, 'idNumber').length === 1, 'never said');
      refusal = new AcctError('offline');
      await press(element, '开通账号');
      await says(element, '网络不通');
      await press(element, '取消');
      await waitUntil(() => dialogOf(element) === null, 'never closed');
      await press(element, '新增人员');
      const field = root(element).querySelector<HTMLElement & { value: string }>('[name="username"]')!;
      expect(field.value).to.equal('chen');
    });

    it('disables only after a question, and says in it that the last administrator stays', async () => {
      let fails = true;
      const disable = async () => {
        if (fails) throw new AcctError('not-allowed', { failed: 'lastAdministrator' });
        return { ...chen, disabled: true };
      };
      const list = async () => ({ items: [chen, { ...chen, id: 'me', name: '何样例' }] });
      const element = await openAdmin(adminBackend({ staff: { list, disable } }), 'staff');
      expect(actsOf(rows(element)[1]!)).to.deep.equal(['修改：何样例']);
      await press(element, '停用：陈测试');
      expect(dialogOf(element)!.textContent).to.contain('退回待审核');
      await press(element, '停用');
      await says(element, '最后一名管理员');
      fails = false;
      await press(element, '停用');
      await says(element, '已停用：陈测试');
      expect(rows(element)[0]!.textContent).to.contain('已停用');
      expect(actsOf(rows(element)[0]!)).to.deep.equal(['修改：陈测试', '重新启用：陈测试']);
      await waitUntil(() => root(element).activeElement?.localName === 'h1', 'the focus was lost');
    });
  });
});
