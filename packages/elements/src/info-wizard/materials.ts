import type { SlotInstance } from '@acct-forms/core';
import { hintOf, reasonOf, slotAt, slotLabel, slotsOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Scene } from './section-fields.ts';

/** 相关材料上传: what the answers ask for, by group, with the reason for each and the progress of all. */
export function renderMaterials(scene: Scene): TemplateResult {
  const { record, t } = scene;
  const slots = slotsOf(record.form!, record.data, record.context).filter(({ slot }) => !slot.inSection);
  const required = slots.filter((slot) => slot.required);
  const stored = (slot: SlotInstance) => record.view!.materials[slot.path] !== undefined;
  const done = required.filter(stored).length;
  const flagged = record.view!.flags.filter(
    ({ path, state }) => state === 'open' && path.startsWith('materials.'),
  ).length;
  const open = required.length - done;
  const rest = [
    ...(flagged > 0 ? [format(t.materialsFlagged, { n: flagged })] : []),
    ...(open > 0 ? [format(t.materialsOpen, { n: open })] : []),
  ];
  const { words, lang } = record.speaker;
  const groups = [...new Set(slots.map(({ slot }) => slot.group))];
  const limit = Math.max(...slots.map(({ slot }) => record.form!.pictureRules[slot.rule]!.maxBytes)) / 1024;
  return html`<p class="hint">${format(t['note.materials'], { limit })}</p>
    <section class="card progress" part="progress">
      <p>
        <strong>${format(t.materialsDone, { done, all: required.length })}</strong>
        <span
          >${rest.length === 0 ? t.materialsComplete : new Intl.ListFormat(lang, { type: 'unit' }).format(rest)}</span
        >
      </p>
      <div class="segments" aria-hidden="true">
        ${required.map((slot) => html`<i class=${stored(slot) ? 'complete' : ''}></i>`)}
      </div>
    </section>
    ${groups.map(
      (group) =>
        html`<section class="card" part="card">
          <h2>${words[`slotGroup.${group}`]}</h2>
          ${slots.filter(({ slot }) => slot.group === group).map(({ path }) => scene.upload(path))}
        </section>`,
    )}`;
}

/** One upload; `fieldPath` when it stands as a field of a section. */
export function renderUpload(scene: Scene, slotPath: string, fieldPath?: string): TemplateResult {
  const { record, t, issues } = scene;
  const { form, data, context, speaker, facts, view } = record;
  const path = `materials.${slotPath}`;
  const instance = slotsOf(form!, data, context).find((each) => each.path === slotPath);
  const slot = slotAt(form!, slotPath)!;
  const flag = view!.flags.find(
    (each) => each.state !== 'resolved' && (each.path === path || each.path === fieldPath),
  );
  const section = fieldPath?.split('.')[0] ?? 'materials';
  const reason =
    fieldPath !== undefined
      ? hintOf(speaker, fieldPath, facts)
      : [slot.signed && t.signed, instance && reasonOf(speaker, instance, data)].filter(Boolean).join('，');
  return html`<acct-upload
    class=${fieldPath === undefined ? '' : 'full'}
    data-path=${path}
    slot-path=${slotPath}
    .backend=${record.services.backend}
    .profile=${record.services.profile}
    .view=${view}
    .label=${slotLabel(speaker, slotPath)}
    .hint=${reason ?? ''}
    .rule=${form!.pictureRules[slot.rule]}
    .required=${instance?.required === true}
    .readonly=${!record.editable}
    .issues=${issues.of(section, path, undefined)}
    .flag=${flag && issues.flag(flag)}
    .keeper=${record}
    >${flag ? html`<div slot="flag-actions">${scene.reply(flag)}</div>` : nothing}</acct-upload
  >`;
}
