import { format, isMet, slotLabel, type Facts, type Slot, type Speaker } from '@acct-forms/core';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { check, icon, info } from '../styles/icons.ts';

type Words = Readonly<HomeWords>;

const factsOfSlot = ({ when }: Slot): readonly string[] => (when === true ? [] : when.all);

/** Known to be needed: of everybody, or by what has been answered; what merely was not answered yet is not. */
const isCertain = (slot: Slot, facts: Facts): boolean =>
  isMet(slot.when, facts) && factsOfSlot(slot).every((fact) => !fact.startsWith('!'));

function condition({ words }: Speaker, slot: Slot, t: Words): string {
  const named = factsOfSlot(slot)
    .map((fact) => words[`fact.${fact}`]?.replace(/\s*\{\w+\}/g, ''))
    .filter(Boolean);
  return format(t.prepareWhen, { facts: named.join(t.and) });
}

function line(speaker: Speaker, slot: Slot, t: Words, certain: boolean): TemplateResult {
  const limit = (speaker.form.pictureRules[slot.rule]?.maxBytes ?? 0) / 1024;
  const photo = speaker.form.pictureRules[slot.rule]?.kind === 'photo';
  const label = slotLabel(speaker, slot.key);
  return html`<li>
    ${icon(certain ? check : info)}
    <span>
      ${photo ? format(t.preparePhoto, { limit }) : format(t.prepareScan, { label, limit })}
      ${slot.signed ? html`<span class="badge">${t.signedScan}</span>` : nothing}
      ${certain ? nothing : html`<small>${condition(speaker, slot, t)}</small>`}
    </span>
  </li>`;
}

/** 办事前准备: what to have at hand, computed from the declared slots. */
export function prepare(speaker: Speaker, facts: Facts, t: Words): TemplateResult {
  const asked = speaker.form.slots.filter(({ optional }) => !optional);
  const certain = asked.filter((slot) => isCertain(slot, facts));
  const others = asked.filter((slot) => !certain.includes(slot));
  return html`<section class="card" part="prepare">
    <h2>${t.prepare}</h2>
    <ul class="ticks">
      ${certain.map((slot) => line(speaker, slot, t, true))}
    </ul>
    <h3>${t.prepareSometimes}</h3>
    <ul class="ticks">
      ${others.map((slot) => line(speaker, slot, t, false))}
      <li>${icon(info)}<span>${t.prepareUnit}</span></li>
    </ul>
    <p class="fine">${t.prepareNote}</p>
  </section>`;
}
