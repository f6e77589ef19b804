import { gallery } from '@acct-forms/elements/define/gallery.js';
import { expect, fixtureCleanup, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { inLooks } from './testing/in-looks.ts';
import { shown } from './testing/shown.ts';
import type { Look } from './looks.ts';
import { all } from './settled.ts';
import { surroundings, type GallerySurroundings } from './surroundings.ts';

/** What can be reached hangs on the words and their size, not on the colours. */
const looks: readonly Look[] = [
  { lang: 'zh-CN', scheme: 'light', text: '' },
  { lang: 'en', scheme: 'dark', text: 'large' },
];

/** More stops than any state has. */
const mostStops = 150;

function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

const stops = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** What a person without a pointer has to get to; of radio buttons one of each group. */
function wanted(host: Element): HTMLElement[] {
  const groups = new Set<unknown>();
  return all(host).filter((element): element is HTMLElement => {
    if (!(element instanceof HTMLElement) || !element.matches(stops) || element.matches(':disabled'))
      return false;
    if (element.tabIndex < 0 || !element.checkVisibility({ visibilityProperty: true })) return false;
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
    const group = element.closest('[role=radiogroup], fieldset') ?? element.name;
    return !groups.has(group) && Boolean(groups.add(group));
  });
}

/** Whether the control, or what stands for it around it, has a ring that can be seen. */
function ringed(control: Element): boolean {
  const chain: (Element | null)[] = [
    control,
    control.parentElement,
    control.parentElement?.parentElement ?? null,
  ];
  return chain.some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    // The browser's own ring is `auto`, whatever width it tells.
    return outlineStyle === 'auto' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  });
}

/** The parts of a day are stops of their own within one control. */
const hasInnerStops = (control: Element): boolean =>
  control instanceof HTMLInputElement && control.type === 'date';

describe('every state of every element, by keyboard', function () {
  this.timeout(60_000);
  let around: GallerySurroundings;
  let reached = 0;

  before(async () => {
    around = await surroundings();
  });
  after(() => {
    console.log(`${gallery.length} states × ${looks.length} looks: ${reached} stops reached with Tab`);
  });

  inLooks(looks, async (state) => {
    const host = await shown(
      state,
      around,
      html`<div><button class="first"></button>${around}<button class="last"></button></div>`,
    );
    host.querySelector<HTMLElement>('.first')!.focus();
    const seen = new Set<Element>();
    const ringless: string[] = [];
    const last = host.querySelector('.last');
    for (let stop = 0; stop < mostStops; stop += 1) {
      await sendKeys({ press: 'Tab' });
      const now = focused();
      if (!now || now === last || (seen.has(now) && !hasInnerStops(now))) break;
      seen.add(now);
      if (host.contains(document.activeElement) && !ringed(now)) ringless.push(now.outerHTML.slice(0, 120));
    }
    const modal = all(host).find((element) => element.matches('dialog:modal'));
    const missed = wanted(modal ?? around).filter((control) => !seen.has(control));
    const ofGroup = (control: Element) =>
      control instanceof HTMLInputElement &&
      control.type === 'radio' &&
      [...seen].some(
        (other) => other instanceof HTMLInputElement && other.type === 'radio' && other.name === control.name,
      );
    expect(
      missed.filter((control) => !ofGroup(control)).map((control) => control.outerHTML.slice(0, 160)),
    ).to.deep.equal([]);
    expect(ringless).to.deep.equal([]);
    reached += seen.size;
    fixtureCleanup();
  });
});
