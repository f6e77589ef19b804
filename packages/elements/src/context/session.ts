import type { Session } from '@acct-forms/adapter';
import { createContext } from '@lit/context';

/** Who is signed in: a session, null for nobody, undefined while it is not known yet. */
export const sessionContext = createContext<Session | null | undefined>(Symbol.for('acct-forms.session.v1'));
