import type { RecordView } from '@acct-forms/adapter';
import { format } from '@acct-forms/core/locales/format';
import { recordLate as zh } from '@acct-forms/core/locales/zh-CN/record-late';
import { css, html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { DraftController } from '../../controllers/draft.ts';
import { put } from '../../controllers/record-state.ts';
import type { Services } from '../../controllers/services.ts';
import { WordsController } from '../../controllers/words.ts';
import { addStyles } from '../../styles/add-styles.ts';
import { cloud, icon } from '../../styles/icons.ts';

/** The drafts of whoever is signed in; this page types nothing into them. */
async function draftsOf({ session, profile }: Services): Promise<DraftController> {
  const drafts = new DraftController(
    () => ({ value: undefined, was: undefined }),
    () => undefined,
  );
  await drafts.start(session, profile!);
  return drafts;
}

/** Remembers what the backend gave, for a time when it is away. */
export const keepSeen = async (services: Services, view: RecordView): Promise<void> =>
  (await draftsOf(services)).base(view);

/** While the backend is away: the record as it was last seen on this machine, with what is typed here. */
export class Away implements ReactiveController {
  readonly #host: LitElement & { open(): Promise<void> };
  readonly #words;
  #unsent = 0;
  #listening: AbortController | undefined;

  constructor(host: LitElement & { open(): Promise<void> }) {
    this.#host = host;
    this.#words = new WordsController(host, 'record-late', zh);
    addStyles(host.shadowRoot!, styles);
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#listening = new AbortController());
    addEventListener('online', () => void this.#host.open(), { signal });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }

  /** The backend is there again. */
  end(): void {
    this.hostDisconnected();
    this.#host.removeController(this);
  }

  /** What is known here; undefined where nothing is kept. */
  async view(services: Services): Promise<RecordView | undefined> {
    const draft = await (await draftsOf(services)).load();
    if (draft === undefined) return undefined;
    this.#unsent = draft.fields.size + draft.files.size;
    const data = [...draft.fields].reduce((all, [path, { value }]) => put(all, path, value), draft.base.data);
    return { ...draft.base, data };
  }

  renderNotice(again: TemplateResult): TemplateResult {
    const { t } = this.#words;
    return html`<div class="notice warning away" role="status">
      ${icon(cloud)}
      <div>
        <strong>${t.away}</strong>
        ${this.#unsent > 0 ? format(t.awayUnsent, { n: this.#unsent }) : nothing}
      </div>
      ${again}
    </div>`;
  }
}

const styles = css`
  .away {
    margin-bottom: var(--acct-space-3);
  }
`;
