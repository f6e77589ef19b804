import { pdfType, type Material, type PictureRule } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { PictureError } from '../images/index.ts';
import type { LatePart } from '../controllers/late-part.ts';
import type { PdfCard } from '../controllers/pdf-card.ts';
import { sizeText } from '../controllers/size-text.ts';
import type { UploadJob, UploadState } from '../controllers/upload-job.ts';
import type { FieldFlag, FieldIssue } from '../controls/field-issue.ts';
import { flagPanel, isNote, note } from '../controls/field-messages.ts';
import * as icons from '../styles/icons.ts';
import { renderActions } from './actions.ts';
import type { Cropper } from './cropper.ts';
import type { Trouble } from '../controllers/upload-trouble.ts';

const { icon } = icons;

/** What drawing a slot needs. */
export interface UploadScene {
  readonly t: FormWords;
  readonly trouble: LatePart<Trouble>;
  /** Where the slot takes a PDF or holds one. */
  readonly pdf: PdfCard | undefined;
  /** Whether a PDF can be given now. */
  readonly takesPdf: boolean;
  readonly upload: UploadJob;
  readonly cropper: Cropper;
  readonly label: string;
  readonly hint: string;
  readonly required: boolean;
  readonly readonly: boolean;
  readonly unneeded: boolean;
  /** The person is asked whether the file is to go. */
  readonly removing: boolean;
  readonly askRemoval: (asked: boolean) => Promise<void>;
  readonly rule: PictureRule | undefined;
  readonly stored: Material | undefined;
  readonly url: string | undefined;
  readonly issues: readonly FieldIssue[];
  readonly flag: FieldFlag | undefined;
  readonly over: boolean;
  /** Not one of the slots of a form, which says once for all how a file is given. */
  readonly alone: boolean;
  readonly sample: '' | (() => Promise<void>);
  readonly choose: (event: Event) => void;
  readonly view: () => Promise<void>;
}

type Nothing = typeof nothing;

