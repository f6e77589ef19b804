import { fixture, html, waitUntil } from '@open-wc/testing';
import '../../define/acct-review-case.ts';
import type { AcctReviewCase } from '../case/acct-review-case.ts';
import type { Reviewer } from './bureau.ts';

export const root = (element: AcctReviewCase): ShadowRoot => element.shadowRoot!;

export const one = <T extends HTMLElement = HTMLElement>(element: AcctReviewCase, selector: string): T =>
  root(element).querySelector<T>(selector)!;

/** The button with this accessible name, shown or not. */
export const named = (element: AcctReviewCase, name: string): HTMLButtonElement =>
  [...root(element).querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent!.trim()) === name,
  )!;

/** Opens a case as a page would. */
export async function openCase(
  { backend, session, profile }: Reviewer,
  caseId: string,
  more: Partial<AcctReviewCase> = {},
): Promise<AcctReviewCase> {
  const element = await fixture<AcctReviewCase>(html`<acct-review-case></acct-review-case>`);
  Object.assign(element, { backend, session, profile, caseId, ...more });
  await waitUntil(() => root(element).querySelector('h1'), 'never opened');
  await waitUntil(() => root(element).querySelector('.stage > img'), 'no picture');
  await waitUntil(() => root(element).querySelector('.spinner') === null, 'a part never came');
  return element;
}

export function write(area: HTMLTextAreaElement, text: string): void {
  area.value = text;
  area.dispatchEvent(new InputEvent('input'));
}

/** Writes a remark on a path and saves it. */
export async function remark(element: AcctReviewCase, path: string, text: string): Promise<void> {
  one(element, `[data-path="${path}"] .flag-mark`).click();
  await waitUntil(() => one(element, `[data-draft="${path}"]`), 'no editor');
  write(one(element, `[data-draft="${path}"] textarea`), text);
  one<HTMLButtonElement>(element, `[data-draft="${path}"] [type="submit"]`).click();
  await waitUntil(() => !one(element, `[data-draft="${path}"]`), 'never saved');
}

/** Presses a decision, and waits for its dialog. */
export async function decide(element: AcctReviewCase, action: string): Promise<HTMLDialogElement> {
  one(element, `[data-action="${action}"]`).click();
  await waitUntil(() => one<HTMLDialogElement>(element, 'dialog')?.open, 'no dialog');
  return one<HTMLDialogElement>(element, 'dialog');
}

export const confirm = (element: AcctReviewCase): void => one(element, 'dialog [type="submit"]').click();
export const closed = (element: AcctReviewCase): Promise<void> =>
  waitUntil(() => !one(element, 'dialog'), 'dialog never closed');
