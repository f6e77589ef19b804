import { gallery } from '@acct-forms/elements/define/gallery.js';
import { expect, fixtureCleanup } from '@open-wc/testing';
import { readFile } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { shown } from './testing/shown.ts';
import { surroundings, type GallerySurroundings } from './surroundings.ts';

/** Parts that come when somebody has done something; the element's own tests do it. */
const afterAnAct: Readonly<Record<string, readonly string[]>> = {
  'acct-home': ['claim'],
  'acct-unit-field': ['dialog'],
  'acct-register': ['summary'],
};

const sources = '../packages/elements/src';

/** A source with its comments, which the test server takes out. */
const textOf = async (path: string): Promise<string> => (await readFile({ path: `${sources}/${path}` }))!;

/** `to`, as a module at `from` imports it, seen from the sources. */
const besides = (from: string, to: string): string => new URL(to, `http://sources/${from}`).pathname.slice(1);

interface Documented {
  /** What the module itself names, by `@csspart` or `@slot`. */
  readonly own: ReadonlySet<string>;
  /** With what the class that it extends names. */
  readonly all: ReadonlySet<string>;
}

async function documented(path: string, tag: 'csspart' | 'slot'): Promise<Documented> {
  const source = await textOf(path);
  const own = new Set([...source.matchAll(new RegExp(`@${tag} ([\\w-]+) - `, 'g'))].map(([, name]) => name!));
  const base = /\bclass Acct\w+(?:<[^{]*>)? extends (?!LitElement)(\w+)/.exec(source)?.[1];
  const from = base && new RegExp(`import \\{[^}]*\\b${base}\\b[^}]*\\} from '(\\.[^']+)'`).exec(source)?.[1];
  const inherited = from ? (await documented(besides(path, from), tag)).all : [];
  return { own, all: new Set([...own, ...inherited]) };
}

describe('what is documented of an element', function () {
  this.timeout(60_000);
  const tags = [...new Set(gallery.map(({ tag }) => tag))];
  const inPlace = new Map<string, Record<'csspart' | 'slot', Set<string>>>();
  let around: GallerySurroundings;

  before(async () => {
    around = await surroundings();
    for (const state of gallery) {
      const { tag } = state;
      await shown(state, around);
      const found = inPlace.get(tag) ?? { csspart: new Set(), slot: new Set() };
      inPlace.set(tag, found);
      for (const element of around.querySelectorAll<LitElement>(tag)) {
        for (const inner of element.renderRoot.querySelectorAll('[part]'))
          for (const part of inner.getAttribute('part')!.split(/\s+/)) found.csspart.add(part);
        for (const slot of element.renderRoot.querySelectorAll('slot'))
          if (slot.name) found.slot.add(slot.name);
      }
      fixtureCleanup();
    }
  });

  for (const tag of tags) {
    for (const kind of ['csspart', 'slot'] as const) {
      it(`${tag}: every ${kind} that is there is named, and every one that it names is there`, async () => {
        const define = `define/${tag}.ts`;
        const module = /import \{ Acct\w+ \} from '(\.[^']+)'/.exec(await textOf(define))![1]!;
        const { own, all } = await documented(besides(define, module), kind);
        const found = inPlace.get(tag)![kind];
        expect([...found].filter((name) => !all.has(name))).to.deep.equal([]);
        const later = afterAnAct[tag] ?? [];
        expect([...own].filter((name) => !found.has(name) && !later.includes(name))).to.deep.equal([]);
        expect(later.filter((name) => !own.has(name) && kind === 'csspart')).to.deep.equal([]);
      });
    }
  }
});
