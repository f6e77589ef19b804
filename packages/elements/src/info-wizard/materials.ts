import type { SlotInstance } from '@acct-forms/core';
import { hintOf, listText, reasonOf, slotLabel, slotsOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LatePart } from '../controllers/late-part.ts';
import type { FieldIssue } from '../controls/field-issue.ts';
import { twinsOf } from '../controllers/same-file.ts';
import type { RecordController } from '../controllers/record.ts';
import { AcctNavigateEvent } from '../events.ts';
import type { Extras } from './extras.ts';
import type { Scene } from './section-fields.ts';

/** 相关材料上传: what the answers ask for, by group, with the reason for each and the progress of all. */
export function renderMaterials(
  scene: Scene,
  extras: LatePart<Extras>,
  go: (path: string) => void,
): TemplateResult {
  const { record, t } = scene;
  const asked = slotsOf(record.form!, record.data, record.context);
  const opens = (key: string) => record.change?.opensSlot(key) !== false;
  const slots = asked.filter(({ slot }) => !slot.inSection && opens(slot.key));
  const required = slots.filter((slot) => slot.required);
  const stored = (slot: SlotInstance) => record.view!.materials[slot.path] !== undefined;
  const isFlagged = (slot: SlotInstance) =>
    record.view!.flags.some(({ path, state }) => state === 'open' && path === `materials.${slot.path}`);
  const isDone = (slot: SlotInstance) => stored(slot) && !isFlagged(slot);
  const done = required.filter(isDone).length;
  const flagged = slots.filter(isFlagged).length;
  const open = required.filter((slot) => !stored(slot)).length;
  const rest = [
    ...(flagged > 0 ? [format(t.materialsFlagged, { n: flagged })] : []),
    ...(open > 0 ? [format(t.materialsOpen, { n: open })] : []),
  ];
  const { words } = record.speaker;
  // Of numbered optional slots the filled ones and the next empty one: five empty boxes help nobody.
  const offered = slots.filter((each, i) => {
    const before = slots[i - 1];
    return each.required || stored(each) || before?.slot !== each.slot || stored(before);
  });
  const unneeded = Object.keys(record.view!.materials).filter(
    (path) => asked.every((each) => each.path !== path) && opens(path.split('.')[0]!),
  );
  const twins = record.editable ? twinsOf(record) : new Map<string, string>();
  if (twins.size > 0) void extras.get();
  const twinAt = (path: string) => {
    const twin = twins.get(path);
    return twin === undefined ? undefined : extras.now?.sameFile(twin);
  };
  const groups = [...new Set(slots.map(({ slot }) => slot.group))];
  return html`<section class="card progress" part="progress">
      <p>
        <strong>${format(t.materialsDone, { done, all: required.length })}</strong>
        <span>${rest.length === 0 ? t.materialsComplete : listText(record.speaker, rest)}</span>
      </p>
      <div class="segments" aria-hidden="true">
        ${required.map((slot) => html`<i class=${isDone(slot) ? 'complete' : ''}></i>`)}
      </div>
      ${record.editable ? html`<p class="drop">${t.dropHint}</p>` : nothing}
    </section>
    ${record.change?.renderProofs(go)}
    ${groups.map(
      (group) =>
        html`<section class="card" part="card">
          <h2>${words[`slotGroup.${group}`]}</h2>
          ${offered.filter(({ slot }) => slot.group === group).map((each) => renderUpload(scene, each, undefined, twinAt(each.path)))}
        </section>`,
    )}
    ${unneeded.length > 0 ? (extras.now?.renderUnneeded(unneeded) ?? extras.renderAbsence(t)) : nothing}`;
}

/** The limit of the scans, in words. */
export function materialsNote({ form }: RecordController, t: FormWords): string {
  const rules = form!.slots
    .filter(({ inSection }) => !inSection)
    .map(({ rule }) => form!.pictureRules[rule]!);
  const limit = Math.max(...rules.map(({ maxBytes }) => maxBytes)) / 1024;
  return format(t['note.materials'], { limit }) + (rules.some(({ pdf }) => pdf) ? t['note.pdf'] : '');
}

/** The upload of a field of a section: the photo. */
export function renderUploadField(
  scene: Scene,
  fieldPath: string,
  slot: string,
): TemplateResult | typeof nothing {
  const { form, data, context } = scene.record;
  const instance = slotsOf(form!, data, context).find(({ path }) => path === slot);
  return instance === undefined ? nothing : renderUpload(scene, instance, fieldPath);
}

function renderUpload(
  scene: Scene,
  instance: SlotInstance,
  fieldPath?: string,
  odd: readonly FieldIssue[] = [],
): TemplateResult {
  const { record, t, issues } = scene;
  const { form, data, speaker, facts, view } = record;
  const { slot } = instance;
  const path = `materials.${instance.path}`;
  const remark = record.remarks?.at((each) => each === path || each === fieldPath, t);
  const section = fieldPath?.split('.')[0] ?? 'materials';
  const reason =
    fieldPath !== undefined
      ? hintOf(speaker, fieldPath, facts)
      : [slot.signed && t.signed, reasonOf(speaker, instance, data)].filter(Boolean).join(t.comma);
  const found = issues.of(section, path, undefined);
  const said = odd.length > 0 ? [...found, ...odd] : found;
  return html`<acct-upload
    class=${fieldPath === undefined ? '' : 'full'}
    data-path=${path}
    slot-path=${instance.path}
    .backend=${record.services.backend}
    .profile=${record.services.profile}
    .view=${view}
    .label=${slotLabel(speaker, instance.path)}
    .hint=${reason ?? ''}
    .rule=${form!.pictureRules[slot.rule]}
    .sample=${slot.optional ? '' : slot.key}
    .required=${instance.required}
    .readonly=${!record.editable}
    .issues=${said}
    .flag=${remark?.flag}
    .keeper=${record}
    >${slot.letter && record.editable ? renderLetterLinks(scene, slot.letter) : nothing}${remark?.actions}</acct-upload
  >`;
}

/** The letter to print, sign and scan: with what was filled in, or to be filled by hand. */
function renderLetterLinks({ record, t }: Scene, letter: string): TemplateResult {
  const link = (words: string, place: string) =>
    html`<button
      class="link"
      type="button"
      @click=${() => record.target.dispatchEvent(new AcctNavigateEvent('letters', place))}
    >
      ${words}
    </button>`;
  const pledge = letter === 'truthPledge';
  return html`<span class="letters" slot="help"
    >${link(pledge ? t.fillPledge : t.fillLetter, `${letter}.filled`)}
    ${link(pledge ? t.printPledge : t.printLetter, letter)}</span
  >`;
}
