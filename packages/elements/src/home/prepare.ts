import {
  format,
  isMet,
  slotLabel,
  type Facts,
  type Materials,
  type Slot,
  type Speaker,
} from '@acct-forms/core';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { check, document, icon, info } from '../styles/icons.ts';

type Words = Readonly<HomeWords>;

const factsOfSlot = ({ when }: Slot): readonly string[] => (when === true ? [] : when.all);

/** Known to be needed: of everybody, or by what has been answered; what merely was not answered yet is not. */
const isCertain = (slot: Slot, facts: Facts): boolean =>
  isMet(slot.when, facts) && factsOfSlot(slot).every((fact) => !fact.startsWith('!'));

function condition({ words }: Speaker, slot: Slot, t: Words): string {
  return factsOfSlot(slot)
    .map((fact) => words[`fact.${fact}`]?.replace(/:?\s*\{\w+\}/g, ''))
    .filter(Boolean)
    .join(t.andFacts);
}

const limitOf = ({ form }: Speaker, slot: Slot): number =>
  (form.pictureRules[slot.rule]?.maxBytes ?? 0) / 1024;

function nameOf(speaker: Speaker, slot: Slot, t: Words): string {
  if (speaker.form.pictureRules[slot.rule]?.kind === 'photo') {
    return format(t.preparePhoto, { limit: limitOf(speaker, slot) });
  }
  const label = slotLabel(speaker, slot.key);
  return slot.signed ? format(t.signedScan, { label }) : label;
}

/** 办事前准备: what to have at hand, by the declared slots, what is uploaded ticked; the uncertain ones under their condition. */
export function prepare(speaker: Speaker, materials: Materials, facts: Facts, t: Words): TemplateResult {
  const asked = speaker.form.slots.filter(({ optional }) => !optional);
  const certain = asked.filter((slot) => isCertain(slot, facts));
  const others = new Map<string, string[]>();
  for (const slot of asked.filter((each) => !certain.includes(each))) {
    const when = condition(speaker, slot, t);
    others.set(when, [...(others.get(when) ?? []), nameOf(speaker, slot, t)]);
  }
  const scan = asked.find(({ inSection }) => !inSection);
  return html`<section class="card" part="prepare">
    <h2>${t.prepare}</h2>
    <ul class="ticks">
      ${certain.map((slot) => {
        const done = Object.keys(materials).some((path) => path.split('.')[0] === slot.key);
        return html`<li class=${done ? 'done' : ''}>
          ${icon(done ? check : document)}<span>${nameOf(speaker, slot, t)}${done ? t.uploaded : ''}</span>
        </li>`;
      })}
    </ul>
    <h3>${t.prepareSometimes}</h3>
    <ul class="ticks">
      ${[...others].map(
        ([when, names]) =>
          html`<li>
            ${icon(info)}<span>${format(t.prepareGroup, { facts: when, labels: names.join(t.and) })}</span>
          </li>`,
      )}
      <li>${icon(info)}<span>${t.prepareUnit}</span></li>
    </ul>
    <p class="fine">${scan ? format(t.prepareNote, { limit: limitOf(speaker, scan) }) : ''}</p>
  </section>`;
}
