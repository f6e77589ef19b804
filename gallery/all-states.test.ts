import { gallery } from '@acct-forms/elements/define/gallery.js';
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { inLooks } from './testing/in-looks.ts';
import { shown } from './testing/shown.ts';
import { looks } from './looks.ts';
import { surroundings, type GallerySurroundings } from './surroundings.ts';

/** The part of axe that finds targets under 24 px, which it does not look for unless asked. */
interface TargetSizes {
  run(
    host: Element,
    options: { readonly runOnly: { readonly type: 'rule'; readonly values: readonly string[] } },
  ): Promise<{ readonly violations: readonly { readonly nodes: readonly { readonly html: string }[] }[] }>;
}

async function tooSmall(host: Element): Promise<string[]> {
  // Loaded by the assertion before.
  const { axe } = globalThis as unknown as { readonly axe: TargetSizes };
  const { violations } = await axe.run(host, { runOnly: { type: 'rule', values: ['target-size'] } });
  return violations.flatMap(({ nodes }) => nodes.map((node) => node.html));
}

describe('every state of every element', function () {
  this.timeout(60_000);
  let around: GallerySurroundings;
  let checked = 0;

  before(async () => {
    around = await surroundings();
    Object.assign(document.body.style, {
      background: 'var(--acct-color-bg)',
      color: 'var(--acct-color-text)',
    });
  });
  after(() => {
    document.body.removeAttribute('style');
    const counts = new Map<string, number>();
    for (const { tag } of gallery) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    const each = [...counts].map(([tag, count]) => `${tag} ${count}`).join(', ');
    console.log(
      `${counts.size} elements, ${gallery.length} states, ${checked} looks of them checked by axe: ${each}`,
    );
  });

  it('is there: no element without states', async () => {
    const source = await (await fetch('/packages/elements/src/define/gallery.ts')).text();
    const tags = [...source.matchAll(/\.\/(acct-[\w-]+)\.ts/g)].map(([, tag]) => tag!);
    expect(tags.length).to.be.greaterThan(20);
    const shown = new Set(gallery.map(({ tag }) => tag));
    expect(tags.filter((tag) => !shown.has(tag))).to.deep.equal([]);
  });

  it('would find a target that is too small', async () => {
    const host = await fixture(html`<div><button>1</button><button>2</button></div>`);
    for (const button of host.querySelectorAll('button')) {
      Object.assign(button.style, { width: '12px', height: '12px', padding: '0' });
    }
    await expect(host).to.be.accessible();
    expect(await tooSmall(host)).to.have.lengthOf(2);
    fixtureCleanup();
  });

  inLooks(looks, async (state) => {
    const host = await shown(state, around);
    await expect(host).to.be.accessible();
    expect(await tooSmall(host)).to.deep.equal([]);
    checked += 1;
    fixtureCleanup();
  });
});
