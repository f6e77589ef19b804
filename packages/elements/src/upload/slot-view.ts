import type { Material, PictureRule } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { UploadController } from '../controllers/upload.ts';
import type { FieldFlag, FieldIssue } from '../controls/field-issue.ts';
import * as icons from '../styles/icons.ts';
import { renderActions } from './actions.ts';
import type { Cropper } from './cropper.ts';

const { icon } = icons;

/** What drawing a slot needs. */
export interface UploadScene {
  readonly t: FormWords;
  readonly lang: string;
  readonly upload: UploadController;
  readonly cropper: Cropper;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly readonly: boolean;
  readonly rule: PictureRule | undefined;
  readonly stored: Material | undefined;
  readonly url: string | undefined;
  readonly issues: readonly FieldIssue[];
  readonly flag: FieldFlag | undefined;
  readonly over: boolean;
  readonly choose: (event: Event) => void;
  readonly view: () => void;
}

type Nothing = typeof nothing;

export function renderScan(scene: UploadScene): TemplateResult {
  return html`<div class="upload ${classesOf(scene)}" data-tone=${toneOf(scene) ?? nothing}>
      <div class="thumb" part="thumb">${renderThumb(scene)}</div>
      <div class="words">${renderHead(scene)} ${renderReason(scene)}<slot name="help"></slot></div>
      <div class="doing">${renderActions(scene)}</div>
      <div class="below">${renderFile(scene)} ${renderMessages(scene)}</div>
    </div>
    ${renderViewer(scene)}`;
}

export function renderPhoto(scene: UploadScene): TemplateResult {
  const { t, upload, cropper } = scene;
  const { state } = upload;
  const cropping = state.kind === 'cropping';
  return html`<div class="photo">
      ${renderHead(scene)} ${renderReason(scene)}
      <div class="upload ${classesOf(scene)}" data-tone=${toneOf(scene) ?? nothing}>
        <div class="thumb ${cropping ? 'cropping' : ''}" part="thumb">
          ${cropping ? cropper.render(state.preview, t) : renderThumb(scene)}
        </div>
        <div class="words">
          ${
            cropping
              ? html`<strong>${t.cropTitle}</strong>
                  <p class="reason" id="crop-hint">${t.cropHint}</p>
                  <p class="file">
                    ${format(t.size, { width: state.opened.width, height: state.opened.height })}
                  </p>`
              : scene.stored === undefined
                ? html`<strong>${t.uploadPhoto}</strong>`
                : nothing
          }
          ${renderFile(scene)} ${renderMessages(scene)}
          <div class="doing">
            ${
              cropping
                ? html`<button
                    class="button small filled"
                    type="button"
                    @click=${() => upload.crop(cropper.rect)}
                  >
                    ${t.usePhoto}
                  </button>`
                : nothing
            }
            ${renderActions(scene)}
          </div>
        </div>
      </div>
    </div>
    ${renderViewer(scene)}`;
}

const classesOf = ({ stored, over }: UploadScene): string => `${stored ? '' : 'empty'} ${over ? 'over' : ''}`;

function toneOf({ upload, issues, flag }: UploadScene): 'error' | 'flag' | undefined {
  const { kind } = upload.state;
  if (kind === 'failed') return 'error';
  if (kind === 'idle' && issues.some(({ severity }) => severity === 'error')) return 'error';
  return flag ? 'flag' : undefined;
}

function renderHead(scene: UploadScene): TemplateResult {
  const { label, required, readonly, t } = scene;
  return html`<div class="head">
    ${required && !readonly ? html`<span class="required" aria-hidden="true">*</span>` : nothing}
    <span class="label" id="label">${label}</span>
    ${renderBadge(scene, t)}
  </div>`;
}

function renderBadge({ upload, stored, flag }: UploadScene, t: FormWords): TemplateResult | Nothing {
  const badge = (tone: string, words: string, path?: string) =>
    html`<span class="badge ${tone}" part="badge">${path ? icon(path) : nothing}${words}</span>`;
  const { state } = upload;
  switch (state.kind) {
    case 'preparing':
      return badge('accent', t.preparing);
    case 'sending':
      return badge('accent', t.sending);
    case 'failed':
      if (state.fault.code === 'upload.offline') return badge('warning', t.waiting, icons.cloud);
      return badge('error', state.fault.code.startsWith('picture.') ? t.unreadable : t.failed, icons.error);
    default:
      if (flag) return badge('flag', t.toMend, icons.flag);
      if (stored === undefined) return nothing;
      return upload.checks.length > 0
        ? badge('warning', t.attention, icons.warning)
        : badge('success', t.uploaded, icons.check);
  }
}

