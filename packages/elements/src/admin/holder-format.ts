import { holderColumns, holderIdentity } from '@acct-forms/core';
import type { AdminWords } from '@acct-forms/core/locales/zh-CN/admin';
import { html, type TemplateResult } from 'lit';
import { giveFile } from '../controllers/give-file.ts';
import { tableOf } from './list-view.ts';

/** An invented holder. */
const sample = {
  certNo: '220100199201',
  name: '张示例',
  idType: '111',
  idNumber: '220102199001010017',
  sex: '1',
  birthDate: '1990-01-01',
  mobile: '13800000000',
  fullTimeEducation: '',
  unitCode: '',
  unitName: '长春示例商贸有限公司',
  regionCode: '220104',
  issuedDate: '2012-07-01',
} as const satisfies Readonly<Record<(typeof holderColumns)[number], string>>;

export const sampleFile = (): Blob =>
  new Blob(
    [`\ufeff${holderColumns.join(',')}\r\n${holderColumns.map((column) => sample[column]).join(',')}\r\n`],
    {
      type: 'text/csv',
    },
  );

/** What the file has to look like, with one to begin with. */
export function holderFormat(t: AdminWords): TemplateResult {
  const must: readonly string[] = holderIdentity;
  return html`<details>
      <summary>${t['holders.format']}</summary>
      <p class="lead">${t['holders.formatLead']}</p>
      <div class="scroll" role="group" aria-label=${t['holders.format']} tabindex="0">
        ${tableOf(holderColumns, {
          label: t['holders.format'],
          columns: [
            { label: t['holders.columnName'], kind: 'head', cell: (column) => html`<code>${column}</code>` },
            { label: t['holders.content'], cell: (column) => t[`holder.${column}`] },
            {
              label: t['holders.needed'],
              cell: (column) => (must.includes(column) ? t['holders.must'] : t['holders.may']),
            },
            { label: t['holders.example'], cell: (column) => sample[column] || t.none },
          ],
        })}
      </div>
    </details>
    <div class="actions">
      <button
        type="button"
        class="button small"
        data-does="sample"
        @click=${() => giveFile(sampleFile(), t['holders.sampleFile'])}
      >
        ${t['holders.sample']}
      </button>
    </div>`;
}
