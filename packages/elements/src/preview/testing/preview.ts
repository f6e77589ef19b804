import { fixture, html } from '@open-wc/testing';
import type { Profile } from '@acct-forms/core';
import {
  completeData,
  completeSlots,
  fill,
  newApplicant,
  store,
  type Applicant,
} from '../../drafts/testing/applicant.ts';
import { found } from '../../drafts/testing/screen.ts';
import type { AcctInfoPreview } from '../acct-info-preview.ts';
import { waitUntil } from '../../testing/wait-until.ts';

/** A person with everything filled in and uploaded. */
export async function complete(profile?: Profile): Promise<Applicant> {
  const person = await newApplicant(profile);
  await fill(person, completeData);
  await store(person, completeSlots);
  return person;
}

/** The preview of a person, or another element about the same, opened. */
export async function openPreview(person: Applicant, tag = 'acct-info-preview'): Promise<AcctInfoPreview> {
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  const element = document.createElement(tag) as AcctInfoPreview;
  const { backend, profile, session } = person;
  Object.assign(element, { backend, profile, session });
  place.append(element);
  await waitUntil(() => element.shadowRoot!.querySelector('h1'), 'never opened');
  return element;
}

export const thumbOf = (preview: AcctInfoPreview): Promise<HTMLElement> =>
  found(() => preview.shadowRoot!.querySelector<HTMLElement>('[aria-label="查看 身份证正面"]'), 'thumbnail');
