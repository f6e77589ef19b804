import type { RecordView } from '@acct-forms/adapter';
import type { Material } from '@acct-forms/core';
import { UploadJob } from './upload-job.ts';

/** Who remembers files and views for the uploads of an application. */
export interface UploadKeeper {
  /** Where a file is told that was stored after its element had left. */
  readonly target: EventTarget;
  readonly view: RecordView | undefined;
  /** `replaces` is the id of the stored file whose place it takes. */
  keepFile(slot: string, file: File, replaces: string | null): Promise<void>;
  setMaterial(slot: string, material: Material | undefined): void;
  accept(view: RecordView): void;
  /** A file began, arrived or failed. */
  changed(): void;
}

const slotPrefix = 'materials.';

const all = new Map<string, Uploads>();

/** The uploads of one application. They outlive the elements that began them. */
export class Uploads {
  readonly application: string;
  /** The screens of the application on this page. */
  readonly keepers = new Set<UploadKeeper>();
  readonly #jobs = new Map<string, UploadJob>();

  static of(application: string): Uploads {
    let uploads = all.get(application);
    if (uploads === undefined) all.set(application, (uploads = new Uploads(application)));
    return uploads;
  }

  private constructor(application: string) {
    this.application = application;
    addEventListener('online', this.#resume);
  }

  readonly #resume = (): void => {
    for (const job of this.waiting) void job.retry();
  };

  /** What is being prepared or sent. */
  get running(): readonly UploadJob[] {
    return [...this.#jobs.values()].filter(({ busy }) => busy);
  }

  /** What is kept on this machine until it can be sent. */
  get waiting(): readonly UploadJob[] {
    return this.failed.filter(({ waitsFor }) => waitsFor);
  }

  get failed(): readonly UploadJob[] {
    return [...this.#jobs.values()].filter(({ state }) => state.kind === 'failed');
  }

  /** What becomes of the file given for an issue's slot: it waits to be confirmed, or is on its way; else undefined. */
  given({ path }: { readonly path: string }): 'unconfirmed' | 'coming' | undefined {
    const job = path.startsWith(slotPrefix) ? this.#jobs.get(path.slice(slotPrefix.length)) : undefined;
    if (job?.state.kind === 'cropping') return 'unconfirmed';
    return job?.busy || job?.waitsFor ? 'coming' : undefined;
  }

  /** Those whose stored file has something odd about it. */
  get odd(): readonly UploadJob[] {
    return [...this.#jobs.values()].filter(({ state, checks }) => state.kind === 'idle' && checks.length > 0);
  }

  /** Settles when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.running.length > 0) await Promise.all(this.running.map(({ work }) => work));
  }

  /** The job of a slot; `own` where there is none yet. */
  enter(slot: string, own: UploadJob): UploadJob {
    const known = this.#jobs.get(slot);
    if (known !== undefined && own.state.kind === 'idle') return known;
    this.#jobs.set(slot, own);
    own.slot = slot;
    own.uploads = this;
    return own;
  }

  /** The job of a slot, made where there is none. */
  job(slot: string): UploadJob {
    return this.enter(slot, this.#jobs.get(slot) ?? new UploadJob());
  }

  /** An element has left: what it had begun goes on. */
  leave(job: UploadJob): void {
    job.view = undefined;
    void job.work.then(() => {
      if (job.view !== undefined || job.state.kind !== 'idle' || job.unheard) return;
      // What is odd about a stored file is said again, here and before the submission.
      if (job.checks.length === 0) this.#jobs.delete(job.slot);
    });
  }

  /** Stored while its element was away. With no screen there either, the next one hears of it. */
  end(job: UploadJob, material: Material | undefined): void {
    if (this.keepers.size === 0) job.unheard = material;
    else this.#jobs.delete(job.slot);
  }

  /** A screen of the application: hears from now on, and of what was stored while it was opening. */
  watch(keeper: UploadKeeper): void {
    this.keepers.add(keeper);
    for (const { unheard, slot, order } of this.#jobs.values()) {
      if (unheard === undefined) continue;
      this.#jobs.delete(slot);
      if (keeper.view!.materials[slot]?.id === order!.stored?.id) keeper.setMaterial(slot, unheard);
    }
  }

  /** Nobody is signed in any more, or somebody else. */
  stop(): void {
    for (const job of this.#jobs.values()) job.stop();
    removeEventListener('online', this.#resume);
    all.delete(this.application);
  }
}
