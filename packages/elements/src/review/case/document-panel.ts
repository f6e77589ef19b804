import { labelOf } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { keyed } from 'lit/directives/keyed.js';
import type { ReviewDocumentController } from '../../controllers/review-document.ts';
import type { ReviewPicturesController } from '../../controllers/review-pictures.ts';
import * as icons from '../../styles/icons.ts';
import { documentsOf, type CaseScreen } from './case-screen.ts';

const { icon } = icons;

/** The material that is being looked at, its tools, and the strip of all of them. */
export function documentPanel(
  screen: CaseScreen,
  lens: ReviewDocumentController,
  pictures: ReviewPicturesController,
): TemplateResult {
  const { t, speaker, shown, groups } = screen;
  const all = documentsOf(groups);
  if (shown === undefined) return html`<p class="blank">${t.documentNone}</p>`;
  const label = labelOf(speaker, `materials.${shown.slot}`);
  const at = all.findIndex(({ slot }) => slot === shown.slot);
  const tool = (name: string, path: string, act: (event: Event) => void) =>
    html`<button type="button" class="tool" title=${name} aria-label=${name} @click=${act}>
      ${icon(path)}
    </button>`;
  const onFullScreen = (event: Event) => {
    const panel = (event.currentTarget as HTMLElement).closest<HTMLElement>('.documents');
    if (panel !== null) lens.toggleFullScreen(panel);
  };
  const alt = format(t.pictureAlt, { label });
  const picture = pictures.picture(shown.materialId);
  const percent = format(t.percent, { n: Math.round(lens.zoom * 100) });
  return html`<div class="toolbar">
      <h2>${label}</h2>
      <span class="position">${at < 0 ? nothing : format(t.documentOf, { n: at + 1, all: all.length })}</span>
      ${shown.earlier ? html`<span class="badge warning">${t.documentOld}</span>` : nothing}
      <span class="tools">
        ${tool(t.zoomOut, icons.minus, () => lens.zoomOut())}
        <button
          type="button"
          class="percent"
          aria-label=${`${percent} ${t.fit}`}
          title=${t.fit}
          @click=${() => lens.fit()}
        >
          ${percent}
        </button>
        ${tool(t.zoomIn, icons.plus, () => lens.zoomIn())}
        ${tool(t.rotate, icons.rotate, () => lens.rotate())}
        ${
          document.fullscreenEnabled
            ? tool(
                lens.fullScreen ? t.leaveFullScreen : t.fullScreen,
                lens.fullScreen ? icons.close : icons.fullScreen,
                onFullScreen,
              )
            : nothing
        }
      </span>
    </div>
    <div
      class="stage"
      part="stage"
      role="group"
      tabindex="0"
      aria-label=${format(t.documentKeys, { label })}
      ${ref(lens.stageChanged)}
      @keydown=${lens.onKeydown}
      @pointerdown=${lens.onPointerDown}
      @pointermove=${lens.onPointerMove}
      @pointerup=${lens.onPointerUp}
      @pointercancel=${lens.onPointerUp}
      @wheel=${lens.onWheel}
    >
      ${
        picture.state === 'ready'
          ? keyed(
              picture.url,
              html`<img src=${picture.url ?? ''} alt=${alt} draggable="false" @load=${lens.loaded} />`,
            )
          : picture.state === 'loading'
            ? html`<p role="status">${t.documentLoading}</p>`
            : html`<div role="alert">
                <p>${t.documentFailed}</p>
                <button type="button" class="button small" @click=${() => pictures.retry(shown.materialId)}>
                  ${t.retry}
                </button>
              </div>`
      }
    </div>
    <div class="strip" part="thumbnails" role="group" aria-label=${t.thumbnails}>
      ${all.map((material) => {
        const name = labelOf(speaker, `materials.${material.slot}`);
        const { url } = pictures.picture(material.id);
        return html`<button
          type="button"
          class="thumb"
          aria-current=${material.id === shown.materialId ? 'true' : nothing}
          aria-label=${name}
          title=${name}
          @click=${() => screen.show({ slot: material.slot, materialId: material.id })}
        >
          ${url === undefined ? icon(icons.document) : html`<img src=${url} alt="" />`}
        </button>`;
      })}
    </div>`;
}