const renderReason = ({ hint }: UploadScene) =>
  hint ? html`<p class="reason" id="hint">${hint}</p>` : nothing;

function renderThumb({ upload, url, label, stored }: UploadScene): TemplateResult {
  const { kind } = upload.state;
  if (kind === 'preparing' || kind === 'sending') return html`<span class="spinner"></span>`;
  if (kind === 'failed' && !stored) return icon(icons.error);
  if (url) return html`<img src=${url} alt=${label} />`;
  return icon(stored ? icons.document : icons.upload);
}

/** Bytes in the unit that a person reads; 1 KB is 1024 bytes. */
export function sizeText(bytes: number): string {
  const kb = bytes / 1024;
  return kb < 1000 ? `${Math.max(1, Math.ceil(kb))}\u00a0KB` : `${(kb / 1024).toFixed(1)}\u00a0MB`;
}

/** Name and sizes: what was chosen, what is stored, or how far it is. */
function renderFile(scene: UploadScene): TemplateResult | Nothing {
  const { upload, stored, rule, t, readonly } = scene;
  const { state, file, prepared } = upload;
  if (state.kind === 'preparing' && file && rule) {
    const words = format(t.compressing, { size: sizeText(file.size), limit: rule.maxBytes / 1024 });
    return html`<p class="file">${file.name}　${words}</p>
      <progress aria-label=${t.preparing}></progress>`;
  }
  if (state.kind === 'sending') {
    const n = Math.round(state.sent * 100);
    return html`<p class="file">${file?.name}　${format(t.progress, { n })}</p>
      <progress max="1" .value=${state.sent} aria-label=${t.sending}></progress>`;
  }
  if (state.kind === 'idle' && stored) {
    const shrunk = prepared && prepared.originalBytes > stored.bytes ? prepared.originalBytes : undefined;
    const { width, height } = stored;
    return html`<p class="file">
      ${rule?.kind === 'photo' ? format(t.size, { width, height }) : stored.name}
      ${shrunk === undefined ? nothing : html`<s>${sizeText(shrunk)}</s> →`}
      <b>${sizeText(stored.bytes)}</b>
    </p>`;
  }
  return state.kind === 'idle' && !readonly && rule?.kind === 'scan'
    ? html`<p class="file">${t.dropHint}</p>`
    : nothing;
}

function renderMessages({ upload, issues, flag, t }: UploadScene): TemplateResult {
  const { state, checks } = upload;
  const words: Readonly<Record<string, string>> = t;
  const note = (tone: string, path: string, text: string) =>
    html`<p class="note ${tone}">${icon(path)}<span>${text}</span></p>`;
  const away = state.kind === 'failed' && state.fault.code === 'upload.offline';
  const fault =
    state.kind === 'failed' && format(words[state.fault.code] ?? t['upload.failed'], state.fault.params);
  return html`<div class="message" id="messages" aria-live="polite">
    ${fault ? note(away ? 'warning' : 'error', away ? icons.cloud : icons.error, fault) : nothing}
    ${state.kind === 'idle' ? issues.map(({ severity, text }) => note(severity, icons.error, text)) : nothing}
    ${
      state.kind === 'idle' || state.kind === 'failed'
        ? checks
            .filter(({ severity }) => severity === 'warning' || fault)
            .map(({ code, params }) => note('warning', icons.warning, format(t[`check.${code}`], params)))
        : nothing
    }
    ${
      flag
        ? html`<div class="notice flag" part="flag">
            ${icon(icons.flag)}
            <div>
              <strong>${t.remark}</strong>${flag.text}${flag.by ? html` —— ${flag.by}` : nothing}
              <slot name="flag-actions"></slot>
            </div>
          </div>`
        : nothing
    }
  </div>`;
}

function renderViewer({ t, url, label }: UploadScene): TemplateResult {
  return html`<dialog class="dialog" id="view" aria-label=${label}>
    <header>
      <h2>${label}</h2>
      <button
        class="button text small"
        type="button"
        aria-label=${t.close}
        @click=${(event: Event) => (event.currentTarget as Element).closest('dialog')!.close()}
      >
        ${icon(icons.close)}
      </button>
    </header>
    <div class="body">${url ? html`<img src=${url} alt=${label} />` : nothing}</div>
  </dialog>`;
}
