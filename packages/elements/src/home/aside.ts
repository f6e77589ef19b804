import type { RecordView } from '@acct-forms/adapter';
import {
  displayValue,
  labelOf,
  localized,
  mask,
  valueAt,
  type Facts,
  type Json,
  type Profile,
  type Speaker,
} from '@acct-forms/core';
import type { HomeWords } from '@acct-forms/core/locales/zh-CN/home';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { icon, phone as phoneIcon } from '../styles/icons.ts';

type Words = Readonly<HomeWords>;

/** 姓名, 身份证号, 人员类型, 工作单位名称: empty at first, prefilled for a former holder. */
export function personCard(view: RecordView, speaker: Speaker, facts: Facts, t: Words): TemplateResult {
  const { data } = view;
  const text = (path: string, value: Json | undefined = valueAt(data, path)) =>
    displayValue(speaker, path, value);
  const number = valueAt(data, 'basic.idNumber');
  // Until something decides it the derived type would only be a guess.
  const known = valueAt(data, 'employer.onDuty') !== undefined || view.holder !== undefined;
  const rows: [string, string][] = [
    [t.name, text('basic.name')],
    [
      number === undefined ? t.idNumber : labelOf(speaker, 'basic.idNumber', facts),
      typeof number === 'string' ? mask('idNumber', number) : '',
    ],
    [t.personnelType, known ? text('employer.personnelType') : ''],
    [t.unitName, text('employer.unitName')],
  ];
  return html`<section class="card" part="person">
    <h2>${t.personal}</h2>
    <dl class="values">
      ${rows.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value || html`<span class="empty">${t.empty}</span>`}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** 所属会计管理部门, with its phone where the doubt arises. */
export function bureauCard(view: RecordView, profile: Profile, lang: string, t: Words): TemplateResult {
  const { department } = view;
  return html`<section class="card" part="bureau">
    <h2>${t.bureau}</h2>
    ${
      department
        ? html`<p><strong>${department.name}</strong></p>
            <p class="fine">${localized(profile.officeHours, lang)}</p>
            ${department.phones.map(
              (phone) =>
                html`<a class="button wide phone" href="tel:${phone}">${icon(phoneIcon)}${phone}</a>`,
            )}`
        : html`<p class="fine">${t.bureauUnknown}</p>`
    }
  </section>`;
}
