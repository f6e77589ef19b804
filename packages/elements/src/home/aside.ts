import type { RecordView } from '@acct-forms/adapter';
import {
  displayValue,
  type Facts,
  type Json,
  labelOf,
  localized,
  mask,
  type Profile,
  profileText,
  type Speaker,
  valueAt,
} from '@acct-forms/core';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { pair } from '../styles/key-value.ts';
import { icon, phone as phoneIcon } from '../styles/icons.ts';

type Words = Readonly<HomeWords>;

/** What is on record: until it is approved a change changes nothing. */
export const inForce = (view: RecordView) => (view.state === 'approved' ? view : (view.before ?? view));

/** 姓名, 身份证号, 人员类型, 工作单位名称: empty at first, prefilled for a former holder. */
export function personCard(view: RecordView, speaker: Speaker, facts: Facts, t: Words): TemplateResult {
  const { data } = inForce(view);
  const text = (path: string, value: Json | undefined = valueAt(data, path)) =>
    displayValue(speaker, path, value);
  const number = valueAt(data, 'basic.idNumber');
  const rows: [string, string][] = [
    [t.name, text('basic.name')],
    [
      number === undefined ? t.idNumber : labelOf(speaker, 'basic.idNumber', facts),
      typeof number === 'string' ? mask('idNumber', number) : '',
    ],
    [t.personnelType, text('employer.personnelType')],
    [t.unitName, text('employer.unitName')],
  ];
  return html`<section class="card" part="person">
    <h2>${t.personal}</h2>
    <dl class="values">
      ${rows.map(([label, value]) => pair(label, value || html`<span class="empty">${t.empty}</span>`))}
    </dl>
  </section>`;
}

/** 所属会计管理部门, with its phone where the doubt arises. */
export function bureauCard(view: RecordView, speaker: Speaker, profile: Profile, t: Words): TemplateResult {
  const { department } = inForce(view);
  const no = valueAt(view.data, 'employer.department');
  const found = profile.departments.find((each) => String(each.no) === no);
  // A draft belongs to nobody yet: its answers tell who will review it.
  const shown =
    view.state === 'draft' && view.kind === 'initial' ? (found ?? department) : (department ?? found);
  return html`<section class="card" part="bureau">
    <h2>${t.bureau}</h2>
    ${
      shown
        ? html`<p><strong>${profileText(speaker, shown.name)}</strong></p>
            <p class="fine">${localized(profile.officeHours, speaker.lang)}</p>
            ${shown.phones.map(
              (phone) =>
                html`<a class="button wide phone" href="tel:${phone}">${icon(phoneIcon)}${phone}</a>`,
            )}`
        : html`<p class="fine">${t.bureauUnknown}</p>`
    }
  </section>`;
}
