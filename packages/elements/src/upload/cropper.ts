import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, svg } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { CropRect } from '../images/index.ts';
import { heightOf, rectOf, scaled, startFrame, within, type Frame, type Picture } from './crop-frame.ts';

const step = 0.02;

/**
 * The movable frame over a photo: mouse, touch and keyboard. Drawn as SVG, whose geometry is attributes, so that a
 * page which forbids inline styles shows it too.
 */
export class Cropper {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #picture: Picture | undefined;
  #frame: Frame = { x: 0, y: 0, width: 1 };
  #drag:
    | { readonly x: number; readonly y: number; readonly frame: Frame; readonly corner: number }
    | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  /** Begins anew when the picture is another. */
  start(picture: Picture): void {
    if (this.#picture?.width === picture.width && this.#picture.height === picture.height) return;
    this.#picture = picture;
    this.#frame = startFrame(picture);
  }

  end(): void {
    this.#picture = undefined;
  }

  get rect(): CropRect {
    return rectOf(this.#frame, this.#picture!);
  }

  render(url: string, t: FormWords): TemplateResult {
    const picture = this.#picture!;
    const { width: w, height: h } = picture;
    const frame = this.#frame;
    const [x, y, width] = [frame.x * w, frame.y * h, frame.width * w];
    const height = heightOf(frame, picture) * h;
    const unit = Math.max(w, h) / 100;
    // Room for the handles of a frame that is as large as the picture.
    const margin = unit * 3;
    const corners = [
      [x, y],
      [x + width, y],
      [x, y + height],
      [x + width, y + height],
    ] as const;
    const at = { x: percent(frame.x), y: percent(frame.y), size: percent(frame.width) };
    return html`<div
      class="crop"
      part="crop"
      role="slider"
      tabindex="0"
      aria-label=${t.cropFrame}
      aria-valuemin="15"
      aria-valuemax="100"
      aria-valuenow=${at.size}
      aria-valuetext=${format(t.cropAt, at)}
      aria-describedby="crop-hint"
      @keydown=${this.#onKey}
    >
      <svg
        viewBox="${-margin} ${-margin} ${w + 2 * margin} ${h + 2 * margin}"
        aria-hidden="true"
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onUp}
        @pointercancel=${this.#onUp}
      >
        <image href=${url} width=${w} height=${h}></image>
        <path
          class="scrim"
          fill-rule="evenodd"
          d="M0 0H${w}V${h}H0zM${x} ${y}v${height}h${width}v${-height}z"
        ></path>
        <rect class="frame" x=${x} y=${y} width=${width} height=${height} stroke-width=${unit * 0.8}></rect>
        ${corners.map(
          ([cx, cy], i) => svg`<rect class="handle" data-corner=${i + 1} stroke-width=${unit * 0.8}
            x=${cx - unit * 2.5} y=${cy - unit * 2.5} width=${unit * 5} height=${unit * 5}></rect>
            <rect class="hit" data-corner=${i + 1}
            x=${cx - unit * 6} y=${cy - unit * 6} width=${unit * 12} height=${unit * 12}></rect>`,
        )}
      </svg>
    </div>`;
  }

  #set(frame: Frame): void {
    this.#frame = within(frame, this.#picture!);
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { x, y, width } = this.#frame;
    const moves: Record<string, Frame> = {
      ArrowLeft: { x: x - step, y, width },
      ArrowRight: { x: x + step, y, width },
      ArrowUp: { x, y: y - step, width },
      ArrowDown: { x, y: y + step, width },
    };
    const factor = ['+', '='].includes(event.key) ? 1.05 : ['-', '_', '−'].includes(event.key) ? 1 / 1.05 : 0;
    const next = moves[event.key] ?? (factor && scaled(this.#frame, factor, this.#picture!));
    if (!next) return;
    event.preventDefault();
    this.#set(next);
  };

  readonly #onDown = (event: PointerEvent): void => {
    const canvas = event.currentTarget as Element;
    canvas.setPointerCapture(event.pointerId);
    const corner = Number((event.target as Element).getAttribute('data-corner') ?? 0);
    this.#drag = { x: event.clientX, y: event.clientY, frame: this.#frame, corner };
  };

  readonly #onMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === undefined) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const dx = (event.clientX - drag.x) / box.width;
    const dy = (event.clientY - drag.y) / box.height;
    const { x, y, width } = drag.frame;
    if (drag.corner === 0) return this.#set({ x: x + dx, y: y + dy, width });
    const picture = this.#picture!;
    const left = drag.corner % 2 === 1;
    const top = drag.corner <= 2;
    const next = within({ x, y, width: width + (left ? -dx : dx) }, picture);
    // The corner across from the dragged one stays where it is.
    this.#set({
      x: left ? x + width - next.width : x,
      y: top ? y + heightOf(drag.frame, picture) - heightOf(next, picture) : y,
      width: next.width,
    });
  };

  readonly #onUp = (): void => {
    this.#drag = undefined;
  };
}

const percent = (part: number): number => Math.round(part * 100);
