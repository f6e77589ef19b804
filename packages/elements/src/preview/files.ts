import { labelOf, pdfType, slotLabel, slotsOf, type Material } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BlobUrls } from '../controllers/blob-urls.ts';
import type { PdfCard } from '../controllers/pdf-card.ts';
import type { ShownRecord } from '../controllers/shown-record.ts';
import { document, icon, pencil } from '../styles/icons.ts';

/** Where 修改 leads; absent when there is nothing to change. */
type Edit = ((place: string) => void) | undefined;

export function renderHeader(record: ShownRecord, t: FormWords, key: string, edit: Edit): TemplateResult {
  const label = labelOf(record.speaker, key);
  return html`<header>
    <h2>${label}</h2>
    ${
      edit
        ? html`<button
            class="button text small"
            type="button"
            aria-label=${format(t.editSection, { label })}
            @click=${() => edit(key)}
          >
            ${icon(pencil)}${t.edit}
          </button>`
        : nothing
    }
  </header>`;
}

/** 相关材料上传 as thumbnails: what is asked for, and what is there besides. */
export function renderFiles(
  record: ShownRecord,
  t: FormWords,
  urls: BlobUrls,
  pdf: PdfCard | undefined,
  show: (material: Material, label: string) => Promise<void>,
  edit: Edit,
): TemplateResult {
  const { form, data, context, view, speaker, uploads } = record;
  const sending = new Set(uploads!.running.map(({ slot }) => slot));
  const slots = slotsOf(form!, data, context).filter(
    ({ slot, path, required }) => !slot.inSection && (required || view!.materials[path]),
  );
  return html`<section class="card" part="card">
    ${renderHeader(record, t, 'materials', edit)}
    <ul class="files">
      ${slots.map(({ path }) => {
        const material = view!.materials[path];
        const sheet = material?.type === pdfType ? material : undefined;
        const url = material && !sheet ? urls.of(material.id) : undefined;
        const label = slotLabel(speaker, path);
        return html`<li>
          <figure>
            ${
              (sheet && pdf?.renderThumb(sheet, label, () => show(sheet, label))) ||
              (url
                ? html`<button
                    class="thumb"
                    type="button"
                    aria-label="${t.view} ${label}"
                    @click=${() => show(material!, label)}
                  >
                    <img src=${url} alt="" />
                  </button>`
                : html`<div class="thumb ${material ? '' : 'missing'}">
                    ${material ? icon(document) : sending.has(path) ? t.sending : t.notUploaded}
                  </div>`)
            }
            <figcaption>${label}${sheet ? pdf?.renderName(sheet) : nothing}</figcaption>
          </figure>
        </li>`;
      })}
    </ul>
    ${pdf?.renderFailure()}
  </section>`;
}
