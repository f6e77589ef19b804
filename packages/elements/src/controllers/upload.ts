import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { UploadJob, type UploadOrder, type UploadView } from './upload-job.ts';
import { Uploads } from './uploads.ts';

/** The notice that is agreed to before the first scan or photo. */
export const scansNotice = 'scans';

/** What an upload needs of the element around it. */
export interface UploadHost extends ReactiveControllerHost, UploadView {
  readonly isConnected: boolean;
  readonly slotPath: string;
  /** The application, once it is known. */
  readonly application: string | undefined;
  /** What is known of the slot now; nothing before the backend is there. */
  readonly order: UploadOrder | undefined;
}

/** Shows the job of a slot in an element; the job goes on when the element leaves. */
export class UploadController implements ReactiveController {
  job = new UploadJob();
  readonly #host: UploadHost;

  constructor(host: UploadHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { application, slotPath, order } = this.#host;
    // An update may come after the element has left.
    if (!this.#host.isConnected) return;
    const { uploads, slot, view } = this.job;
    const other = uploads !== undefined && (uploads.application !== application || slot !== slotPath);
    if (other) this.hostDisconnected();
    if (application !== undefined && (other || uploads === undefined || view === undefined)) {
      this.job = Uploads.of(application).enter(slotPath, this.job);
    }
    this.job.view = this.#host;
    this.job.order = order;
  }

  hostDisconnected(): void {
    this.job.uploads?.leave(this.job);
    this.job = new UploadJob();
  }
}
