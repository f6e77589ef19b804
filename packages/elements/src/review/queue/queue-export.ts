import { stats as zh } from '@acct-forms/core/locales/zh-CN/stats';
import type { State } from '@acct-forms/core';
import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import type { LitElement, TemplateResult } from 'lit';
import type { nothing } from 'lit';
import { isDecidedTab, type QueueChoice } from '../../controllers/queue-query.ts';
import { WordsController } from '../../controllers/words.ts';
import { addStyles } from '../../styles/add-styles.ts';
import { ExportDialog, type ExportOwner, type Given, type OtherFilter } from '../stats/export-dialog.ts';
import { exportStyles } from '../stats/export.styles.ts';
import type { filterNames } from './more-filters.ts';

type Names = ReturnType<typeof filterNames>;

/** What the queue shows, as the dialog takes it. */
function givenOf(t: ReviewWords, choice: QueueChoice, names: Names): Given {
  const { tab, kind = '', from = '', to = '', search, changeKind, due, reviewer, bureau } = choice;
  const other = (name: keyof Names, filter: OtherFilter['filter'] | undefined, isRange = false) =>
    filter === undefined ? [] : [{ filter, words: names[name] ?? '', isRange }];
  return {
    which: isDecidedTab(tab) || tab === 'submitted' || tab === 'inReview' ? (tab as State) : 'waiting',
    kind,
    from,
    to,
    others: [
      ...(tab === 'mine' ? [{ filter: { mine: true }, words: t['tab.mine'] }] : []),
      ...(tab === 'overdue' ? [{ filter: { overdue: true }, words: t['tab.overdue'], isRange: true }] : []),
      ...other('search', search === undefined ? undefined : { search }),
      ...other('bureau', bureau === undefined ? undefined : { bureau }),
      ...other('changeKind', changeKind === undefined ? undefined : { changeKind }),
      ...other(
        'due',
        due === undefined ? undefined : due === 'overdue' ? { overdue: true } : { dueWithin: Number(due) },
        true,
      ),
      ...other(
        'reviewer',
        reviewer === undefined ? undefined : reviewer === 'me' ? { mine: true } : { reviewer },
      ),
    ],
  };
}

/** The dialog of an export over the queue. */
export class QueueExport {
  readonly #words;
  readonly #dialog;

  constructor(
    host: LitElement,
    owner: Pick<ExportOwner, 'review' | 'session'> & { done(words: string): void },
  ) {
    this.#words = new WordsController(host, 'stats', zh);
    addStyles(host.shadowRoot!, exportStyles);
    this.#dialog = new ExportDialog({
      host,
      review: owner.review,
      session: owner.session,
      bureau: () => undefined,
      done: () => owner.done(this.#words.t.exported),
    });
  }

  open(t: ReviewWords, choice: QueueChoice, names: Names): void {
    void this.#dialog.open(givenOf(t, choice, names));
  }

  render(stateWords: (state: State) => string): TemplateResult | typeof nothing {
    return this.#dialog.render(this.#words.t, stateWords);
  }
}
