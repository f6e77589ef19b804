import { expect, fixture, html } from '@open-wc/testing';
import type { BackendAdapter, RecordView } from '@acct-forms/adapter';
import { AcctError, valueAt } from '@acct-forms/core';
import { form } from '@acct-forms/core/locales/zh-CN/form';
import * as fc from 'fast-check';
import { clear } from 'idb-keyval';
import type { TemplateResult } from 'lit';
import { database } from '../drafts/database.ts';
import { newApplicant, secondDevice, type Applicant } from '../drafts/testing/applicant.ts';
import { RecordElement } from './record-element.ts';
import { renderSaveLine, type SaveState } from './save-line.ts';
import { waitUntil } from '../testing/wait-until.ts';

class SaveLineHost extends RecordElement {
  protected renderRecord(): TemplateResult {
    return html`<div class="bar"><span></span></div>`;
  }
  get line(): string {
    return this.renderRoot.textContent;
  }
}
customElements.define('save-line-host', SaveLineHost);

/** What becomes of a save; `lost`: the backend has stored it, and its answer does not arrive. */
type Outcome =
  | 'stored'
  | 'lost'
  | 'other field'
  | 'same field'
  | 'offline'
  | 'timeout'
  | 'unexpected'
  | 'unauthenticated';

type Save = BackendAdapter['record']['saveSection'];

/** A backend whose saves wait until the test says how they end. */
class Slow {
  readonly saves: ((outcome: Outcome) => Promise<void>)[] = [];
  /** What the backend has last said that it has. */
  acknowledged: RecordView | undefined;
  readonly #person: Applicant;
  readonly #elsewhere: BackendAdapter;
  #n = 0;

  constructor(person: Applicant, elsewhere: BackendAdapter) {
    this.#person = person;
    this.#elsewhere = elsewhere;
  }

  readonly save: Save = (...args) =>
    new Promise((resolve, reject) => {
      this.saves.push(async (outcome) => {
        try {
          resolve(await this.#end(outcome, args));
        } catch (error) {
          reject(error as Error);
        }
      });
    });

  async #end(outcome: Outcome, args: Parameters<Save>): Promise<RecordView> {
    if (outcome === 'other field') await this.#change('education', 'fullTimeSchool');
    if (outcome === 'same field') await this.#change('basic', 'email');
    if (!['stored', 'lost', 'other field', 'same field'].includes(outcome)) {
      throw new AcctError(outcome as 'offline');
    }
    const view = await this.#person.backend.record.saveSection(...args);
    if (outcome === 'lost') throw new AcctError('timeout');
    return (this.acknowledged = view);
  }

  async #change(section: string, name: string): Promise<void> {
    const { data, revision } = await this.#elsewhere.record.open();
    const value = { ...data[section], [name]: `elsewhere${this.#n++}@example.com` };
    await this.#elsewhere.record.saveSection(section, value, { revision });
  }
}

