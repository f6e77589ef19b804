import type { ReviewWords } from '@acct-forms/core/locales/zh-CN/review';
import { withLate, type AllReviewWords } from '@acct-forms/core/locales/zh-CN/review-late';
import { html, type TemplateResult } from 'lit';

type Keys = readonly (readonly [keys: readonly string[], words: string])[];

/** The keys of a picture on its stage. */
const pictureKeys = (t: AllReviewWords): Keys => [
  [['←', '↑', '→', '↓'], t['key.pan']],
  [['+', '-'], t['key.zoom']],
  [['0'], t['key.fit']],
  [['R'], t['key.rotate']],
  [['F'], t['key.fullScreen']],
];

const queueKeys = (t: AllReviewWords, reviews: boolean): Keys => [
  [['J', '↓', 'K', '↑'], t['key.move']],
  [['Home', 'End'], t['key.first']],
  [['Enter'], t['key.open']],
  ...(reviews
    ? ([
        [['X'], t['key.select']],
        [['N'], t['key.next']],
      ] as const)
    : []),
  [['[', ']'], t['key.pages']],
  [['/'], t['key.search']],
  [['?'], t['key.all']],
];

const caseKeys = (t: AllReviewWords, reviews: boolean): Keys => [
  [['1', '2', '3'], t['key.panels']],
  [['J', 'K'], t['key.rows']],
  [['[', ']'], t['key.documents']],
  [['S'], t['key.reveal']],
  ...(reviews
    ? ([
        [['X'], t['key.tick']],
        [['M'], t['key.flag']],
        [['C'], t['action.claim']],
        [['A'], t['action.approve']],
        [['B'], t['action.return']],
        [['D'], t['action.reject']],
        [['T'], t['action.transfer']],
        [['U'], t['action.release']],
        [['Ctrl Enter'], t['key.save']],
      ] as const)
    : []),
  [['I'], t.notes],
  [['H'], t.history],
  [['P'], t.previousCase],
  [['N'], t.nextCase],
  [['Q'], t.toQueue],
  [['?'], t['key.all']],
];

/** Every key of the queue, or of a case and its pictures; what stands inside the dialog. */
export function keysBody(words: ReviewWords, of: 'queue' | 'case', reviews: boolean): TemplateResult {
  const t = withLate(words);
  const list = (title: string, rows: Keys) =>
    html`<section>
      <h3>${title}</h3>
      <dl class="key-list">
        ${rows.map(
          ([keys, words]) =>
            html`<div>
              <dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
              <dd>${words}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  return html`<header role="none"><h2 id="dialog-title" tabindex="-1" autofocus>${t.keysTitle}</h2></header>
    <div class="body">
      ${
        of === 'queue'
          ? list(t.queueTitle, queueKeys(t, reviews))
          : [list(t.keysOpen, caseKeys(t, reviews)), list(t.keysCase, pictureKeys(t))]
      }
    </div>
    <footer role="none">
      <form method="dialog"><button class="button">${t.close}</button></form>
    </footer>`;
}

/** The keys of the queue, in a dialog of their own. */
export function keysDialog(t: ReviewWords, reviews: boolean, close: () => void): TemplateResult {
  const onClose = (event: Event) => {
    if ((event.target as HTMLElement).isConnected) close();
  };
  return html`<dialog class="dialog" id="keys" aria-labelledby="dialog-title" @close=${onClose}>
    ${keysBody(t, 'queue', reviews)}
  </dialog>`;
}
