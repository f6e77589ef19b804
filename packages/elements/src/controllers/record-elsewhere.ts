import type { RecordView } from '@acct-forms/adapter';
import type { ApplicationData, FormContext, FormDefinition, Json } from '@acct-forms/core';
import {
  derive,
  displayValue,
  factsOf,
  fieldAt,
  formatMoment,
  isReadOnly,
  listText,
  placeOf,
  sameJson,
  valueAt,
} from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { recordLate as zh } from '@acct-forms/core/locales/zh-CN/record-late';
import type { RecordLateWords } from '@acct-forms/core/locales/zh-CN/record-late';
import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TabConflict } from '../drafts/join-tabs.ts';
import { mergeSection, type Conflict } from '../drafts/merge.ts';
import { pair } from '../styles/key-value.ts';
import { addStyles } from '../styles/add-styles.ts';
import { icon, warning } from '../styles/icons.ts';
import type { Destination } from '../events.ts';
import type { RecordController } from './record.ts';
import type { Choice, OpenConflict } from './record-state.ts';
import { renderSaveLine } from './save-line.ts';
import { WordsController } from './words.ts';

/** For a record that was changed or submitted elsewhere while something was unsaved here. */
export class Elsewhere {
  readonly #record: RecordController;
  readonly #words;
  /** Where else the account is signed in; undefined as long as nobody knows. */
  #devices: string | undefined;

  constructor(record: RecordController) {
    this.#record = record;
    this.#words = new WordsController(record.target, 'record-late', zh);
    addStyles(record.target.shadowRoot!, styles);
  }

  /** Merges what is typed here into what the backend has now; both stood on `base`. `left`: what tabs disagree on. */
  merge(
    context: FormContext,
    base: ApplicationData,
    theirs: ApplicationData,
    left: readonly TabConflict[] = [],
  ): void {
    const record = this.#record;
    const merged = mergeData(record.form!, context, base, record.data, theirs);
    record.data = merged.data;
    record.conflicts = openConflicts(merged.conflicts, left, record.view!);
    if (record.conflicts.length === 0) return;
    void this.#focus();
    void this.#findDevices();
  }

  /** Who saved it is not told; where it can have been is. */
  async #findDevices(): Promise<void> {
    const { services, speaker } = this.#record;
    const devices = await services.backend!.accounts.devices().catch(() => []);
    const names = new Set(devices.filter(({ current }) => !current).map(({ name }) => name));
    this.#devices = names.size > 0 ? listText(speaker, [...names]) : undefined;
    this.#record.changed();
  }

  /** The choice in a conflict takes the place of what had the focus. */
  async #focus(): Promise<void> {
    const { target } = this.#record;
    target.requestUpdate();
    await target.updateComplete;
    target.shadowRoot!.querySelector('h1')?.focus();
  }

  renderConflicts(form: FormWords, go: Go): TemplateResult {
    return renderConflicts(this.#record, { ...form, ...this.#words.t }, this.#words.lang, go, this.#devices);
  }

  renderClosed({ goHome }: FormWords, home: () => void): TemplateResult {
    return renderClosed(this.#record, this.#words.t, goHome, home);
  }
}

type Go = (to: Destination) => unknown;

interface MergedData {
  /** Where both sides changed a value, it holds mine. */
  readonly data: ApplicationData;
  readonly conflicts: readonly Conflict[];
}

/** Three-way merge of all sections. What is derived or locked is computed anew on both sides; nobody has to choose there. */
function mergeData(
  form: FormDefinition,
  context: FormContext,
  base: ApplicationData,
  mine: ApplicationData,
  theirs: ApplicationData,
): MergedData {
  const data: ApplicationData = {};
  const conflicts: Conflict[] = [];
  for (const section of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const merged = mergeSection(section, base[section] ?? {}, mine[section] ?? {}, theirs[section] ?? {});
    data[section] = merged.value;
    conflicts.push(...merged.conflicts);
  }
  const facts = factsOf(form, derive(form, data, context), context);
  const isTyped = ({ path }: Conflict) => {
    const field = fieldAt(form, path);
    return field === undefined || !isReadOnly(field, facts);
  };
  return { data, conflicts: conflicts.filter(isTyped) };
}

/** Every path with all its values: what stands here first. */
function openConflicts(
  conflicts: readonly Conflict[],
  left: readonly TabConflict[],
  { savedAt }: RecordView,
): OpenConflict[] {
  const open = new Map<string, Choice[]>();
  const add = ({ path, mine, theirs }: Conflict, from: 'elsewhere' | 'tab', at: Date | undefined) => {
    const choices = open.get(path) ?? [{ from: 'here', value: mine }];
    if (!choices.some(({ value }) => sameJson(value, theirs))) {
      choices.push({ from, value: theirs, ...(at && { at }) });
    }
    open.set(path, choices);
  };
  for (const each of conflicts) add(each, 'elsewhere', savedAt === undefined ? undefined : new Date(savedAt));
  for (const each of left) add(each, 'tab', new Date(each.savedAt));
  return [...open].map(([path, choices]) => ({ path, choices }));
}

/** The fields that were changed here and elsewhere, each with its values to choose from; nothing else. */
function renderConflicts(
  record: RecordController,
  t: FormWords & RecordLateWords,
  lang: string,
  go: Go,
  devices: string | undefined,
): TemplateResult {
  const { saves, drafts } = record;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const answers = new FormData(event.target as HTMLFormElement);
    const chosen = record.conflicts.map(
      ({ path, choices }) => [path, choices[Number(answers.get(path))]!.value] as const,
    );
    record.settle(new Map(chosen));
  };
  // What cannot be saved is only waiting for the choice.
  const line =
    saves.state.kind === 'refused'
      ? html`<p class="note save warning" part="save" role="status">
          ${icon(warning)}<span>${t.conflictWaits}</span>
        </p>`
      : renderSaveLine(saves.state, t, drafts.keeping !== 'device', () => go('login'));
  return html`<form class="main conflicts" @submit=${submit}>
    <div class="card">
      <h1 tabindex="-1">${format(t.conflictTitle, { n: record.conflicts.length })}</h1>
      <p>${t.conflictRest}</p>
      ${devices ? html`<p class="hint">${format(t.conflictDevices, { names: devices })}</p>` : nothing}
      ${record.conflicts.map((conflict) => renderConflict(record, t, lang, conflict))}
    </div>
    <footer class="bar" part="bar">
      ${line}
      <div class="actions">
        ${
          drafts.keeping === 'device'
            ? html`<button class="button" type="button" @click=${() => go('home')}>
                ${t.conflictLater}
              </button>`
            : nothing
        }
        <button class="button filled">${t.conflictUse}</button>
      </div>
    </footer>
  </form>`;
}

