/** What the portal needs once somebody is signed in; a login page does not load it. */
import { session as zh, type SessionWords } from '@acct-forms/core/locales/zh-CN/session';
import type { LitElement } from 'lit';
import { WordsController } from '../controllers/words.ts';

export { isHeld } from '../controllers/leave-guards.ts';
export { hasUnsaved } from '../controllers/open-records.ts';
export { SessionController } from '../controllers/session.ts';
export { signOut } from '../controllers/sign-out.ts';
export { lastSession } from '../drafts/last-session.ts';
export { addStyles } from '../styles/add-styles.ts';
export { dialog } from '../styles/dialog.ts';
export { leaveDialog } from './leave-dialog.ts';
export { signedInLinks, wideStyles } from './signed-in-links.ts';
export { sessionWarning, warningStyles } from './session-warning.ts';
export { watchSession } from './watch-session.ts';

/** The words of all this, in the portal's language. */
export const sessionWords = (host: LitElement, lang: () => string): WordsController<SessionWords> =>
  new WordsController<SessionWords>(host, 'session', zh, lang);
