import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { html, svg } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { CropRect } from '../images/index.ts';
import { heightOf, rectOf, resized, startFrame, viewOf, within } from './crop-frame.ts';
import type { Frame, Picture, View } from './crop-frame.ts';

const step = 0.02;
/** Milliseconds after which a frame that moves no more is taken as chosen. */
const rest = 300;

/**
 * The movable frame over a photo: mouse, touch and keyboard. Drawn as SVG, whose geometry is attributes, so that a
 * page which forbids inline styles shows it too.
 */
export class Cropper {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #chosen: (rect: CropRect) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #picture: Picture | undefined;
  #view: View | undefined;
  #frame: Frame = { x: 0, y: 0, width: 1 };
  #drag:
    | { readonly x: number; readonly y: number; readonly frame: Frame; readonly corner: number }
    | undefined;

  /** `chosen` hears of a frame that has come to rest. */
  constructor(host: ReactiveControllerHost & HTMLElement, chosen: (rect: CropRect) => void) {
    this.#host = host;
    this.#chosen = chosen;
  }

  /** Begins anew when the picture is another. */
  start(picture: Picture): void {
    if (this.#picture?.width === picture.width && this.#picture.height === picture.height) return;
    this.#picture = picture;
    this.#frame = startFrame(picture);
    this.#view = undefined;
    this.#chosen(this.rect);
  }

  end(): void {
    clearTimeout(this.#timer);
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
    const view = (this.#view = viewOf(frame, picture, this.#view));
    const unit = Math.max(view.width, view.height) / 100;
    // Room for the handles of a frame that is as large as the picture.
    const margin = unit * 3;
    const at = { x: percent(frame.x), y: percent(frame.y), size: percent(frame.width) };
    const square = (kind: string, corner: number, half: number) =>
      svg`<rect class=${kind} data-corner=${corner} stroke-width=${unit * 0.8} width=${half * 2} height=${half * 2}
        x=${x + (isLeft(corner) ? 0 : width) - half} y=${y + (isTop(corner) ? 0 : height) - half}></rect>`;
    return html`<div
      class="crop"
      part="crop"
      role="slider"
      tabindex="0"
      aria-label=${t.cropFrame}
      aria-valuemin=${percent(picture.least ?? 0.15)}
      aria-valuemax="100"
      aria-valuenow=${at.size}
      aria-valuetext=${format(t.cropAt, at)}
      aria-describedby="crop-hint"
      @keydown=${this.#onKey}
    >
      <svg
        viewBox="${view.x - margin} ${view.y - margin} ${view.width + 2 * margin} ${view.height + 2 * margin}"
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
        ${[1, 2, 3, 4].map((corner) => [square('handle', corner, unit * 2.5), square('hit', corner, unit * 8)])}
      </svg>
    </div>`;
  }

  #set(frame: Frame): void {
    this.#frame = frame;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#chosen(this.rect), rest);
    this.#host.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    const picture = this.#picture!;
    const { x, y, width } = this.#frame;
    const arrow = ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown'].indexOf(key);
    const scale = '+='.includes(key) ? 1.05 : '-_−'.includes(key) ? 1 / 1.05 : 0;
    if (arrow < 0 && scale === 0) return;
    event.preventDefault();
    const by = arrow < 2 ? -step : step;
    if (scale > 0) this.#set(resized(this.#frame, width * scale, 0.5, 0.5, picture));
    else this.#set(within(arrow % 2 === 0 ? { x: x + by, y, width } : { x, y: y + by, width }, picture));
  };

  readonly #onDown = (event: PointerEvent): void => {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const corner = Number((event.target as SVGElement).dataset['corner'] ?? 0);
    this.#drag = { x: event.clientX, y: event.clientY, frame: this.#frame, corner };
  };

  readonly #onMove = (event: PointerEvent): void => {
    const drag = this.#drag;
    if (drag === undefined) return;
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const { frame, corner } = drag;
    const { x, y, width } = frame;
    const picture = this.#picture!;
    const view = this.#view!;
    const dx = (((event.clientX - drag.x) / box.width) * view.width) / picture.width;
    const dy = (((event.clientY - drag.y) / box.height) * view.height) / picture.height;
    if (corner === 0) return this.#set(within({ x: x + dx, y: y + dy, width }, picture));
    // The corner across from the dragged one stays where it is.
    const [across, down] = [isLeft(corner) ? 1 : 0, isTop(corner) ? 1 : 0];
    this.#set(resized(frame, width + (across ? -dx : dx), across, down, picture));
  };

  readonly #onUp = (): void => {
    this.#drag = undefined;
  };
}

const percent = (part: number): number => Math.round(part * 100);

/** The corners are numbered from 1 as they are read. */
const isLeft = (corner: number): boolean => corner % 2 === 1;
const isTop = (corner: number): boolean => corner <= 2;
