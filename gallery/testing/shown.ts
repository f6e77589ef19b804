import type { gallery } from '@acct-forms/elements/define/gallery.js';
import { fixture, html, waitUntil } from '@open-wc/testing';
import { nothing, render, type TemplateResult } from 'lit';
import { all, settled } from '../settled.ts';
import type { GallerySurroundings } from '../surroundings.ts';

/**
 * A state on a page of its own, as it stands once all of it is there. Drawn anew: an element that was left from the
 * state before would go on showing what that one gave it.
 */
export async function shown(
  state: (typeof gallery)[number],
  around: GallerySurroundings,
  page: TemplateResult = html`<div>${around}</div>`,
): Promise<HTMLElement> {
  render(nothing, around);
  render(state.render(), around);
  const host = await fixture<HTMLElement>(page);
  await waitUntil(() => all(host).some((element) => element.localName === state.tag));
  await settled(host, state.name);
  return host;
}
