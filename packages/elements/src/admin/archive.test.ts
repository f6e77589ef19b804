import type { ArchiveFilter } from '@acct-forms/adapter';
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { AcctNavigateEvent } from '../events.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { accesses, opened } from './gallery-archive.ts';
import { adminBackend, sessionOf } from './gallery.ts';
import { openAdmin, wide } from './testing/open-admin.ts';
import { dialogOf, press, root, rows, says, text } from './testing/screen.ts';

describe('the archive', () => {
  before(wide);

  it('is all that an auditor is led to, and can be narrowed to a person', async () => {
    const asked: object[] = [];
    const entries = async (filter: object) => {
      asked.push(filter);
      return { items: [] };
    };
    const backend = adminBackend({ archive: { entries } });
    const element = await openAdmin(backend, 'archive/person', sessionOf('auditor'));
    expect(root(element).querySelectorAll('nav button').length).to.equal(1);
    const select = root(element).querySelector('select')!;
    select.value = 'access';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => asked.length === 2, 'never asked');
    expect(asked).to.deep.equal([
      { book: 'integrity', personId: 'person' },
      { book: 'access', personId: 'person' },
    ]);
  });

  it('is verified stretch by stretch to the end, and what is broken is told', async () => {
    const stretches = [
      { checked: 5, broken: [], next: 'on', seal: { number: 4, at: '2026-05-06T02:00:00Z' } },
      { checked: 3, broken: [{ book: 'integrity', id: '812', sequence: 2, code: 'altered' }] },
    ];
    const asked: unknown[] = [];
    const verify = async (cursor?: string) => {
      asked.push(cursor);
      return stretches[asked.length - 1];
    };
    const element = await openAdmin(adminBackend({ archive: { verify } }), 'archive');
    await press(element, '核验档案');
    await says(element, '发现 1 处异常');
    expect(text(element)).to.match(/截至 \d{4} 年 \d+ 月 \d+ 日 \d\d:\d\d，核验到第 4 号封存/);
    expect(asked).to.deep.equal([undefined, 'on']);
    expect(text(element)).to.contain('内容被改动').and.to.contain('第 812 条，个人档案第 2 条');
    const titles = [...root(element).querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(titles).to.deep.equal(['异常清单', '诚信档案']);
    stretches.splice(0, 2);
    stretches[2] = { checked: 8, broken: [] };
    await press(element, '核验档案');
    await says(element, '档案完整，共核验 8 条');
  });

  it('is searched by what was typed as a whole, and narrowed by kind, bureau and days', async () => {
    const asked: ArchiveFilter[] = [];
    const entries = async (filter: ArchiveFilter) => {
      asked.push(filter);
      return { items: [] };
    };
    const element = await openAdmin(adminBackend({ archive: { entries } }), 'archive');
    await waitUntil(() => asked.length === 1, 'never asked');
    const search = root(element).querySelector<HTMLInputElement>('[name="search"]')!;
    search.value = ' 张示例 ';
    search.form!.requestSubmit();
    const set = async (selector: string, value: string) => {
      const control = root(element).querySelector<HTMLInputElement>(selector)!;
      control.value = value;
      control.dispatchEvent(new Event('change'));
      await element.updateComplete;
    };
    await set('[aria-label="事项"]', 'returned');
    await set('[aria-label="会计管理部门"]', '2');
    await set('[name="from"]', '2026-01-01');
    await waitUntil(() => asked.length === 5, 'never asked');
    expect(asked.at(-1)).to.deep.equal({
      book: 'integrity',
      search: '张示例',
      kind: 'returned',
      bureau: 2,
      from: '2026-01-01',
    });
    await says(element, '没有符合条件的记录');
    await expect(element).to.be.accessible();
  });

  it('says whose number was seen, which field, what was exported and how much, and leads to the case', async () => {
    const element = await openAdmin(
      adminBackend({ archive: { entries: async () => ({ items: accesses }) } }),
      'archive',
    );
    const select = root(element).querySelector('select')!;
    select.value = 'access';
    select.dispatchEvent(new Event('change'));
    await waitUntil(() => rows(element).length === accesses.length, 'no rows');
    await says(element, '证件号码');
    const said = rows(element).map((row) => row.textContent.replaceAll(/\s+/g, ' '));
    expect(said[0]).to.contain('查看完整号码').and.to.contain('2026-002-7KQ4MB-8');
    expect(said[0]).to.contain('张**').and.to.contain('长春市财政局').and.to.contain('核对证件');
    expect(said[3]).to.contain('合并单位').and.to.contain('长春示例商贸公司 → 长春示例商贸有限公司');
    expect(said[1]).to.contain('XLSX，21 行，审核通过，长春市财政局，含完整证件号码');
    const heard: string[] = [];
    element.addEventListener('acct-navigate', ({ to, place }: AcctNavigateEvent) =>
      heard.push(`${to} ${place}`),
    );
    await press(element, '打开申请 2026-002-7KQ4MB-8');
    expect(heard).to.deep.equal(['case case-1']);
    await expect(element).to.be.accessible();
  });

  it('opens an entry to what was written and approved', async () => {
    const asked: string[] = [];
    const entry = async (id: string) => {
      asked.push(id);
      return { ...opened, id };
    };
    const element = await openAdmin(adminBackend({ archive: { entry } }), 'archive');
    await waitUntil(() => rows(element).length > 1, 'no rows');
    const names = rows(element).map((row) => row.querySelector('.acts button')!.getAttribute('aria-label'));
    expect(new Set(names).size).to.equal(rows(element).length);
    rows(element)[1]!.querySelector<HTMLElement>('.acts button')!.click();
    await waitUntil(() => dialogOf(element), 'never opened');
    expect(asked).to.deep.equal(['a1']);
    const dialog = dialogOf(element)!;
    await waitUntil(() => dialog.textContent.includes('证件号码'), 'no labels');
    for (const part of ['材料齐全', '2026-002-7KQ4MB-8', '第 1 轮', '长春市财政局', '张示例', '2201****'])
      expect(dialog.textContent).to.contain(part);
    await expect(element).to.be.accessible();
  });

  it('gives the anchor as the command prints it', async () => {
    const anchor = { kind: 'acct-forms archive anchor', seals: [{ number: 7, at: 'x', hash: 'y' }] };
    const element = await openAdmin(adminBackend({ archive: { anchor: async () => anchor } }), 'archive');
    const given: [string, string][] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      given.push([this.download, this.href]);
    };
    try {
      await press(element, '导出锚点');
      await says(element, '截至第 7 号封存');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(given[0]![0]).to.match(/^诚信档案锚点-\d{4}-\d\d-\d\d\.json$/);
    const text = await (await fetch(given[0]![1])).text();
    expect(text).to.equal(`${JSON.stringify(anchor, null, 2)}\n`);
  });

  it('keeps the links to all sections in one row on a phone, and the values of a card in one column', async () => {
    await setViewport({ width: 360, height: 740 });
    try {
      const element = await openAdmin(adminBackend(), 'archive');
      const links = [...root(element).querySelectorAll('nav button')];
      expect(links.length).to.equal(8);
      expect(new Set(links.map((link) => link.getBoundingClientRect().top)).size).to.equal(1);
      expect(document.documentElement.scrollWidth).to.be.at.most(360);
      // Every value of a card begins on one line below the other.
      const starts = [...rows(element)[0]!.querySelectorAll('[data-label]')].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return Math.round(
          Math.min(...[...range.getClientRects()].filter((at) => at.width > 0).map((at) => at.left)),
        );
      });
      expect(starts.length).to.be.greaterThan(3);
      expect(new Set(starts).size).to.equal(1);
    } finally {
      await wide();
    }
  });
});