function renderConflict(
  record: RecordController,
  t: RecordLateWords,
  lang: string,
  { path, choices }: OpenConflict,
): TemplateResult {
  const { speaker, facts } = record;
  const titles = { here: t.conflictMine, elsewhere: t.conflictTheirs, tab: t.conflictTab };
  return html`<fieldset>
    <legend>
      ${icon(warning)}${speaker.words[`section.${path.split('.')[0]}`]} · ${placeOf(speaker, path, facts)}
    </legend>
    ${choices.map(
      ({ from, value, at }, index) =>
        html`<label class="tick">
          <input type="radio" name=${path} .value=${String(index)} ?checked=${index === 0} />
          <span>
            <strong
              >${titles[from]}${at === undefined ? nothing : html` · <time>${formatMoment(at, lang)}</time>`}</strong
            >
            ${valueText(record, path, value) || t.conflictEmpty}
          </span>
        </label>`,
    )}
  </fieldset>`;
}

/** A whole row, removed on one side, is told by its values. */
function valueText({ speaker }: RecordController, path: string, value: Json | undefined): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return displayValue(speaker, path, value);
  }
  return Object.entries(value)
    .filter(([name]) => name !== 'id')
    .map(([name, item]) => displayValue(speaker, `${path}.${name}`, item))
    .join(' · ');
}

/** Submitted elsewhere: what was typed here is offered for copying and never sent. */
function renderClosed(
  record: RecordController,
  t: RecordLateWords,
  goHome: string,
  home: () => void,
): TemplateResult {
  const { speaker } = record;
  const unsaved = [...record.dirty].flatMap((path) => {
    const value = valueAt(record.data, path);
    return typeof value === 'object' || value === undefined
      ? []
      : [[placeOf(speaker, path, record.facts), displayValue(speaker, path, value)] as const];
  });
  return html`<div class="notice warning" role="alert">
      ${icon(warning)}
      <div>
        <strong>${t.closedElsewhere}</strong>
        <button class="button small" type="button" @click=${home}>${goHome}</button>
      </div>
    </div>
    <section class="card">
      <h2>${t.unsavedCopy}</h2>
      <dl class="values">${unsaved.map(([label, value]) => pair(label, value))}</dl>
    </section>`;
}

const styles = css`
  .conflicts {
    display: grid;
    gap: var(--acct-space-3);
    align-content: start;
    max-width: 832px;
    margin-inline: auto;
  }
  .conflicts h1 {
    font-size: var(--acct-font-size-l);
  }
  .conflicts p {
    margin-top: var(--acct-space-1);
  }
  .conflicts time {
    white-space: nowrap;
  }
  .conflicts fieldset {
    min-width: 0;
    margin: var(--acct-space-3) 0 0;
    padding: 0;
    border: 0;
  }
  .conflicts legend {
    display: flex;
    gap: var(--acct-space-1);
    align-items: center;
    padding: 0;
    font-weight: var(--acct-font-weight-strong);
  }
  .conflicts .tick {
    margin-top: var(--acct-space-1);
    padding: var(--acct-space-2);
    border: 1px solid var(--acct-color-border-control);
    border-radius: var(--acct-radius);
  }
  .conflicts .tick:focus-within {
    border-color: var(--acct-color-accent);
  }
  .conflicts .tick strong {
    display: block;
    font-size: var(--acct-font-size-s);
  }
`;
