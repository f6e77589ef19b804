import type { Programme } from '@acct-forms/adapter';
import { formatMoment } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { EducationWords } from '@acct-forms/core/locales/zh-CN/education';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { check, clock, error, icon, info, lock } from '../styles/icons.ts';
import { standingOf, type Standing } from './standing.ts';

/** What a card shows besides the programme, and what it calls. */
export interface CardScene {
  readonly t: Readonly<EducationWords>;
  readonly lang: string;
  readonly now: Date;
  /** Whether the person is on record. */
  readonly mayEnrol: boolean;
  readonly busy: boolean;
  /** What went wrong here. */
  readonly fault: string;
  readonly enrol: () => void;
  readonly cancel: () => void;
}

const looks: Readonly<Record<Standing, readonly [tone: string, icon: string]>> = {
  open: ['accent', info],
  enrolled: ['success', check],
  suspended: ['warning', lock],
  full: ['', lock],
  early: ['', clock],
  over: ['', lock],
};

/** One programme: what it is, the places left, and what can be done. */
export function renderProgramme(programme: Programme, scene: CardScene): TemplateResult {
  const { t, lang, now, fault } = scene;
  const { id, title, organiser, year, credits, opensAt, closesAt, capacity, enrolled } = programme;
  const standing = standingOf(programme, now);
  const [tone, sign] = looks[standing];
  const left = Math.max(0, capacity - enrolled);
  const moment = (iso: string, mark = '') =>
    html`<span class="moment">${formatMoment(new Date(iso), lang)}${mark}</span>`;
  const pairs: readonly [string, string | TemplateResult][] = [
    [t.organiser, organiser],
    [t.year, String(year)],
    [t.credits, String(credits)],
    [t.places, format(left > 0 ? t.placesLeft : t.placesNone, { left, all: capacity })],
    [t.period, html`${moment(opensAt, ' –')} ${moment(closesAt)}`],
  ];
  return html`<li class="card" part="programme" data-id=${id}>
    <div class="head">
      <h2 tabindex="-1">${title}</h2>
      <span class="badge ${tone}">${icon(sign)}${t[`state.${standing}`]}</span>
    </div>
    <dl class="values">
      ${pairs.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${fault ? html`<p class="note" role="alert">${icon(error)}<span>${fault}</span></p>` : nothing}
    ${renderMove(programme, standing, scene)}
  </li>`;
}

function renderMove(
  { title, opensAt, closesAt }: Programme,
  standing: Standing,
  { t, lang, now, busy, mayEnrol, enrol, cancel }: CardScene,
): TemplateResult | typeof nothing {
  const button = (words: string, name: string, act: () => void, tone: string) =>
    html`<div class="actions">
      <button
        class="button ${tone}"
        type="button"
        aria-label=${format(name, { title })}
        aria-busy=${busy}
        aria-disabled=${busy}
        @click=${act}
      >
        ${busy ? html`<span class="spinner"></span>` : nothing}${words}
      </button>
    </div>`;
  const ended = now >= new Date(closesAt);
  if (standing === 'enrolled' && !ended) {
    return button(busy ? t.cancelling : t.cancel, t.cancelNamed, cancel, '');
  }
  if (standing === 'open') {
    return mayEnrol ? button(busy ? t.enrolling : t.enrol, t.enrolNamed, enrol, '') : nothing;
  }
  const why = standing === 'enrolled' ? t['why.over'] : t[`why.${standing}`];
  return html`<p class="fine">${format(why, { time: formatMoment(new Date(opensAt), lang) })}</p>`;
}