/** Words and actions beside a thumbnail; a photo has a larger tile with all of it beside, and is cropped there. */
export function renderSlot(scene: UploadScene): TemplateResult {
  const { t, upload, cropper, rule, stored, over, hint } = scene;
  const { state } = upload;
  const cropping = state.kind === 'cropping' && state;
  const photo = rule?.kind === 'photo';
  return html`<div
    class="upload ${photo ? 'photo' : 'scan'} ${stored ? '' : 'empty'} ${over ? 'over' : ''} ${cropping ? 'crops' : ''}"
    data-tone=${toneOf(scene) ?? nothing}
  >
    <div class="words">
      ${renderHead(scene)} ${hint ? html`<p class="hint" id="hint">${hint}</p>` : nothing}
      ${scene.takesPdf ? html`<p class="hint" id="pdf-hint">${scene.pdf?.hint(rule!.pdf!)}</p>` : nothing}
      <slot name="help"></slot>
    </div>
    <div class="thumb ${cropping ? 'cropping' : ''}" part="thumb">
      ${cropping ? cropper.render(cropping.preview, t) : renderThumb(scene)}
    </div>
    <div class="below">
      ${
        cropping
          ? html`<strong>${t.cropTitle}</strong>
              <p class="hint" id="crop-hint">${t.cropHint}</p>
              ${renderTried(scene, cropping)}`
          : photo && stored === undefined
            ? html`<strong>${t.uploadPhoto}</strong>`
            : nothing
      }
      ${renderFile(scene)}
    </div>
    ${renderMessages(scene)}
    <div class="doing">
      ${
        cropping
          ? html`<button
              id="use-button"
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
  </div>`;
}

/** What the chosen part would become: bytes before and after, pixels, and that it is sharp enough. */
function renderTried(
  { upload, t }: UploadScene,
  { opened, tried }: UploadState & { kind: 'cropping' },
): TemplateResult {
  const before = sizeText(upload.file?.size ?? 0);
  if (tried === undefined) {
    return html`<p class="hint file">${before} → <span class="spinner"></span></p>
      <p class="hint">${sizeOf(opened, t)}</p>`;
  }
  const sharp = tried.checks.every(({ code }) => code !== 'sharpness');
  // What grew has lost nothing.
  const shrunk = tried.bytes < (upload.file?.size ?? 0);
  return html`<p class="hint file">
      ${shrunk ? html`<s>${before}</s> → ` : nothing}<b>${sizeText(tried.bytes)}</b>
    </p>
    <p class="hint">${sizeOf(tried, t)}${sharp ? ` · ${t.sharpEnough}` : nothing}</p>`;
}

const sizeOf = ({ width, height }: { width: number; height: number }, t: FormWords): string =>
  format(t.size, { width, height });

function toneOf({ upload, issues, flag }: UploadScene): 'error' | 'flag' | undefined {
  const { kind } = upload.state;
  // What waits for the network has nothing wrong with it.
  if (kind === 'failed') return upload.waitsFor ? undefined : 'error';
  if (kind === 'idle' && issues.some(({ severity }) => severity === 'error')) return 'error';
  return flag ? 'flag' : undefined;
}

function renderHead(scene: UploadScene): TemplateResult {
  const { label, required, readonly, t } = scene;
  return html`<div class="head">
    ${required && !readonly ? html`<span class="required" aria-hidden="true">*</span>` : nothing}<span
      class="label"
      id="label"
      >${label}</span
    >
    ${renderBadge(scene, t)}
  </div>`;
}

function renderBadge(
  { upload, stored, flag, required, unneeded }: UploadScene,
  t: FormWords,
): TemplateResult | Nothing {
  const badge = (tone: string, words: string, path?: string) =>
    html`<span class="badge ${tone}" part="badge">${path ? icon(path) : nothing}${words}</span>`;
  const { state } = upload;
  switch (state.kind) {
    case 'preparing':
      return badge('accent', t.preparing);
    case 'sending':
      return badge('accent', t.sending);
    case 'failed':
      return upload.waitsFor
        ? badge('warning', t[`waiting.${upload.waitsFor}`], icons.cloud)
        : badge('error', isUnreadable(state.error) ? t.unreadable : t.failed, icons.error);
    case 'cropping':
      return badge('accent', t.cropping);
    default:
      if (flag && !flag.answered) return badge('flag', t.toMend, icons.flag);
      if (unneeded) return badge('', t.unneeded);
      if (stored === undefined) return required ? badge('', t.notUploaded) : nothing;
      return upload.prepared?.checks.length
        ? badge('warning', t.attention, icons.warning)
        : badge('success', t.uploaded, icons.check);
  }
}

/** A picture that can be seen, but does not do, was read. */
const isUnreadable = (error: unknown): boolean =>
  error instanceof PictureError &&
  !['blocked', 'pdf-active', 'pdf-pages', 'pdf-too-large'].includes(error.code);

function renderThumb({ upload, url, label, stored }: UploadScene): TemplateResult {
  const { kind } = upload.state;
  if (kind === 'preparing' || kind === 'sending') return html`<span class="spinner"></span>`;
  if (kind === 'failed' && !stored) return icon(upload.waitsFor ? icons.cloud : icons.error);
  if (url) return html`<img src=${url} alt=${label} />`;
  return icon(stored ? icons.document : icons.upload);
}

/** Name and sizes: what was chosen, what is stored, or how far it is. */
function renderFile(scene: UploadScene): TemplateResult | Nothing {
  const { upload, stored, rule, t, readonly } = scene;
  const { state, file, prepared } = upload;
  if (state.kind === 'preparing' && file && rule) {
    const words = format(t.compressing, { size: sizeText(file.size), limit: rule.maxBytes / 1024 });
    return html`<p class="hint file">${file.name}　${words}</p>
      <progress aria-label=${t.preparing}></progress>`;
  }
  if (state.kind === 'sending') {
    const n = Math.round(state.sent * 100);
    return html`<p class="hint file">${file?.name}　${format(t.progress, { n })}</p>
      <progress max="1" .value=${state.sent} aria-label=${t.sending}></progress>`;
  }
  if (state.kind === 'idle' && stored) {
    const shrunk = prepared && prepared.originalBytes > stored.bytes ? prepared.originalBytes : undefined;
    return html`<p class="hint file">
      ${rule?.kind === 'photo' ? html`<span class="pixels">${sizeOf(stored, t)}</span>` : stored.name}
      ${shrunk === undefined ? nothing : html`<s>${sizeText(shrunk)}</s> →`}
      <b>${(stored.type === pdfType && scene.pdf?.facts(stored)) || sizeText(stored.bytes)}</b>
    </p>`;
  }
  return state.kind === 'idle' && !readonly && rule?.kind === 'scan' && scene.alone
    ? html`<p class="hint drop">${t.dropHint}</p>`
    : nothing;
}

function renderMessages(scene: UploadScene): TemplateResult {
  const { upload, issues, flag, t } = scene;
  return html`<div class="message" id="messages" aria-live="polite">
    ${renderRemarks(scene)}
    ${upload.state.kind === 'idle' ? issues.filter(isNote).map(({ severity, text }) => note(severity, text)) : nothing}
    ${flag ? flagPanel(flag, t.remark) : nothing}
  </div>`;
}

/** Why the file is not stored, and what is odd about it. */
function renderRemarks({ upload, trouble, pdf, t }: UploadScene): unknown {
  const { state } = upload;
  const failed = state.kind === 'failed';
  if (upload.waitsFor) {
    return html`<p class="note warning">
      ${icon(icons.cloud)}<span>${t[`upload.${upload.waitsFor}`]}</span>
    </p>`;
  }
  const told = state.kind === 'idle' || state.kind === 'cropping';
  if (!failed && !(told && upload.checks.length > 0)) return pdf?.renderFailure() ?? nothing;
  return trouble.now ? trouble.now.render(upload, t) : trouble.renderAbsence(t);
}
