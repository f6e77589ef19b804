import type { RecordView } from '@acct-forms/adapter';
import {
  blocks,
  factNames,
  format,
  isMet,
  sectionOf,
  slotLabel,
  type FormContext,
  type FormDefinition,
  type Facts,
  type Materials,
  type Slot,
  type Speaker,
} from '@acct-forms/core';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { check, document, icon, info } from '../styles/icons.ts';

type Words = Readonly<HomeWords>;

/** Whether a fact follows from answers that have been given, and will not change by itself. */
export type Settled = (fact: string) => boolean;

const nothingIs: Settled = () => false;

/** A fact is settled once nothing is missing in the sections that it reads. */
export function settledBy({ data, issues }: RecordView, form: FormDefinition, context: FormContext): Settled {
  const open = new Set(issues.filter((each) => blocks([each])).map(({ path }) => sectionOf(form, path)));
  return (fact) => {
    const read: string[] = [];
    const watched = new Proxy(data, {
      get: (sections, key) => (read.push(String(key)), sections[String(key)]),
    });
    form.facts[fact]?.(watched, context);
    return !read.some((section) => open.has(section));
  };
}

function condition({ words }: Speaker, { when }: Slot, t: Words): string {
  return (when === true ? [] : when.all)
    .map((fact) => words[`fact.${fact}`]?.replace(/:?\s*\{\w+\}/g, ''))
    .filter(Boolean)
    .join(t.andFacts);
}

const limitOf = ({ form }: Speaker, slot: Slot): number =>
  (form.pictureRules[slot.rule]?.maxBytes ?? 0) / 1024;

/** How large a scan may be, in KB; undefined where the form asks for none. */
export function scanLimit(speaker: Speaker): number | undefined {
  const scan = speaker.form.slots.find(({ inSection, optional }) => !inSection && !optional);
  return scan && limitOf(speaker, scan);
}

function nameOf(speaker: Speaker, slot: Slot, t: Words): string {
  if (speaker.form.pictureRules[slot.rule]?.kind === 'photo') {
    // What a photo must be is the province's own.
    return format(speaker.words['prepare.photo'] ?? t.preparePhoto, { limit: limitOf(speaker, slot) });
  }
  const label = slotLabel(speaker, slot.key);
  return slot.signed ? format(t.signedScan, { label }) : label;
}

/**
 * 办事前准备: what to have at hand, by the declared slots. What is still to bring stands first, what is uploaded is
 * ticked, what hangs on an answer that was not given stands under its condition. Nothing once all of it is there.
 */
export function prepare(
  speaker: Speaker,
  materials: Materials,
  facts: Facts,
  t: Words,
  settled = nothingIs,
): TemplateResult | typeof nothing {
  const asked = speaker.form.slots.filter(({ optional }) => !optional);
  const isOpen = ({ when }: Slot) => !factNames(when).every(settled);
  /** Needed of everybody, or by what has been answered; what merely was not answered yet is not. */
  const isCertain = (slot: Slot) =>
    isMet(slot.when, facts) &&
    (!isOpen(slot) || slot.when === true || slot.when.all.every((fact) => !fact.startsWith('!')));
  const isDone = ({ key }: Slot) => Object.keys(materials).some((path) => path.split('.')[0] === key);
  const certain = asked.filter(isCertain);
  const missing = certain.filter((slot) => !isDone(slot));
  const others = new Map<string, string[]>();
  for (const slot of asked.filter((each) => !isCertain(each) && isOpen(each))) {
    const when = condition(speaker, slot, t);
    others.set(when, [...(others.get(when) ?? []), nameOf(speaker, slot, t)]);
  }
  if (missing.length === 0 && others.size === 0) return nothing;
  const line = (mark: string, text: string, look = '') =>
    html`<li class=${look}>${icon(mark)}<span>${text}</span></li>`;
  const limit = scanLimit(speaker);
  return html`<section class="card" part="prepare">
    <h2>${t.prepare}</h2>
    <ul class="ticks">
      ${missing.map((slot) => line(document, nameOf(speaker, slot, t)))}
      ${certain.filter(isDone).map((slot) => line(check, nameOf(speaker, slot, t) + t.uploaded, 'done'))}
    </ul>
    ${
      others.size > 0
        ? html`<h3>${t.prepareSometimes}</h3>
            <ul class="ticks">
              ${[...others].map(([when, names]) =>
                line(info, format(t.prepareGroup, { facts: when, labels: names.join(t.and) })),
              )}
              ${settled('onDuty') ? nothing : line(info, t.prepareUnit)}
            </ul>`
        : nothing
    }
    <p class="fine">${limit ? format(t.prepareNote, { limit }) : ''}</p>
  </section>`;
}

export const prepareStyles = css`
  .fine {
    color: var(--acct-color-text-2);
    font-size: var(--acct-font-size-s);
    line-height: var(--acct-line-height-ui);
  }
  .ticks {
    display: grid;
    gap: var(--acct-space-1);
    padding: 0;
    list-style: none;
  }
  .ticks + h3,
  .ticks + .fine {
    margin-top: var(--acct-space-3);
  }
  h3 + .ticks {
    margin-top: var(--acct-space-1);
  }
  .ticks li {
    display: flex;
    gap: 12px;
  }
  .ticks .icon {
    height: 1.7em;
    color: var(--acct-color-text-3);
  }
  .ticks .done .icon {
    color: var(--acct-color-success);
  }
`;
