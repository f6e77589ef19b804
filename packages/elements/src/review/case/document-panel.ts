import { labelOf, pdfType } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LatePart } from '../../controllers/late-part.ts';
import type { PdfCard } from '../../controllers/pdf-card.ts';
import type { ReviewDocumentController } from '../../controllers/review-document.ts';
import type { ReviewPicturesController } from '../../controllers/review-pictures.ts';
import * as icons from '../../styles/icons.ts';
import { absence, documentsOf, earlierOf, type CaseScreen, type ShownDocument } from './case-screen.ts';

const { icon } = icons;

/** How the document lies in its stage, and the one before it in a stage of its own. */
export interface Lenses {
  readonly now: ReviewDocumentController;
  readonly before: ReviewDocumentController;
}

/** Whether a file is one of two in its slot. */
const hasVersions = ({ view }: CaseScreen, { slot, earlier }: ShownDocument): boolean =>
  earlier !== undefined || earlierOf(view, slot) !== undefined;

/** One document on a stage, moved by keys and by pointer. */
function stage(
  screen: CaseScreen,
  document: ShownDocument,
  lens: ReviewDocumentController,
  pictures: ReviewPicturesController,
  pdf: LatePart<PdfCard>,
): TemplateResult {
  const { t, speaker } = screen;
  const version = hasVersions(screen, document) ? screen.later.now?.versionOf(screen, document) : undefined;
  const plain = labelOf(speaker, `materials.${document.slot}`);
  const label = version === undefined ? plain : format(t.labelled, { label: plain, text: version });
  const picture = pictures.picture(document.materialId);
  const badge =
    version === undefined
      ? nothing
      : html`<span class="badge ${document.earlier === undefined ? 'accent' : 'warning'} version"
          >${version}</span
        >`;
  if (picture.type === pdfType) return pdfStage(screen, document, pictures, pdf, label, badge);
  const alt = format(t.pictureAlt, { label });
  return html`<div
    class="stage"
    part="stage"
    role="group"
    tabindex="0"
    aria-label=${format(t.documentKeys, { label })}
    data-lens=${lens.name}
    @keydown=${lens.onKeydown}
    @pointerdown=${lens.onPointerDown}
    @pointermove=${lens.onPointerMove}
    @pointerup=${lens.onPointerUp}
    @pointercancel=${lens.onPointerUp}
    @wheel=${lens.onWheel}
  >
    ${badge}
    ${
      picture.state === 'ready'
        ? lens
            .urlsWith(picture.url ?? '')
            .map((url) =>
              url === picture.url
                ? html`<img src=${url} alt=${alt} draggable="false" @load=${lens.loaded} />`
                : nothing,
            )
        : picture.state === 'loading'
          ? html`<p role="status">${t.documentLoading}</p>`
          : html`<div role="alert">
              <p>${t.documentFailed}</p>
              <button type="button" class="button small" @click=${() => pictures.retry(document.materialId)}>
                ${t.retry}
              </button>
            </div>`
    }
  </div>`;
}

/** The material that is being looked at, its tools, and the strip of all of them. */
export function documentPanel(
  screen: CaseScreen,
  lenses: Lenses,
  pictures: ReviewPicturesController,
  pdf: LatePart<PdfCard>,
): TemplateResult {
  const { t, speaker, shown, groups, view, beside } = screen;
  const all = documentsOf(groups);
  if (shown === undefined) return html`<p class="blank">${t.documentNone}</p>`;
  const lens = lenses.now;
  const before = beside ? earlierOf(view, shown.slot) : undefined;
  const both = (act: (each: ReviewDocumentController) => void) => {
    act(lens);
    if (before !== undefined) act(lenses.before);
  };
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
  const percent = format(t.percent, { n: Math.round(lens.zoom * 100) });
  const isPdf = pictures.picture(shown.materialId).type === pdfType;
  const tools = html`<span class="tools">
    ${tool(t.zoomOut, icons.minus, () => both((each) => each.zoomOut()))}
    <button
      type="button"
      class="percent"
      aria-label=${`${percent} ${t.fit}`}
      title=${t.fit}
      @click=${() => both((each) => each.fit())}
    >
      ${percent}
    </button>
    ${tool(t.zoomIn, icons.plus, () => both((each) => each.zoomIn()))}
    ${tool(t.rotate, icons.rotate, () => both((each) => each.rotate()))}
    ${
      document.fullscreenEnabled
        ? tool(
            lens.fullScreen ? t.leaveFullScreen : t.fullScreen,
            lens.fullScreen ? icons.close : icons.fullScreen,
            onFullScreen,
          )
        : nothing
    }
  </span>`;
  return html`<div class="toolbar">
      <h2>${label}</h2>
      <span class="position">${at < 0 ? nothing : format(t.documentOf, { n: at + 1, all: all.length })}</span>
      ${hasVersions(screen, shown) ? (screen.later.now?.versions(screen, shown) ?? absence(screen)) : nothing}
      ${isPdf ? nothing : tools}
    </div>
    <div class="stages">
      ${before === undefined ? nothing : stage(screen, before, lenses.before, pictures, pdf)}
      ${stage(screen, shown, lens, pictures, pdf)}
    </div>
    <div class="strip" part="thumbnails" role="group" aria-label=${t.thumbnails}>
      ${all.map((material) => {
        const name = labelOf(speaker, `materials.${material.slot}`);
        // A PDF has no small picture, and is read only when it is looked at.
        const url = material.type === pdfType ? undefined : pictures.picture(material.id).url;
        return html`<button
          type="button"
          class="thumb"
          aria-current=${material.slot === shown.slot ? 'true' : nothing}
          title=${name}
          @click=${() => screen.show({ slot: material.slot, materialId: material.id })}
        >
          <span class="picture">
            ${url === undefined ? icon(icons.document) : html`<img src=${url} alt="" />`}
          </span>
          <span class="name">${name}</span>
        </button>`;
      })}
    </div>`;
}

/** A PDF is not drawn here: what it is, and how to open it. */
function pdfStage(
  { t, groups }: CaseScreen,
  { materialId }: ShownDocument,
  pictures: ReviewPicturesController,
  pdf: LatePart<PdfCard>,
  label: string,
  badge: TemplateResult | typeof nothing,
): TemplateResult {
  const { url = '', bytes = 0 } = pictures.picture(materialId);
  // Of a file of an earlier round only the bytes are known.
  const material = documentsOf(groups).find(({ id }) => id === materialId) ?? { name: `${label}.pdf`, bytes };
  void pdf.get();
  return html`<div class="stage still" part="stage" role="group" aria-label=${label}>
    ${badge} ${pdf.now?.renderCard(material, url) ?? html`<p role="status">${t.documentLoading}</p>`}
  </div>`;
}
