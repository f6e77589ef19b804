import { isAcctError, pdfType, type PictureCheckCode, type PictureRule } from '@acct-forms/core';
import { format } from '@acct-forms/core/locales/format';
import type { FormWords } from '@acct-forms/core/locales/zh-CN/form';
import { pictures as zh } from '@acct-forms/core/locales/zh-CN/pictures';
import type { ReactiveControllerHost } from 'lit';
import type { UploadJob } from './upload-job.ts';
import { WordsController } from './words.ts';
import { note } from '../controls/field-messages.ts';
import { PictureError, type PictureCheck, type PictureErrorParams } from '../images/index.ts';

/** Why files were refused, and what is odd about them, in words. */
export class Trouble {
  readonly #words;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#words = new WordsController(host, 'pictures', zh);
  }

  /** Why the job failed. */
  reason({ state, file, order }: UploadJob, t: FormWords): string {
    const { code, error } = state as { readonly code: string; readonly error: unknown };
    if (code === 'not-removed') return this.#words.t['upload.not-removed'];
    const check = refusedCheck(error);
    if (check) return this.#finding(check, order?.rule);
    const words: Readonly<Record<string, string>> = { ...this.#words.t, ...t };
    const rule = code === 'pdf-too-large' ? order?.rule?.pdf : order?.rule;
    const {
      retryAfter: n = 60,
      issues = [],
      limit: most = rule?.maxBytes ?? 0,
    } = isAcctError(error) ? error.detail : {};
    const own = error instanceof PictureError ? error.params : issues[0]?.params;
    const params = { name: file?.name, n, ...own, limit: most / 1024 };
    if (error instanceof PictureError) {
      return format(words[`picture.${error.params['type'] === 'pdf' ? 'pdf' : code}`]!, params);
    }
    const tooLarge = code === 'file-too-large' && file?.type === pdfType;
    const told = tooLarge ? 'pdf-too-large' : (issues[0]?.code ?? code);
    const sentence = words[`upload.${told}`] ?? words[`picture.${told}`];
    return format(sentence ?? t['upload.failed'], params);
  }

  /** Notes under the slot: why it failed, then what to look at again. */
  render(job: UploadJob, t: FormWords): unknown {
    if (job.state.kind === 'failed') return note('error', this.reason(job, t));
    return job.checks.map((check) => note(check.severity, this.#finding(check, job.order?.rule)));
  }

  /** What to look at again, in one line. */
  odd({ checks, order }: UploadJob): string {
    return checks.map((check) => this.#finding(check, order?.rule)).join(' ');
  }

  #finding({ code, severity, params }: PictureCheck, rule: PictureRule | undefined): string {
    const words: Readonly<Record<string, string>> = this.#words.t;
    // For a photo there is a sentence that says how many pixels it takes.
    if (code === 'size' && severity === 'error' && rule?.minWidth) {
      return format(words['picture.too-small']!, params);
    }
    const finding = format(words[`check.${rule?.kind}.${code}`] ?? words[`check.${code}`]!, params);
    return format(words[`check.${severity}`]!, { finding });
  }
}

/** The check for which the page, or the backend as an issue of the slot, does not take the picture. */
function refusedCheck(error: unknown): PictureCheck | undefined {
  if (error instanceof PictureError) return error.code === 'blocked' ? blockedBy(error.params) : undefined;
  const issue = isAcctError(error) ? error.detail.issues?.[0] : undefined;
  const [, check] = /^picture-(.+)/.exec(issue?.code ?? '') ?? [];
  return check === undefined ? undefined : blockedBy({ ...issue!.params, check });
}

const blockedBy = ({ check, ...params }: PictureErrorParams): PictureCheck => ({
  code: check as PictureCheckCode,
  severity: 'error',
  params: params as PictureCheck['params'],
});
