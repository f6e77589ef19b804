import type { Change } from '@acct-forms/core';
import { labelOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import * as icons from '../../styles/icons.ts';
import { changeText, kilobytes, type CaseRow } from './case-rows.ts';
import { absence, unresolvedFlags, type CaseScreen } from './case-screen.ts';

const { icon } = icons;

const valueViews = ['all', 'changes', 'record'] as const;
export type ValueView = (typeof valueViews)[number];

/** What was there before, struck through; a file can be looked at. */
export function before(
  screen: CaseScreen,
  change: Change,
  words: string,
  file: string,
): TemplateResult | typeof nothing {
  const { t, speaker } = screen;
  const { path } = change;
  if (change.before === undefined) return html`<span class="badge accent">${t.added}</span>`;
  if (path.startsWith('materials.') && typeof change.before === 'string') {
    const materialId = change.before;
    const slot = path.slice('materials.'.length);
    return html`<button
      type="button"
      class="link"
      aria-label=${format(t.labelled, { label: file, text: labelOf(speaker, path) })}
      @click=${() => screen.show({ slot, materialId, earlier: words === t.before ? 'round' : 'record' })}
    >
      ${file}
    </button>`;
  }
  return html`<span class="before"
    ><del>${changeText(speaker, path, change.before) || t.unanswered}</del> ${words}</span
  >`;
}

/** Ticks and flags are for whoever holds the case. */
export function marks(
  screen: CaseScreen,
  { path, place: label }: Pick<CaseRow, 'path' | 'place'>,
): TemplateResult | typeof nothing {
  const { t, ticks, drafts, holds } = screen;
  if (!holds) return nothing;
  const flagged = drafts.has(path) || unresolvedFlags(screen.view).some((flag) => flag.path === path);
  return html`<div class="marks">
    <button
      type="button"
      class="mark tick-mark"
      part="tick"
      aria-pressed=${ticks.has(path)}
      aria-label=${format(t.tick, { label })}
      @click=${() => screen.tick(path)}
    >
      ${icon(icons.check)}
    </button>
    <button
      type="button"
      class="mark flag-mark"
      part="flag"
      aria-pressed=${flagged}
      aria-label=${format(t.flag, { label })}
      @click=${() => screen.startFlag(path)}
    >
      ${icon(icons.flag)}
    </button>
  </div>`;
}

export function value(screen: CaseScreen, row: CaseRow): TemplateResult {
  const { t, revealed, shown } = screen;
  const { path, place: label, material } = row;
  if (material !== undefined) {
    const on = shown?.slot === material.slot && shown.earlier === undefined;
    return html`<button
      type="button"
      class="file"
      aria-current=${on ? 'true' : nothing}
      @click=${() => screen.show({ slot: material.slot, materialId: material.id })}
    >
      <span class="hidden-text">${format(t.showMaterial, { label })}</span>
      <span>${material.name}</span> <span class="size">${kilobytes(material.bytes, t.fileSize)}</span>
    </button>`;
  }
  if (path.startsWith('materials.')) return html`<span class="empty">${t.notUploaded}</span>`;
  if (!row.hidden)
    return html`<span class=${row.text === '' ? 'empty' : ''}>${row.text || t.unanswered}</span>`;
  const full = revealed.get(path);
  return html`<span>${full ?? row.text}</span>
    <button
      type="button"
      class="link"
      aria-label=${format(full === undefined ? t.revealNamed : t.hideNamed, { label })}
      @click=${() => (full === undefined ? screen.reveal(path) : screen.hide(path))}
    >
      ${full === undefined ? t.reveal : t.hide}
    </button>`;
}

function rowOf(screen: CaseScreen, row: CaseRow): TemplateResult {
  const { t, shown } = screen;
  const on = row.material !== undefined && shown?.slot === row.material.slot;
  return html`${row.heading === undefined ? nothing : html`<h3 class="sub">${row.heading}</h3>`}
    <div
      class="row ${on ? 'on' : ''}"
      data-path=${row.path}
      tabindex="-1"
      @focusin=${() => screen.come(row.path)}
    >
      <div class="what">
        <span class="label"
          >${row.label}
          ${row.change === undefined ? nothing : html`<span class="badge accent">${t.changedNow}</span>`}</span
        >
        <div class="value">${value(screen, row)}</div>
        ${row.change === undefined ? nothing : before(screen, row.change, t.before, t.previousFile)}
      </div>
      ${marks(screen, row)}
    </div>`;
}

/** The values of a case: all, what changed since the last round, what differs from the approved record. */
export function valuesPanel(
  screen: CaseScreen,
  chosen: ValueView,
  choose: (view: ValueView) => void,
): TemplateResult {
  const { t, view, groups, holds, speaker } = screen;
  const { sinceLastRound, againstRecord } = view.changes;
  const hasRecord =
    view.kind === 'change' || againstRecord.length > 0 || view.events.some(({ kind }) => kind === 'approved');
  const views = valueViews.filter((name) => name !== 'changes' || view.round > 1);
  const names: Readonly<Record<ValueView, string>> = {
    all: t['values.all'],
    changes: format(t['values.changes'], { n: sinceLastRound.length }),
    record: hasRecord ? format(t['values.record'], { n: againstRecord.length }) : t['values.recordNone'],
  };
  const keydown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = views[(views.indexOf(chosen) + step + views.length) % views.length] ?? 'all';
    choose(next);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`#values-${next}`)?.focus();
  };
  return html`<div class="panel-tabs" role="tablist" aria-label=${t['values.label']} @keydown=${keydown}>
      ${views.map(
        (name) =>
          html`<button
            type="button"
            role="tab"
            id="values-${name}"
            aria-controls="values"
            aria-selected=${name === chosen}
            tabindex=${name === chosen ? 0 : -1}
            @click=${() => choose(name)}
          >
            ${names[name]}
          </button>`,
      )}
    </div>
    <div class="scroll" id="values" role="tabpanel" aria-labelledby="values-${chosen}">
      ${
        chosen !== 'all'
          ? (screen.later.now?.changesIn(screen, chosen, hasRecord) ?? absence(screen))
          : groups.map(
              (group) =>
                html`<section class="group">
                  <h2 data-path=${group.key} tabindex="-1">
                    ${group.key === 'materials' ? t.materials : group.label}
                    ${
                      holds && group.key !== 'materials'
                        ? html`<button
                            type="button"
                            class="mark flag-mark quiet"
                            aria-pressed=${
                              screen.drafts.has(group.key) ||
                              unresolvedFlags(view).some((flag) => flag.path === group.key)
                            }
                            aria-label=${format(t.flagSection, { label: labelOf(speaker, group.key) })}
                            @click=${() => screen.startFlag(group.key)}
                          >
                            ${icon(icons.flag)}
                          </button>`
                        : nothing
                    }
                  </h2>
                  ${group.rows.map((row) => rowOf(screen, row))}
                </section>`,
            )
      }
    </div>`;
}
