import { fixture, html, waitUntil } from '@open-wc/testing';
import type { AcctNavigateEvent } from '../../events.ts';
import type { AcctReviewQueue } from '../queue/acct-review-queue.ts';
import type { Reviewer } from './bureau.ts';

export const rows = (queue: AcctReviewQueue) => [
  ...queue.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr'),
];
export const namesOf = (queue: AcctReviewQueue) =>
  rows(queue).map((row) => row.querySelector('th')!.textContent);
export const focused = (queue: AcctReviewQueue) => queue.shadowRoot!.activeElement as HTMLElement | null;
export const settled = (queue: AcctReviewQueue) =>
  waitUntil(() => !queue.shadowRoot!.querySelector('[aria-busy="true"]'), 'never settled');
export const shows = (queue: AcctReviewQueue, names: readonly string[]) =>
  waitUntil(() => namesOf(queue).join() === names.join(), `never shown: ${names.join()}`);

export async function search(queue: AcctReviewQueue, words: string): Promise<void> {
  const input = queue.shadowRoot!.querySelector<HTMLInputElement>('[name="search"]')!;
  input.value = words;
  input.form!.requestSubmit();
  await settled(queue);
}

export const tab = (queue: AcctReviewQueue, name: string) =>
  queue.shadowRoot!.querySelector<HTMLButtonElement>(`#tab-${name}`)!;

/** Opens a queue as a page would. */
export async function openQueue(
  { backend, session, profile }: Reviewer,
  more: Partial<AcctReviewQueue> = {},
): Promise<AcctReviewQueue> {
  const queue = await fixture<AcctReviewQueue>(html`<acct-review-queue></acct-review-queue>`);
  Object.assign(queue, { backend, session, profile, ...more });
  await queue.updateComplete;
  await settled(queue);
  return queue;
}

/** Where the queue wants to go, as it happens. */
export function destinations(queue: AcctReviewQueue): string[] {
  const heard: string[] = [];
  queue.addEventListener('acct-navigate', ({ to, place }: AcctNavigateEvent) => heard.push(`${to} ${place}`));
  return heard;
}
