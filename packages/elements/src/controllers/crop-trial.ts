import type { CropRect, PreparedPicture } from '../images/index.ts';

interface Trial {
  readonly rect: CropRect;
  readonly abort: AbortController;
  readonly work: Promise<PreparedPicture>;
}

const isSame = (a: CropRect, b: CropRect): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** The part of a photo that was prepared before it is used: one at a time, the last one that was asked for. */
export class CropTrial {
  #trial: Trial | undefined;

  /** Prepares a part by `prepare`, and hands over what became of it unless another one was asked for meanwhile. */
  start(
    rect: CropRect,
    prepare: (signal: AbortSignal) => Promise<PreparedPicture>,
    done: (tried: PreparedPicture) => void,
  ): void {
    if (this.of(rect)) return;
    this.stop();
    const abort = new AbortController();
    const trial = (this.#trial = { rect, abort, work: prepare(abort.signal) });
    void this.#finish(trial, done);
  }

  async #finish(trial: Trial, done: (tried: PreparedPicture) => void): Promise<void> {
    // Why it cannot be used is said when the person uses it.
    const tried = await trial.work.catch(() => undefined);
    if (tried && this.#trial === trial) done(tried);
  }

  /** What becomes of this part, where it was tried. */
  of(rect: CropRect): Promise<PreparedPicture> | undefined {
    return this.#trial && isSame(this.#trial.rect, rect) ? this.#trial.work : undefined;
  }

  stop(): void {
    this.#trial?.abort.abort();
    this.#trial = undefined;
  }
}
