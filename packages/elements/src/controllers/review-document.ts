import type { ReactiveController, ReactiveControllerHost } from 'lit';

const least = 0.1;
const most = 8;
const step = 1.25;
const pace = 60;

/**
 * How a picture lies in its stage: zoom (1 is a picture pixel to a screen pixel), quarter turns, and the way from
 * the middle. Dragging and keys write the transform straight to the picture; only zoom and turns draw the host again.
 */
export class ReviewDocumentController implements ReactiveController {
  zoom = 1;
  fullScreen = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly name: string;
  #stage: HTMLElement | undefined;
  #image: HTMLImageElement | undefined;
  #turns = 0;
  #x = 0;
  #y = 0;
  #fitted = true;
  #grabbed: { readonly x: number; readonly y: number } | undefined;
  #sizes: ResizeObserver | undefined;
  readonly #urls = new Set<string>();

  /** Every picture that has lain on the stage, each at its place: another one is another element. */
  urlsWith(url: string): readonly string[] {
    return [...this.#urls.add(url)];
  }

  /** `name` is the `data-lens` of the stage that it is for. */
  constructor(host: ReactiveControllerHost & HTMLElement, name: string) {
    this.#host = host;
    this.name = name;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('fullscreenchange', this.#onFullScreen);
    // Put back into the page, it looks for its stage again.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('fullscreenchange', this.#onFullScreen);
    this.#sizes?.disconnect();
    this.#sizes = undefined;
    this.#stage = undefined;
  }

  /** Takes the stage as drawn, or lets go of one that went. */
  hostUpdated(): void {
    const stage = this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-lens=${this.name}]`) ?? undefined;
    if (stage === this.#stage) return;
    this.#sizes?.disconnect();
    this.#stage = stage;
    if (stage === undefined) return;
    this.#sizes = new ResizeObserver(() => (this.#fitted ? this.fit() : this.#place()));
    this.#sizes.observe(stage);
  }

  /** The picture as drawn and decoded: it starts upright and whole. */
  readonly loaded = (event: Event): void => {
    this.#image = event.target as HTMLImageElement;
    this.#turns = 0;
    this.fit();
  };

  fit(): void {
    const { width, height } = this.#turned();
    const stage = this.#stage;
    // A panel that is not shown has no size yet; it fits when it gets one.
    if (stage === undefined || width === 0 || stage.clientWidth === 0) return;
    const room = Math.min((stage.clientWidth - 32) / width, (stage.clientHeight - 32) / height);
    [this.#x, this.#y, this.#fitted] = [0, 0, true];
    this.#setZoom(Math.min(Math.max(room, least), 1));
  }

  zoomIn(): void {
    this.#zoomBy(step);
  }

  zoomOut(): void {
    this.#zoomBy(1 / step);
  }

  rotate(): void {
    this.#turns = (this.#turns + 1) % 4;
    if (this.#fitted) this.fit();
    else this.#place();
  }

  toggleFullScreen(panel: HTMLElement): void {
    if (this.fullScreen) void document.exitFullscreen();
    // A page in a frame may be refused; the picture then stays where it is.
    else panel.requestFullscreen?.().catch(() => undefined);
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.#grabbed = { x: event.clientX - this.#x, y: event.clientY - this.#y };
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    if (this.#grabbed === undefined) return;
    [this.#x, this.#y] = [event.clientX - this.#grabbed.x, event.clientY - this.#grabbed.y];
    this.#place();
  };

  readonly onPointerUp = (): void => {
    this.#grabbed = undefined;
  };

  readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) this.#zoomBy(event.deltaY < 0 ? step : 1 / step);
    else this.#move(-event.deltaX, -event.deltaY);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const panel = this.#stage?.parentElement;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => this.#move(pace, 0),
      ArrowRight: () => this.#move(-pace, 0),
      ArrowUp: () => this.#move(0, pace),
      ArrowDown: () => this.#move(0, -pace),
      '+': () => this.zoomIn(),
      '=': () => this.zoomIn(),
      '-': () => this.zoomOut(),
      '0': () => this.fit(),
      r: () => this.rotate(),
      f: () => panel && this.toggleFullScreen(panel),
    };
    const act = keys[event.key] ?? keys[event.key.toLowerCase()];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  #onFullScreen = (): void => {
    this.fullScreen = this.#host.shadowRoot?.fullscreenElement != null;
    this.#host.requestUpdate();
  };

  /** The picture's own size after its turns. */
  #turned(): { width: number; height: number } {
    const { naturalWidth = 0, naturalHeight = 0 } = this.#image ?? {};
    return this.#turns % 2 === 0
      ? { width: naturalWidth, height: naturalHeight }
      : { width: naturalHeight, height: naturalWidth };
  }

  #zoomBy(factor: number): void {
    this.#fitted = false;
    const before = this.zoom;
    const zoom = Math.min(most, Math.max(least, before * factor));
    this.#x *= zoom / before;
    this.#y *= zoom / before;
    this.#setZoom(zoom);
  }

  #setZoom(zoom: number): void {
    this.zoom = zoom;
    this.#place();
    this.#host.requestUpdate();
  }

  #move(x: number, y: number): void {
    this.#x += x;
    this.#y += y;
    this.#place();
  }

  /** Writes the transform; the picture never leaves its stage further than its edge. */
  #place(): void {
    if (this.#stage === undefined || this.#image === undefined) return;
    const { width, height } = this.#turned();
    const limit = (size: number, room: number) => Math.max(0, (size * this.zoom - room) / 2 + 16);
    const [farX, farY] = [limit(width, this.#stage.clientWidth), limit(height, this.#stage.clientHeight)];
    this.#x = Math.min(farX, Math.max(-farX, this.#x));
    this.#y = Math.min(farY, Math.max(-farY, this.#y));
    const { naturalWidth, naturalHeight, style } = this.#image;
    style.width = `${naturalWidth}px`;
    style.height = `${naturalHeight}px`;
    style.transform = `translate(-50%, -50%) translate(${this.#x}px, ${this.#y}px) rotate(${this.#turns * 90}deg) scale(${this.zoom})`;
  }
}
