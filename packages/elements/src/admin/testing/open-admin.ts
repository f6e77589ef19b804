import type { BackendAdapter, Session } from '@acct-forms/adapter';
import { jilin } from '@acct-forms/profiles/jilin';
import { fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../define/acct-admin.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import type { AcctAdmin } from '../acct-admin.ts';
import { sessionOf } from '../gallery.ts';
import { root } from './screen.ts';

/** The window of a desk; a test that takes another gives this one back. */
export const wide = (): Promise<void> => setViewport({ width: 1280, height: 900 });

/** Opens a section as a page would, and waits until it stands. */
export async function openAdmin(
  backend: BackendAdapter,
  section: string,
  session: Session = sessionOf('administrator'),
): Promise<AcctAdmin> {
  const element = await fixture<AcctAdmin>(html`<acct-admin section=${section}></acct-admin>`);
  Object.assign(element, { backend, session, profile: jilin });
  await waitUntil(
    () => root(element).querySelector('.card, .notice') && !root(element).querySelector('[aria-busy="true"]'),
    'never opened',
  );
  return element;
}
