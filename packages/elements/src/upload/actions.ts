import { pdfType } from '@acct-forms/core';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { camera, icon, upload as uploadIcon } from '../styles/icons.ts';
import type { UploadScene } from './slot-view.ts';

/** What can be done with a slot now. */
export function renderActions(scene: UploadScene): TemplateResult {
  const { t, upload, stored, readonly, unneeded, view, rule, sample } = scene;
  const { state } = upload;
  const busy = state.kind === 'preparing' || state.kind === 'sending';
  const action = (words: string, act: () => unknown, id: string) =>
    html`<button class="button text small" type="button" id=${id} aria-labelledby="${id} label" @click=${act}>
      ${words}
    </button>`;
  const cropping = state.kind === 'cropping';
  const opens = (stored?.type === pdfType && scene.pdf?.open) || t.view;
  const seen = stored && !busy && !cropping ? action(opens, view, 'view-button') : nothing;
  if (scene.removing) {
    return html`<span class="ask" id="remove-ask">${t.removeAsk}</span>
      ${action(t.keep, () => scene.askRemoval(false), 'keep-button')}
      <button
        class="button small danger"
        type="button"
        id="remove-yes"
        aria-labelledby="remove-yes label"
        aria-describedby="remove-ask"
        @click=${() => upload.remove()}
      >
        ${t.remove}
      </button>`;
  }
  const removal = () => action(t.remove, () => scene.askRemoval(true), 'remove-button');
  if (readonly) return html`${seen}`;
  if (unneeded) return html`${seen} ${stored ? removal() : nothing}`;
  if (busy) return html`${action(t.cancel, () => upload.cancel(), 'cancel-button')}`;
  const failed = state.kind === 'failed';
  const photo = rule?.kind === 'photo';
  const words = failed && !stored ? t.again : stored ? t.replace : photo ? t.choosePhoto : t.chooseFile;
  return html`${seen} ${sample && !stored && !cropping ? action(t.sample, sample, 'sample-button') : nothing}
    ${failed && state.again ? action(t.retry, () => upload.retry(), 'retry-button') : nothing}
    ${failed || cropping ? action(t.cancel, () => upload.cancel(), 'cancel-button') : nothing}
    ${stored && !failed && !cropping ? removal() : nothing}
    <span class="give">
      ${renderInput(scene, t.takePicture, 'camera', photo ? 'user' : 'environment')}
      ${renderInput(scene, words, 'input')}
    </span>`;
}

/** A button whose whole face is the native input, so that it is clicked, tabbed to and dropped on as one. */
function renderInput(
  scene: UploadScene,
  words: string,
  id: string,
  capture?: 'user' | 'environment',
): TemplateResult {
  const pdf = !capture && scene.takesPdf;
  return html`<span class="button small choose ${capture ? 'camera' : ''}">
    ${icon(capture ? camera : uploadIcon)}<span id="${id}-words">${words}</span>
    <input
      id=${id}
      type="file"
      accept="image/jpeg,image/png,image/webp,image/heic,image/heif,image/*${pdf ? `,${pdfType}` : ''}"
      capture=${capture ?? nothing}
      aria-labelledby="label ${id}-words"
      aria-describedby="${scene.hint ? 'hint ' : ''}${pdf ? 'pdf-hint ' : ''}messages"
      @change=${scene.choose}
    />
  </span>`;
}
