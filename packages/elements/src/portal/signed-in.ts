/** What the portal needs once somebody is signed in; a login page does not load it. */
import { session as zh, type SessionWords } from '@acct-forms/core/locales/zh-CN/session';
import { nothing, type LitElement, type TemplateResult } from 'lit';
import type { SessionController } from '../controllers/session.ts';
import { WordsController } from '../controllers/words.ts';
import { addStyles } from '../styles/add-styles.ts';
import type * as late from './session-warning.ts';

export { isHeld } from '../controllers/leave-guards.ts';
export { hasUnsaved } from '../controllers/open-records.ts';
export { SessionController } from '../controllers/session.ts';
export { signOut } from '../controllers/sign-out.ts';
export { lastSession } from '../drafts/last-session.ts';
export { addStyles };
export { dialog } from '../styles/dialog.ts';
export { leaveDialog } from './leave-dialog.ts';
export { signedInLinks, signedInStyles } from './signed-in-links.ts';
export { watchSession } from './watch-session.ts';

/** The words of all this, in the portal's language. */
export const sessionWords = (host: LitElement, lang: () => string): WordsController<SessionWords> =>
  new WordsController<SessionWords>(host, 'session', zh, lang);

let warning: typeof late | undefined;

/** What is said before the session ends: the code for it comes when there is something to say for the first time. */
export function sessionWarning(
  host: LitElement,
  t: Readonly<SessionWords>,
  session: SessionController,
): TemplateResult | typeof nothing {
  const { endsAt } = session;
  if (endsAt === undefined) return nothing;
  if (warning === undefined) {
    void import('./session-warning.ts').then(
      (part) => {
        warning = part;
        host.requestUpdate();
      },
      () => undefined,
    );
    return nothing;
  }
  addStyles(host.shadowRoot!, warning.warningStyles);
  return warning.sessionWarning(t, session, endsAt);
}
