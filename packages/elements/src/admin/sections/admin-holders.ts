import type { ImportReport } from '@acct-forms/adapter';
import { isAcctError, type ImportFault } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import { html, nothing, type TemplateResult } from 'lit';
import { pair } from '../../styles/key-value.ts';
import { error as errorIcon, icon } from '../../styles/icon-signs.ts';
import { upload } from '../../styles/icons.ts';
import type { Desk, Section } from '../desk.ts';
import { failureText } from '../failure.ts';
import { FindHolder } from '../find-holder.ts';
import { giveFile } from '../../controllers/give-file.ts';
import { faultText, refusedLines } from '../holder-faults.ts';
import { holderFormat } from '../holder-format.ts';
import { tableOf } from '../list-view.ts';
import { ask } from '../question.ts';

interface Outcome {
  readonly dryRun: boolean;
  readonly report: ImportReport;
}

/** 原持证人员导入: a CSV file is tried first, what is wrong with it is told line by line, then it is taken over. */
class HoldersSection implements Section {
  readonly #desk: Desk;
  readonly #find: FindHolder;
  #file: File | undefined;
  #outcome: Outcome | undefined;
  #busy: 'try' | 'import' | 'faults' | undefined;
  #failure = '';
  #over = false;
  #running: AbortController | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#find = new FindHolder(desk);
  }

  open(): Promise<void> {
    return Promise.resolve();
  }

  actions(): typeof nothing {
    return nothing;
  }

  render(): TemplateResult {
    const { t } = this.#desk;
    return html`<div class="part">
        <h2>${t['holders.import']}</h2>
        <p class="lead">${t['holders.lead']}</p>
        ${holderFormat(t)} ${this.#renderChoice()} ${this.#renderOutcome()}
      </div>
      <div class="part">${this.#find.render()}</div>`;
  }

  #renderChoice(): TemplateResult {
    const { t, around } = this.#desk;
    const size = (bytes: number) => new Intl.NumberFormat(around.lang).format(Math.ceil(bytes / 1024));
    const { dryRun = false, report } = this.#outcome ?? {};
    const ready = dryRun && report !== undefined && report.accepted > 0;
    const busy = this.#busy === 'try' || this.#busy === 'import';
    const button = (does: 'try' | 'import', words: string, filled: boolean) =>
      html`<button
        type="button"
        class="button ${filled ? 'filled' : ''}"
        data-does=${does}
        aria-busy=${this.#busy === does}
        @click=${does === 'try' ? () => void this.#run('try') : this.#askImport}
      >
        ${this.#busy === does ? html`<span class="spinner"></span>${t.working}` : words}
      </button>`;
    return html`<label
        class="drop ${this.#over ? 'over' : ''}"
        @dragover=${this.#onDrag}
        @dragleave=${this.#onDrag}
        @drop=${this.#onDrop}
      >
        <input type="file" accept=".csv,text/csv" name="file" @change=${this.#onChoose} />
        ${icon(upload)}
        <span>
          ${
            this.#file === undefined
              ? t['holders.choose']
              : format(t['holders.file'], { name: this.#file.name, size: size(this.#file.size) })
          }
        </span>
      </label>
      <div role="alert" ?hidden=${this.#failure === ''}>
        <p class="note error">${icon(errorIcon)}<span>${this.#failure}</span></p>
      </div>
      <div class="actions" ?hidden=${this.#file === undefined}>
        ${button('try', t['holders.try'], this.#outcome === undefined)}
        ${ready ? button('import', t['holders.do'], true) : nothing}
        ${
          busy
            ? html`<button type="button" class="button text" @click=${() => this.#running?.abort()}>
                ${t.cancel}
              </button>`
            : nothing
        }
      </div>`;
  }

  #renderOutcome(): TemplateResult {
    const { t, around } = this.#desk;
    const outcome = this.#outcome;
    if (outcome === undefined) return html`<div role="status"></div>`;
    const { dryRun, report } = outcome;
    const count = (n: number) => new Intl.NumberFormat(around.lang).format(n);
    return html`<div class="report" role="status" tabindex="-1">
        <h3>${dryRun ? t['holders.tried'] : t['holders.done']}</h3>
        <dl class="values counts">
          ${pair(t['holders.lines'], count(report.lines))}
          ${pair(dryRun ? t['holders.wouldAccept'] : t['holders.accepted'], count(report.accepted))}
          ${pair(t['holders.unchanged'], count(report.unchanged))}
          ${pair(t['holders.refused'], count(report.refused))}
        </dl>
      </div>
      ${report.faults.length === 0 ? nothing : this.#renderFaults(report)}`;
  }

  #renderFaults({ faults, refused }: ImportReport): TemplateResult {
    const { t } = this.#desk;
    return html`<div class="faults">
      <p class="lead">${faults.length < refused ? t['holders.firstFaults'] : t['holders.allFaults']}</p>
      <button
        type="button"
        class="button small"
        data-does="faults"
        aria-busy=${this.#busy === 'faults'}
        @click=${() => void this.#giveFaults()}
      >
        ${t['holders.downloadFaults']}
      </button>
      <div class="scroll" role="group" aria-label=${t['holders.faults']} tabindex="0">
        ${tableOf(faults, {
          label: t['holders.faults'],
          columns: [
            {
              label: t['holders.line'],
              kind: 'head',
              cell: ({ line }: ImportFault) => format(t['holders.lineNo'], { n: line }),
            },
            {
              label: t['holders.column'],
              cell: ({ column }: ImportFault) => (column === undefined ? t.none : t[`holder.${column}`]),
            },
            { label: t['holders.fault'], kind: 'long', cell: (fault: ImportFault) => faultText(t, fault) },
          ],
        })}
      </div>
    </div>`;
  }

  readonly #onDrag = (event: DragEvent): void => {
    event.preventDefault();
    this.#over = event.type === 'dragover';
    this.#desk.host.requestUpdate();
  };

  readonly #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.#over = false;
    this.#take(event.dataTransfer?.files[0]);
  };

  readonly #onChoose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    this.#take(input.files?.[0]);
    // The same file again, corrected meanwhile, is a choice too.
    input.value = '';
  };

  #take(file: File | undefined): void {
    if (file !== undefined) {
      this.#running?.abort();
      this.#file = file;
      this.#outcome = undefined;
      this.#failure = '';
    }
    this.#desk.host.requestUpdate();
  }

  /** Asks with the numbers of the trial; what runs then is seen on the page, where it can be ended. */
  readonly #askImport = (): void => {
    const { t, around } = this.#desk;
    const { report } = this.#outcome ?? {};
    if (report === undefined || this.#busy !== undefined) return;
    const count = (n: number) => new Intl.NumberFormat(around.lang).format(n);
    ask(this.#desk, {
      title: format(t['holders.question'], { name: this.#file?.name ?? '' }),
      body: html`<dl class="values two">
          ${pair(t['holders.added'], count(report.accepted))} ${pair(t['holders.updated'], count(0))}
          ${pair(t['holders.unchanged'], count(report.unchanged))}
          ${pair(t['holders.refused'], count(report.refused))}
        </dl>
        <p class="lead">${t['holders.questionBody']}</p>`,
      does: format(t['holders.doCount'], { n: count(report.accepted) }),
      act: async () => {
        void this.#run('import');
        return '';
      },
    });
  };

  async #run(does: 'try' | 'import'): Promise<void> {
    const file = this.#file;
    if (file === undefined || this.#busy !== undefined) return;
    const dryRun = does === 'try';
    await this.#work(does, async (signal) => {
      const report = await this.#desk.around.administration.holders.import(file, { dryRun, signal });
      this.#outcome = { dryRun, report };
    });
    const { host } = this.#desk;
    await host.updateComplete;
    if (this.#failure === '') host.renderRoot.querySelector<HTMLElement>('.report')?.focus();
  }

  #giveFaults(): Promise<void> {
    const { t, around } = this.#desk;
    const file = this.#file!;
    return this.#work('faults', async (signal) => {
      const faults = await around.administration.holders.faults(file, { signal });
      giveFile(await refusedLines(t, file, faults), t['holders.faultsFile']);
    });
  }

  async #work(
    does: 'try' | 'import' | 'faults',
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    if (this.#busy !== undefined) return;
    const running = new AbortController();
    this.#running = running;
    this.#busy = does;
    this.#failure = '';
    this.#desk.host.requestUpdate();
    try {
      await work(running.signal);
    } catch (error) {
      if (!running.signal.aborted) this.#failure = this.#why(error);
    }
    this.#busy = undefined;
    this.#desk.host.requestUpdate();
  }

  /** A first line that does not fit is told with the name of its column. */
  #why(error: unknown): string {
    const { t } = this.#desk;
    const issue = isAcctError(error) ? error.detail.issues?.find(({ path }) => path === 'file') : undefined;
    const words: Readonly<Record<string, string>> = t;
    const text = issue && words[`file.${issue.code}`];
    return text === undefined
      ? failureText(t, error)
      : format(text, { column: issue?.params?.['column'] ?? '' });
  }
}

export const open = (desk: Desk): Section => new HoldersSection(desk);