const paths = ['basic.email', 'basic.name', 'education.fullTimeMajor'] as const;
const step = fc.oneof(
  fc.record({
    do: fc.constant('type' as const),
    path: fc.constantFrom(...paths),
    text: fc.string({ unit: fc.constantFrom('a', 'b', '张'), minLength: 1, maxLength: 3 }),
  }),
  fc.constant({ do: 'send' as const }),
  fc.record({
    do: fc.constant('answer' as const),
    outcome: fc.constantFrom<Outcome>(
      'stored',
      'stored',
      'lost',
      'other field',
      'same field',
      'offline',
      'timeout',
      'unexpected',
      'unauthenticated',
    ),
  }),
  fc.record({ do: fc.constant('choose' as const), which: fc.nat(1) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Until everything that can go on without an answer of the backend has gone on. */
const still = (host: SaveLineHost): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let turns = 3;
    port1.onmessage = () => (--turns > 0 ? port2.postMessage('') : resolve(host.updateComplete));
    port2.postMessage('');
  });

async function take(host: SaveLineHost, backend: Slow, taken: Step): Promise<void> {
  const { record } = host;
  if (taken.do === 'type' && record.conflicts.length === 0) record.set({ [taken.path]: taken.text });
  if (taken.do === 'send') void record.saves.now();
  if (taken.do === 'answer') await backend.saves.shift()?.(taken.outcome);
  if (taken.do === 'choose' && record.conflicts.length > 0) {
    record.settle(new Map(record.conflicts.map(({ path, choices }) => [path, choices[taken.which]!.value])));
  }
  await still(host);
}

/** What stands on the screen is what the backend has acknowledged, field by field. */
function isTrue(host: SaveLineHost, { acknowledged }: Slow): boolean {
  if (!host.line.includes('已保存')) return true;
  return paths.every((path) => valueAt(host.record.data, path) === valueAt(acknowledged?.data ?? {}, path));
}

async function openHost(): Promise<{ host: SaveLineHost; backend: Slow }> {
  const person = await newApplicant();
  const backend = new Slow(person, await secondDevice(person));
  const { record } = person.backend;
  const host = await fixture<SaveLineHost>(
    html`<save-line-host
      .backend=${{ ...person.backend, record: { ...record, saveSection: backend.save } }}
      .profile=${person.profile}
      .session=${person.session}
    ></save-line-host>`,
  );
  await waitUntil(() => host.record.status === 'ready');
  return { host, backend };
}

describe('the save line', () => {
  beforeEach(() => clear(database()));

  it('says 已保存 only while the backend has acknowledged everything, whatever fails', async () => {
    let said = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const { host, backend } = await openHost();
        for (const [n, taken] of steps.entries()) {
          await take(host, backend, taken);
          if (host.line.includes('已保存')) said++;
          expect(isTrue(host, backend), `step ${n}: ${host.line.trim()}`).to.equal(true);
        }
        host.remove();
      }),
      { numRuns: 120 },
    );
    // The property would hold of a line that never says it.
    expect(said).to.be.greaterThan(0);
  }).timeout(60_000);

  it('says so again once all is stored', async () => {
    const { host, backend } = await openHost();
    const answer = (outcome: Outcome) => take(host, backend, { do: 'answer', outcome });
    await take(host, backend, { do: 'type', path: 'basic.name', text: '张' });
    for (const [outcome, words] of [
      ['offline', '仅保存在本机'],
      ['unexpected', '保存失败，稍后自动再试'],
      ['unauthenticated', '登录已过期'],
      ['lost', '仅保存在本机'],
    ] as const) {
      await take(host, backend, { do: 'send' });
      await answer(outcome);
      expect(host.line, outcome).to.contain(words);
    }
    // The backend has it since, at a later revision: merged and sent again.
    await take(host, backend, { do: 'send' });
    await answer('stored');
    await waitUntil(() => backend.saves.length > 0);
    expect(host.line).to.contain('正在保存');
    await answer('stored');
    expect(host.line).to.contain('已保存');
  });

  it('says nothing of 已保存 while a file waits on this machine, or is on its way', async () => {
    const { host, backend } = await openHost();
    await take(host, backend, { do: 'type', path: 'basic.name', text: '张' });
    await take(host, backend, { do: 'send' });
    await take(host, backend, { do: 'answer', outcome: 'stored' });
    expect(host.line).to.contain('已保存');
    const ends: ((end: unknown) => void)[] = [];
    const put = () => new Promise((resolve) => ends.push(resolve));
    const adapter = { ...host.record.services.backend!, materials: { put } } as unknown as BackendAdapter;
    const job = host.record.uploads!.job('idFront');
    job.resume({ file: new File(['a'], 'a.jpg'), replaces: null }, { adapter, stored: undefined });
    await waitUntil(() => ends.length === 1);
    await host.updateComplete;
    expect(host.line).to.contain('正在保存');
    ends[0]!(Promise.reject(new AcctError('offline')));
    await job.work;
    await host.updateComplete;
    expect(host.line).to.contain('有 1 份材料仅保存在本机').and.not.to.contain('已保存');
    void job.retry();
    await waitUntil(() => ends.length === 2);
    ends[1]!({ id: 'front' });
    await job.work;
    await host.updateComplete;
    expect(host.line).to.contain('已保存');
  });

  it('is spoken in every state, without taking the focus', async () => {
    const kinds = ['none', 'saving', 'local', 'expired', 'refused', 'offered', 'failed'] as const;
    const states: SaveState[] = [
      ...kinds.map((kind) => ({ kind })),
      { kind: 'saved', at: new Date(0) },
      { kind: 'files', n: 2 },
    ];
    for (const state of states) {
      const place = await fixture(
        html`<div>${renderSaveLine(state, form, state.kind === 'local', () => undefined)}</div>`,
      );
      const line = place.querySelector('[part=save]')!;
      expect(line.getAttribute('role'), state.kind).to.equal('status');
      expect(line.hasAttribute('aria-live') || line.hasAttribute('tabindex'), state.kind).to.equal(false);
      expect(line.textContent!.trim() !== '', state.kind).to.equal(state.kind !== 'none');
      await expect(place).to.be.accessible();
    }
  });
});
